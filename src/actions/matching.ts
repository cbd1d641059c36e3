import { type DateFlags, spanOf } from '../dates/flags.ts'
import { type WeekStart, weekStarts } from '../dates/span.ts'
import type { Entry } from '../entries/entry.ts'
import { arranged, type Filters, matches, monthsOf, practiceNamed } from '../entries/query.ts'
import { type Reading, readEntries, readNewest } from '../entries/read.ts'
import { settle } from '../entries/settle.ts'
import { openVault } from '../entries/vault.ts'
import { usage } from '../errors.ts'
import { readSettings } from '../settings.ts'
import { type CommonFlags, notice, type World } from '../world.ts'

/** The filters as Commander hands them over. */
export interface FilterFlags extends CommonFlags, DateFlags {
  readonly practice?: string
  readonly tag?: readonly string[]
  readonly feeling?: readonly string[]
  readonly person?: string
  readonly starred?: boolean
  readonly limit?: string
  readonly reverse?: boolean
}

/** How a command looks at what matches. */
interface Looking {
  readonly newestFirst: boolean
  /** Which of the filtered entries are wanted; all of them where absent. */
  readonly also?: (entry: Entry) => boolean
  /** Tells of a line on disk, without parsing it, whether it can be wanted at all. */
  readonly line?: (rawLine: string) => boolean
}

export interface Matching {
  readonly filters: Filters
  readonly entries: readonly Entry[]
  /** Lines that only a newer attune understands. */
  readonly newer: Reading['newer']
}

/**
 * The entries that the flags ask for, in the order they are shown. Opens only the months it needs, says on stderr what
 * could not be read, and takes words off the disk that another device has deleted.
 * Throws AttuneError (usage) for a practice, a date or a number that is none.
 */
export async function matching(world: World, flags: FilterFlags, looking: Looking): Promise<Matching> {
  const filters = await filtersFrom(world, flags)
  const vault = openVault(world.home)
  const wanted = matches(filters)
  const test = (entry: Entry): boolean => wanted(entry) && (looking.also?.(entry) ?? true)
  const onlyNewest = filters.limit !== undefined && filters.from === undefined && filters.to === undefined
  const reading = onlyNewest
    ? readNewest(vault, filters.limit ?? 0, test, { keep: looking.line })
    : readEntries(vault, { months: monthsOf(filters), keep: looking.line })
  settle(vault, reading)
  mentionUnread(world, reading)
  const { newer } = reading
  return { filters, newer, entries: arranged(reading.entries.filter(test), filters, looking.newestFirst) }
}

async function filtersFrom(world: World, flags: FilterFlags): Promise<Filters> {
  const { weekStartsOn } = readSettings(world.home).settings
  return {
    ...(await spanOf(flags, world.clock.now(), asWeekStart(weekStartsOn))),
    ...(flags.practice !== undefined && { practice: practiceNamed(flags.practice) }),
    ...(flags.person !== undefined && { person: flags.person }),
    ...(flags.starred && { starred: true }),
    ...(flags.limit !== undefined && { limit: countOf(flags.limit) }),
    ...(flags.reverse && { reverse: true }),
    tag: flags.tag ?? [],
    feeling: flags.feeling ?? [],
  }
}

function asWeekStart(word: string): WeekStart {
  return weekStarts.find((known) => known === word) ?? 'monday'
}

function countOf(word: string): number {
  if (!/^[1-9]\d{0,8}$/.test(word)) throw usage('--limit takes a number from 1 on.', 'attune list -n 10')
  return Number(word)
}

/** Says what was passed over while reading, and how to see more of it. Nothing of the text itself. */
function mentionUnread(world: World, { unreadable, newer }: Reading): void {
  if (unreadable.length > 0) {
    notice(world, `${counted(unreadable)} could not be read; all others are fine. attune doctor  says which.`)
  }
  if (newer.length > 0) {
    notice(world, `${counted(newer)} of a newer attune cannot be shown. Update this one to read more.`)
  }
}

function counted(lines: readonly unknown[]): string {
  return lines.length === 1 ? '1 line' : `${lines.length} lines`
}
