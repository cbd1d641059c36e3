import {
  answered,
  type Given,
  type Json,
  kept,
  type NewEntry,
  nothingKept,
  type Outcome,
  type Plan,
} from '../../flow/script.ts'

/** What came out of one door; anything in it may be empty. */
export interface Said {
  readonly text?: string
  readonly feelings?: readonly string[]
  readonly needs?: readonly string[]
  readonly answers?: { readonly [card: string]: Json | undefined }
  readonly plan?: Plan | undefined
}

/** An entry of this practice without anything empty in it, or undefined when there was nothing to keep. */
export function entryOf(
  door: string,
  given: Given,
  { text = '', feelings = [], needs = [], answers = {}, plan }: Said,
): NewEntry | undefined {
  const own = answered(answers)
  const said = {
    ...(text !== '' && { text }),
    ...(feelings.length > 0 && { feelings }),
    ...(needs.length > 0 && { needs }),
    ...(Object.keys(own).length > 0 && { answers: own }),
    ...(plan !== undefined && { plan }),
  }
  if (Object.keys(said).length === 0) return undefined
  return { practice: 'repair', door, ...(given.person !== '' && { person: given.person }), ...said }
}

/** Ends a door with what was said in it, or with nothing where nothing was. */
export function keep(door: string, given: Given, said: Said): Outcome {
  const entry = entryOf(door, given, said)
  return entry === undefined ? nothingKept : kept(entry)
}

/** A plan out of what was typed; undefined where there is nothing to do. */
export function planTo(then: string, when = ''): Plan | undefined {
  return then === '' ? undefined : { then, ...(when !== '' && { when }) }
}
