import type { Change, Entry, Json, Mood, NewEntry, Plan, PracticeName } from '../entries/entry.ts'

export type { Change, Entry, Json, Mood, NewEntry, Plan, PracticeName }

/** Values for the {braces} in a card. */
export type Told = { readonly [brace: string]: string | number | undefined }

/** Something to pick that the deck does not know beforehand: a ritual, a drawn phrase, a person's own lines. */
export interface Item {
  readonly value: string
  readonly words: string
  /** The words come from a card, so that its *emphasis* is meant; anything else is shown as it was typed. */
  readonly fromCard?: true
}

/** A card drawn from a pool in prompts/ (questions to ask, journal prompts, ideas …). */
export interface Drawn {
  /** Stable, unique over all pools: 'dreams/ten-years'. */
  readonly id: string
  readonly text: string
  /** `- key: value` lines of the card; a key may stand on several lines. 'depth', 'about', 'sensitive', 'follow-up', … */
  readonly notes: { readonly [key: string]: readonly string[] }
}

/** Which cards of a pool may be drawn. */
export interface Draw {
  /** A folder or file in prompts/en without ending: 'ask', 'ask/dreams', 'journal-prompts', 'ritual-ideas', … */
  readonly pool: string
  /** At most so many; fewer come when the pool is small. */
  readonly count: number
  /** Every key must have one of these values: { depth: ['light', 'closer'] } */
  readonly where?: { readonly [key: string]: readonly string[] }
  /** Cards with one of these values are left out: { sensitive: ['grief'] } */
  readonly without?: { readonly [key: string]: readonly string[] }
  /** Ids not to draw (already on the table in this talk). */
  readonly not?: readonly string[]
}

/** The moment of the talk, where the person is. */
export interface Today {
  /** Local date: 2026-11-24 */
  readonly date: string
  /** Local hour, 0–23. */
  readonly hour: number
  /** Local minute, 0–59; a pause names its return to the minute. */
  readonly minute: number
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number
}

/** What is known before the first question. Kept with the draft, so that a replay sees the same. */
export interface Given {
  /** What the person calls themself; '' when they never said. */
  readonly you: string
  /** Who the talk is about, or with; '' when nobody was named. */
  readonly person: string
  /** `solo` hides everything joint, forgiving, grateful or about the other's side (practice.md 5.2). */
  readonly flow: 'both' | 'solo'
  /** `low`: only the quick versions, no suggestions (practice.md 3.9). */
  readonly season: 'ordinary' | 'low'
  /** The door that was named on the command line: `attune repair pause`. */
  readonly door?: string
  readonly quick?: boolean
  readonly together?: boolean
  /** Any other flag of the command: { deck: 'dreams', depth: 'closer', count: 3 } */
  readonly flags: { readonly [flag: string]: Json }
}

/** Which old entries a practice looks at. */
export interface Recall {
  readonly practice: PracticeName
  readonly door?: string
  /** Only the last so many days; all of them where absent. */
  readonly days?: number
}

/** A question asked for one person's eyes only: the same words, but no pass, no recall and no turn inside a turn. */
export type PrivateScript = Pick<
  Script,
  'say' | 'wording' | 'show' | 'line' | 'choice' | 'pick' | 'many' | 'scale' | 'yes' | 'feelings' | 'needs'
>

/**
 * All that a practice can do. It may depend on nothing else (no clock, no chance, no files), because a talk that was
 * left is taken up again by running it from the top with the answers already given.
 *
 * The first argument is always the name of a card in the practice's deck (`prompts/en/<practice>.md`); a name may come
 * up several times. Enter skips every question: text comes back as '', a number or mood as undefined, a list empty, and
 * a choice as its first. Esc goes to the question before, Ctrl-C leaves; no practice ever sees either.
 */
export interface Script {
  /** Words above the next question. At the very end: the last words, shown as the talk closes. */
  say(card: string, told?: Told): Promise<void>
  /**
   * The words of a card, or of one of its choices, to be kept or put into a sentence: what is told stands in them as it
   * is, without a \\ before its stars.
   */
  wording(card: string, told?: Told, choice?: string): Promise<string>
  /** A screen that is only read; Enter goes on. */
  show(card: string, told?: Told): Promise<void>
  /** A card drawn from a pool, said above the next question. */
  sayDrawn(drawn: Drawn): Promise<void>
  /** One line of text. `start` is there already, to be changed or accepted. */
  line(card: string, told?: Told, start?: string): Promise<string>
  /** As many lines as the person likes, here or in their editor. */
  page(card: string, told?: Told, start?: string): Promise<string>
  /** One of the card's own choices. `among` names those the code knows; the deck must have them all. Enter takes the first. */
  choice<const C extends string>(card: string, among: readonly C[], told?: Told): Promise<C>
  /** As `choice`, but with a single key and no Enter. In the deck each choice has its key: - **next** `n` — … */
  keys<const C extends string>(card: string, among: readonly C[], told?: Told): Promise<C>
  /** One of several things that only the talk knows. Enter takes the first; '' when there is nothing to pick. */
  pick(card: string, items: readonly Item[], told?: Told): Promise<string>
  /** Several of the card's own choices, or of `items`; `orElse` adds "something else", typed. */
  many(
    card: string,
    options: { upTo: number; items?: readonly Item[]; orElse?: boolean },
    told?: Told,
  ): Promise<readonly string[]>
  /** A number 0–10. The card's two choices are the words under its ends. */
  scale(card: string, told?: Told): Promise<number | undefined>
  /** Yes or no; Enter means yes unless the card lists `no` first. */
  yes(card: string, told?: Told): Promise<boolean>
  /** The one-key 3×3 grid. */
  mood(card: string, told?: Told): Promise<Mood | undefined>
  /** Waits, and can always be left early. Gives the whole seconds stayed. */
  timer(
    card: string,
    options: { seconds: number; breath?: readonly [number, number]; bell?: boolean },
    told?: Told,
  ): Promise<number>

