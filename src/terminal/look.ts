import type { Question } from '../flow/question.ts'
import type { Style } from './style.ts'
import type { ScreenWords } from './words.ts'

/** What a question needs to know of the screen it is drawn on. */
export interface Look {
  readonly words: ScreenWords
  readonly style: Style
  /** The question shares the scrollback with everything else: its answer stays there as one line. */
  readonly inline: boolean
  /** Words that stand above the question. */
  readonly said: readonly string[]
  /** The first question of a sitting also says how to leave. */
  readonly first: boolean
  /** Whether long texts can be taken to an editor. */
  readonly editor: boolean
  columns(): number
  rows(): number
  /** Told of every drawing of the question. */
  drawn(frame: Frame): void
  /** Calls back when the window changes; gives what ends that. */
  onResize(redraw: () => void): () => void
  /** The bell of the terminal. */
  ring(): void
  /** Ctrl-Z: gives the terminal back until the person returns; undefined where that cannot be done. */
  readonly suspend: (() => void) | undefined
}

/** One question on its way to the screen. */
export interface Asking<Q extends Question = Question> {
  readonly question: Q
  readonly look: Look
  readonly typing: (words: string) => void
  /** The place the cursor comes back to after a detour. */
  readonly at?: number
  /** A quiet line under the question, after something went otherwise than wished. */
  readonly notice?: string
}

/** What a prompt resolves with: an answer, or a turn that the screen takes before there is one. */
export type Reply<A> =
  | { readonly kind: 'answer'; readonly answer: A }
  | { readonly kind: 'back' }
  | { readonly kind: 'left' }
  /** Take these words to the editor and come back. */
  | { readonly kind: 'editor'; readonly words: string }
  /** Let the person type a choice of their own and come back with it. */
  | { readonly kind: 'own'; readonly picked: readonly string[] }

/** What a kind of question shows below its text. */
export interface Body {
  readonly lines: readonly string[]
  /** The line that must stay in sight. */
  readonly active?: number
  /** Where the text cursor stands in the active line; without it the cursor is hidden. */
  readonly column?: number
  /** Which keys do what. */
  readonly keys: string
}

/** A whole screen: what stands down to the cursor's line, and what below it. */
export interface Frame {
  readonly upToCursor: string
  readonly below: string
}

export const MARGIN = 2
const WIDEST_TEXT = 76

export const margin = ' '.repeat(MARGIN)

/** Columns that text may take between the margins. */
export function textWidth(look: Look): number {
  return Math.max(16, Math.min(WIDEST_TEXT, look.columns() - 2 * MARGIN))
}
