import type { Listener } from '../flow/question.ts'
import type { Output } from './unending.ts'
import type { Input } from './window.ts'
import type { ScreenWords } from './words.ts'

export interface ScreenOptions {
  readonly input: Input
  readonly output: Output
  /** Aborted when the program has to end: a question under way then throws `Left`. */
  readonly signal: AbortSignal
  readonly words: ScreenWords
  /** Handed on to the editor. */
  readonly env: NodeJS.ProcessEnv
  /** `full` takes the alternate screen, one question at a time; `inline` stays in the scrollback. */
  readonly mode: 'full' | 'inline'
  /** What `wantsColor` decided. */
  readonly color: boolean
  /** Width to draw at, where the output does not know its own. */
  readonly columns?: number
  /** The person's editor, where one is set up: a command line. */
  readonly editor?: string
  /** Stops the process until it is continued (Ctrl-Z); without it Ctrl-Z does what readline does. */
  readonly suspend?: () => void
}

/** Somebody at a terminal. Whoever opened it closes it, whatever happened: that gives the terminal back as it was. */
export interface Screen extends Listener {
  close(): void
}