  /** Names what is felt (practice.md 2.2): words that fit the mood, more, something else, can't tell yet (body words), and what is underneath a story-word. */
  feelings(card: string, options: { upTo: number; mood?: Mood | undefined }, told?: Told): Promise<readonly string[]>
  /** Names what is needed (practice.md 2.3): a group, then needs in it. */
  needs(card: string, options: { upTo: number }, told?: Told): Promise<readonly string[]>

  /**
   * A turn for each person, out of the other's sight: the keyboard is passed before each, nothing typed stays on screen or
   * on disk, and nobody can go back into the other's turn. `settle` turns all answers into what both may know; only that is
   * remembered and returned. With `onDisk` it is also kept in the draft, which is for words that both chose to show; without,
   * nothing of the talk is kept on disk from here on, because what follows would tell of it.
   */
  eachInPrivate<T, S extends Json>(
    card: string,
    people: readonly string[],
    turn: (script: PrivateScript, person: string) => Promise<T>,
    settle: (answers: readonly T[]) => S,
    options?: { onDisk?: boolean },
  ): Promise<S>

  /** The moment the talk began. */
  today(): Promise<Today>
  /** The moment of the next question: looked up anew for whoever takes the talk up there again later. */
  now(): Promise<Today>
  /** Chance and the prompts' pools. Cards of `ask` come without those seen within a year, unless starred. */
  draw(draw: Draw): Promise<readonly Drawn[]>
  /** One of the lines of a card in the deck, at random, e.g. a closing. */
  anyOf(card: string): Promise<string>
  /** Looks at old entries, in the order of time; only what `look` makes of them is recorded, under `name`. `chance` gives 0 ≤ n < 1. */
  recall<T extends Json>(
    name: string,
    which: Recall,
    look: (entries: readonly Entry[], chance: () => number) => T,
  ): Promise<T>
}

/** A talk that another practice is to take up: it becomes a draft there. */
export interface Carry {
  readonly practice: PracticeName
  readonly door: string
  /** Answers the other talk starts with, as words already there, by card. */
  readonly start: { readonly [card: string]: string }
}

/** What a talk ends in. Everything is written only when the whole talk is over. */
export interface Outcome {
  readonly keep: readonly NewEntry[]
  readonly change: readonly { readonly id: string; readonly set: Change }[]
  readonly remove: readonly string[]
  readonly carry?: Carry
  /** `later`: put off by choice; the draft stays and can be taken up again. */
  readonly end: 'finished' | 'later'
}

/**
 * A practice, or one door of it, as a short script that reads like the talk.
 */
export type Practice = (script: Script, given: Given) => Promise<Outcome>

const finished: Outcome = { keep: [], change: [], remove: [], end: 'finished' }

/** The talk ends with these entries kept. */
export function kept(...entries: readonly NewEntry[]): Outcome {
  return { ...finished, keep: entries }
}
/** The talk ends and leaves nothing behind. */
export const nothingKept: Outcome = finished
/** Put off: the draft stays. */
export const later: Outcome = { ...finished, end: 'later' }

/** Their name, or words that stand in for it. */
export function personOf(given: Given): string {
  return given.person === '' ? 'your person' : given.person
}

/** What the person calls themself, or "you". */
function youOf(given: Given): string {
  return given.you === '' ? 'you' : given.you
}

/** The two at one keyboard, its owner first. Where both have one name, the second is "the other Sam". */
export function pairOf(given: Given): readonly [string, string] {
  const [you, person] = [youOf(given), personOf(given)]
  return [you, you.toLowerCase() === person.toLowerCase() ? `the other ${person}` : person]
}

/** Only what was really answered: without empty words, empty lists and what was skipped. */
export function answered(answers: { readonly [card: string]: Json | undefined }): { readonly [card: string]: Json } {
  const said = Object.entries(answers).filter((pair): pair is [string, Json] => wasSaid(pair[1]))
  return Object.fromEntries(said)
}

function wasSaid(answer: Json | undefined): boolean {
  if (answer === undefined || answer === null || answer === '') return false
  return !(Array.isArray(answer) && answer.length === 0)
}
