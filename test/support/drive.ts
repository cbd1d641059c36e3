import pty from '@lydell/node-pty'
import { type KeyName, keys, Shown } from './shown.ts'

/** A program in a real pseudo-terminal, as a person sees and drives it. */
export interface Driven {
  readonly pid: number
  /** What is seen now. */
  screen(): string
  /** What a person finds when scrolling back: the normal screen, never the full-screen talk. */
  scrollback(): string
  /** Whether a full-screen talk has the terminal. */
  isAlternate(): boolean
  /** Every byte the program wrote. */
  readonly raw: string
  /** How often the whole screen was wiped: before each question of a full-screen talk, and once when it is over. */
  readonly wiped: number
  /** Rows, out of sight too, that began on the row above because that one ran over the right edge. */
  overrun(): readonly string[]
  /** Waits until something is seen, words broken over lines or not; fails with the screen in its message. */
  seen(wanted: string | RegExp | ((screen: string) => boolean)): Promise<string>
  type(text: string): void
  press(...names: KeyName[]): void
  /** Text as a terminal pastes it. */
  paste(text: string): void
  resize(columns: number, rows: number): void
  kill(signal: NodeJS.Signals): void
  /** Closes the window, as if its terminal had crashed. */
  hangUp(): void
  /** Waits for the program to end, and for all that it wrote to be on the screen. */
  exit(): Promise<number>
}

export interface DriveOptions {
  readonly columns?: number
  readonly rows?: number
  readonly cwd?: string
  readonly env: Readonly<Record<string, string>>
}

/** Runs any command in a pseudo-terminal. Whoever calls this disposes of it. */
export function drive(
  command: string,
  args: readonly string[],
  { columns = 80, rows = 24, cwd, env }: DriveOptions,
): Driven & { readonly shown: Shown; dispose(): void } {
  const shown = new Shown(columns, rows)
  const child = pty.spawn(command, [...args], {
    name: env.TERM ?? 'xterm-256color',
    cols: columns,
    rows,
    env: { ...env },
    ...(cwd !== undefined && { cwd }),
  })
  child.onData((text) => shown.write(text))
  let ended = false
  const ending = new Promise<number>((resolve) => {
    child.onExit(({ exitCode, signal }) => {
      ended = true
      resolve(signal ? 128 + signal : exitCode)
    })
  })
  const send = (text: string): void => {
    if (!ended) child.write(text)
  }
  return {
    shown,
    pid: child.pid,
    screen: () => shown.screen(),
    scrollback: () => shown.scrollback(),
    isAlternate: () => shown.isAlternate,
    get raw() {
      return shown.raw
    },
    get wiped() {
      return shown.wiped
    },
    overrun: () => shown.overrun(),
    seen: (wanted) => shown.seen(wanted),
    type: send,
    press: (...names) => {
      for (const name of names) send(keys[name])
    },
    paste: (text) => send(`\u001b[200~${text.replace(/\n/g, '\r')}\u001b[201~`),
    resize: (width, height) => {
      shown.terminal.resize(width, height)
      child.resize(width, height)
    },
    kill: (signal) => child.kill(signal),
    hangUp: () => (child as unknown as { destroy(): void }).destroy(),
    exit: async () => {
      const code = await ending
      await shown.settled()
      return code
    },
    dispose: () => {
      if (!ended) child.kill('SIGKILL')
      shown.dispose()
    },
  }
}
