import type { ReadStream, WriteStream } from 'node:tty'
import type { Clock } from './clock.ts'

/** Everything outside that a command may touch. `main.ts` makes the real one. */
export interface World {
  readonly env: { readonly [name: string]: string | undefined }
  readonly stdin: ReadStream
  readonly stdout: WriteStream
  readonly stderr: WriteStream
  readonly clock: Clock
  /** The attune folder: ATTUNE_HOME, or the system's place for a user's configuration. */
  readonly home: string
  /** The person's own home folder, where rescued words go. */
  readonly userHome: string
  /** Aborted when the system asks the program to end (SIGTERM, SIGHUP); who reads it sees to it that the program ends. */
  readonly signal: AbortSignal
  /** Stops the program until the shell continues it (Ctrl-Z). */
  readonly suspend: () => void
}

/** Flags that every command has. */
export interface CommonFlags {
  readonly json?: boolean
  /** false after --no-input */
  readonly input?: boolean
  /** false after --no-color */
  readonly color?: boolean
}

/** Whether somebody sits at both ends, so that a question can be asked. */
export function mayAsk(world: World, flags: CommonFlags): boolean {
  return flags.input !== false && Boolean(world.stdin.isTTY) && Boolean(world.stdout.isTTY)
}

/** Columns of the screen that is written to; 80 where there is none, or it does not say. */
export function widthOf(world: World): number {
  return world.stdout.columns || 80
}

/** Something a person reads beside the result: stderr, so that it never mixes with what is piped on. */
export function notice(world: World, text: string): void {
  world.stderr.write(`${text}\n`)
}

/** The result itself. */
export function print(world: World, text: string): void {
  world.stdout.write(`${text}\n`)
}
