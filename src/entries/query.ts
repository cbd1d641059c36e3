import { usage } from '../errors.ts'
import { nearest } from '../nearest.ts'
import { type Entry, type PracticeName, practiceNames } from './entry.ts'
import { fold } from './folding.ts'

/** Which entries somebody wants to see. All that is given must hold; dates are local and include both ends. */
export interface Filters {
  readonly practice?: PracticeName
  readonly door?: string
  readonly from?: string
  readonly to?: string
  /** Every one of these. */
  readonly tag?: readonly string[]
  /** Every one of these. */
  readonly feeling?: readonly string[]
  readonly person?: string
  readonly starred?: boolean
  /** The newest so many. */
  readonly limit?: number
  /** The other way round than the command does by itself. */
  readonly reverse?: boolean
}

type Test = (entry: Entry) => boolean

/** Whether an entry is wanted. An entry's day is the one it was written in, wherever that was. */
export function matches(filters: Filters): Test {
  const { practice, door, from, to, tag = [], feeling = [], person, starred } = filters
  const tests: readonly Test[] = [
    ...(practice === undefined ? [] : [(entry: Entry) => entry.practice === practice]),
    ...(door === undefined ? [] : [(entry: Entry) => entry.door === door]),
    ...(from === undefined ? [] : [({ at }: Entry) => at.slice(0, 10) >= from]),
    ...(to === undefined ? [] : [({ at }: Entry) => at.slice(0, 10) <= to]),
    ...tag.map((word) => holds((entry) => entry.tags, word.replace(/^#/, ''))),
    ...feeling.map((word) => holds((entry) => entry.feelings, word)),
    ...(person === undefined ? [] : [holds((entry) => entry.person, person)]),
    ...(starred === true ? [(entry: Entry) => entry.starred === true] : []),
  ]
  return (entry) => tests.every((test) => test(entry))
}

/** Whether a month (2026-11) can hold a wanted entry at all, so that no other has to be opened. */
export function monthsOf({ from, to }: Filters): (month: string) => boolean {
  return (month) => (from === undefined || month >= from.slice(0, 7)) && (to === undefined || month <= to.slice(0, 7))
}

/**
 * Entries in the order they are shown. They come as the vault gives them, the newest last, and `limit` keeps the newest.
 * @param newestFirst how this command shows them unless it is told to `reverse`
 */
export function arranged(
  entries: readonly Entry[],
  { limit, reverse = false }: Filters,
  newestFirst = false,
): readonly Entry[] {
  const newest = limit === undefined ? entries : entries.slice(Math.max(0, entries.length - limit))
  return newestFirst === reverse ? newest : newest.toReversed()
}

/** The practice of this name. Throws a usage error naming the nearest one, or all. */
export function practiceNamed(word: string): PracticeName {
  const practice = practiceNames.find((name) => name === word.trim().toLowerCase())
  if (practice !== undefined) return practice
  const near = nearest(word, practiceNames)
  throw usage(
    `There is no practice of that name.${near === undefined ? '' : ` Did you mean ${near}?`}`,
    `The six are ${practiceNames.join(', ')}.`,
  )
}

function holds(field: (entry: Entry) => string | readonly string[] | undefined, word: string): Test {
  const wanted = fold(word)
  return (entry) => {
    const value = field(entry) ?? []
    return (typeof value === 'string' ? [value] : value).some((one) => fold(one) === wanted)
  }
}
