/** The only format this program writes; docs/format.md describes it. A higher number on disk is refused. */
export const FORMAT = 1

export const practiceNames = ['journal', 'ask', 'validate', 'ritual', 'thanks', 'repair'] as const
export type PracticeName = (typeof practiceNames)[number]

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** Pleasantness and energy, each -1, 0 or 1 (practice.md 2.1). */
export interface Mood {
  readonly valence: -1 | 0 | 1
  readonly energy: -1 | 0 | 1
}

/** Something the person means to do later. `when` is their own cue ("when we turn off the light"), `on` a local date. */
export interface Plan {
  readonly then?: string
  readonly when?: string
  readonly on?: string
  readonly done?: boolean
}

/** What a practice hands over to be kept; the log adds format, id, rev, and `at` and `zone` where they are missing. */
export interface NewEntry {
  readonly practice: PracticeName
  /** Which way through the practice: 'nightly', 'received', 'start-softly', … ; absent for a quick line. */
  readonly door?: string
  /** The words most worth reading again. */
  readonly text?: string
  readonly person?: string
  readonly tags?: readonly string[]
  readonly feelings?: readonly string[]
  readonly needs?: readonly string[]
  readonly mood?: Mood
  readonly moodAfter?: Mood
  /** Everything else that was answered, by the name of its card. */
  readonly answers?: { readonly [card: string]: Json }
  readonly plan?: Plan
  /** For a moment of a ritual: the id of the ritual's own entry. */
  readonly ritual?: string
  readonly starred?: boolean
  /** ISO 8601 with the offset where it happened, whole seconds: 2026-11-23T22:40:12+01:00 */
  readonly at?: string
  /** IANA name: Europe/Paris */
  readonly zone?: string
}

/** One kept entry, as it stands on disk. Fields that this version does not know are carried along unchanged. */
export interface Entry extends NewEntry {
  readonly format: typeof FORMAT
  /** A ULID whose time part is `at` of the first revision, so ids sort by time and name their month. */
  readonly id: string
  /** 1 when written, one more with each edit. */
  readonly rev: number
  readonly at: string
  readonly zone: string
  /** When this revision was written; absent on the first. ISO 8601 with offset. */
  readonly edited?: string
  /** Months (2026-10) where earlier revisions stood, when an edit moved the entry. */
  readonly from?: readonly string[]
}

/**
 * What an edit replaces: `undefined` removes a field. Answers are replaced one by one, so that a change says nothing of
 * the ones it does not name; `undefined` removes one. Identity, revision and format cannot be set.
 */
export type Change = { readonly [Field in keyof Omit<NewEntry, 'answers'>]?: NewEntry[Field] | undefined } & {
  readonly answers?: { readonly [card: string]: Json | undefined } | undefined
}
