import xterm from '@xterm/headless'

/** Keys by name, as a terminal sends them. */
export const keys = {
  enter: '\r',
  esc: '\u001b',
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
  home: '\u001b[H',
  end: '\u001b[F',
  space: ' ',
  tab: '\t',
  'shift-tab': '\u001b[Z',
  backspace: '\u007f',
  'alt-enter': '\u001b\r',
  'ctrl-a': '\u0001',
  'ctrl-c': '\u0003',
  'ctrl-d': '\u0004',
  'ctrl-e': '\u0005',
  'ctrl-k': '\u000b',
  'ctrl-u': '\u0015',
  'ctrl-z': '\u001a',
} as const

export type KeyName = keyof typeof keys

/** Gives up on something that never shows, with what is there instead. */
const PATIENCE = 15_000

/** What a person sees: a terminal without a window. */
export class Shown {
  readonly terminal: xterm.Terminal
  /** How often the whole screen was wiped. A full-screen talk does so before each question, and once when it is over. */
  wiped = 0
  #raw = ''

  constructor(columns: number, rows: number) {
    this.terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 5000 })
    this.terminal.parser.registerCsiHandler({ final: 'J' }, ([what]) => {
      if (what === 2) this.wiped += 1
      return false
    })
  }

  write(data: string): void {
    this.#raw += data
    this.terminal.write(data)
  }

  /** Every byte that was written. */
  get raw(): string {
    return this.#raw
  }

  /** The rows in sight, of whichever buffer is shown. */
  screen(): string {
    const { active } = this.terminal.buffer
    return this.#rows(active, active.baseY, active.baseY + this.terminal.rows)
  }

  /** What stays when a full-screen talk is over: the normal buffer with everything that scrolled out of sight. */
  scrollback(): string {
    const { normal } = this.terminal.buffer
    return this.#rows(normal, 0, normal.length)
  }

  /** Rows in sight that began on the row above, because that one ran over the right edge. */
  overrun(): readonly string[] {
    const { active } = this.terminal.buffer
    const rows = Array.from({ length: active.length }, (_, nth) => active.getLine(nth))
    return rows.flatMap((row) => (row?.isWrapped ? [row.translateToString(true)] : []))
  }

  get isAlternate(): boolean {
    return this.terminal.buffer.active.type === 'alternate'
  }

  /** Where the text cursor is, counted from 0. */
  cursor(): { row: number; column: number } {
    const { cursorY, cursorX } = this.terminal.buffer.active
    return { row: cursorY, column: cursorX }
  }

  /** Whether the text cursor is there to be seen. */
  get isCursorShown(): boolean {
    return this.#raw.lastIndexOf('\u001b[?25h') >= this.#raw.lastIndexOf('\u001b[?25l')
  }

  /** Waits until something shows (words may be broken over lines), however long the program takes; fails with the screen in its message. */
  async seen(wanted: string | RegExp | ((screen: string) => boolean)): Promise<string> {
    const shows = (screen: string): boolean =>
      typeof wanted === 'function'
        ? wanted(screen)
        : typeof wanted === 'string'
          ? joined(screen).includes(wanted)
          : wanted.test(screen)
    return new Promise((resolve, reject) => {
      const look = (): void => {
        if (!shows(this.screen())) return
        end()
        resolve(this.screen())
      }
      const parsed = this.terminal.onWriteParsed(look)
      const tooLong = setTimeout(() => {
        end()
        reject(new Error(`never showed: ${String(wanted)}\nthe screen was:\n${this.screen()}`))
      }, PATIENCE)
      const end = (): void => {
        parsed.dispose()
        clearTimeout(tooLong)
      }
      look()
    })
  }

  /** Waits until everything written so far is on the screen. */
  settled(): Promise<void> {
    return new Promise((resolve) => this.terminal.write('', resolve))
  }

  dispose(): void {
    this.terminal.dispose()
  }

  #rows(buffer: xterm.IBuffer, from: number, to: number): string {
    const rows = Array.from(
      { length: to - from },
      (_, nth) => buffer.getLine(from + nth)?.translateToString(true) ?? '',
    )
    return rows.join('\n').trimEnd()
  }
}

function joined(screen: string): string {
  return screen.replace(/\s+/g, ' ')
}
