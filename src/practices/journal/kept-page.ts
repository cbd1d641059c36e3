import {
  answered,
  type Json,
  kept,
  type Mood,
  type NewEntry,
  nothingKept,
  type Outcome,
  type Plan,
} from '../../flow/script.ts'

/** What came up in one sitting. Everything may be missing. */
export interface Said {
  readonly text?: string
  readonly mood?: Mood | undefined
  readonly moodAfter?: Mood | undefined
  readonly feelings?: readonly string[]
  readonly needs?: readonly string[]
  readonly plan?: Plan | undefined
  readonly answers?: { readonly [card: string]: Json | undefined }
}

/**
 * The entry of a sitting, or nothing where nothing was said; a mood alone is enough. Journal entries never name a
 * person (practice.md 3.8).
 */
export function keptPage(door: string, said: Said): Outcome {
  const page = { ...words(said), ...named(said) }
  if (Object.keys(page).length === 0) return nothingKept
  return kept({ practice: 'journal', door, ...page })
}

function words({ text = '', answers = {}, plan }: Said): Partial<NewEntry> {
  const given = answered(answers)
  return {
    ...(text !== '' && { text }),
    ...(Object.keys(given).length > 0 && { answers: given }),
    ...(plan !== undefined && { plan }),
  }
}

function named({ mood, moodAfter, feelings = [], needs = [] }: Said): Partial<NewEntry> {
  return {
    ...(mood !== undefined && { mood }),
    ...(moodAfter !== undefined && { moodAfter }),
    ...(feelings.length > 0 && { feelings }),
    ...(needs.length > 0 && { needs }),
  }
}
