import type { Mood } from '../entries/entry.ts'

/** One thing to choose: `value` is what is kept, `words` what is read, `key` an optional single key for it. */
export interface Choice {
  readonly value: string
  readonly words: string
  readonly key?: string
}

interface Asked {
  /** The card's name with its place in the talk: 'what-happened#1'. */
  readonly id: string
  /** What is asked, Markdown, braces already filled in. May be empty where the words were said just before. */
  readonly text: string
  /** A dim line of help under the question. */
  readonly hint?: string
  /** Typed out of the other's sight: nothing of it stays on the screen afterwards. */
  readonly secret?: boolean
}

export interface LineQuestion extends Asked {
  readonly kind: 'line'
  /** Words already there, to be changed or accepted. */
  readonly start?: string
}
export interface PageQuestion extends Asked {
  readonly kind: 'page'
  readonly start?: string
}
export interface ChoiceQuestion extends Asked {
  readonly kind: 'choice'
  readonly choices: readonly Choice[]
  /** The choice under the cursor at first; Enter takes it. The first one where absent. */
  readonly start?: string
}
/** As ChoiceQuestion, but answered with one key and no Enter (each choice has a `key`); Enter takes the first. */
export interface KeysQuestion extends Asked {
  readonly kind: 'keys'
  readonly choices: readonly Choice[]
}
export interface ManyQuestion extends Asked {
  readonly kind: 'many'
  readonly choices: readonly Choice[]
  /** At most so many. */
  readonly upTo: number
  /** Words for a last choice that lets the person type their own; absent where that makes no sense. */
  readonly orElse?: string
  readonly start?: readonly string[]
}
export interface ScaleQuestion extends Asked {
  readonly kind: 'scale'
  /** Words under 0 and under 10. */
  readonly ends: readonly [string, string]
  readonly start?: number
}
export interface YesQuestion extends Asked {
  readonly kind: 'yes'
  readonly yes: string
  readonly no: string
  /** What Enter means. */
  readonly start: boolean
}
export interface MoodQuestion extends Asked {
  readonly kind: 'mood'
  /** Words for the nine places, as on a number pad: index 0 is key 7 (top left), index 8 is key 3 (bottom right). */
  readonly words: readonly string[]
}
export interface TimerQuestion extends Asked {
  readonly kind: 'timer'
  readonly seconds: number
  /** Paces a breath on the screen: seconds in, seconds out. */
  readonly breath?: readonly [number, number]
  /** A soft bell (BEL) at the end. */
  readonly bell?: boolean
}
/** A screen that is only read. */
export interface ShowQuestion extends Asked {
  readonly kind: 'show'
}
/** A neutral, empty screen that hands the keyboard to somebody; the space key goes on. Cannot be gone back over. */
export interface PassQuestion extends Asked {
  readonly kind: 'pass'
}

export type Question =
  | LineQuestion
  | PageQuestion
  | ChoiceQuestion
  | KeysQuestion
  | ManyQuestion
  | ScaleQuestion
  | YesQuestion
  | MoodQuestion
  | TimerQuestion
  | ShowQuestion
  | PassQuestion

/** What comes back; `null` is a skip (Enter on an empty question). */
export interface AnswerOf {
  line: string | null
  page: string | null
  choice: string
  keys: string
  many: readonly string[]
  scale: number | null
  yes: boolean
  mood: Mood | null
  /** Whole seconds that were stayed. */
  timer: number
  show: null
  pass: null
}
export type Answer = AnswerOf[Question['kind']]

/**
 * Whoever a talk is held with: a terminal, a test's actor. Two methods, so that each is a few dozen lines.
 * `ask` throws `Back` when the person wants the question before, `Left` (errors.ts) when they leave.
 */
export interface Listener {
  /** Words that stand above the next question. Markdown. */
  say(text: string): Promise<void>
  /** `typing` is told of half-typed words (line and page only), so that a draft can keep them. */
  ask<Q extends Question>(question: Q, typing?: (words: string) => void): Promise<AnswerOf[Q['kind']]>
}

/** The person wants the question before this one. */
export class Back extends Error {
  override readonly name = 'Back'
}
