import type { Span } from '../dates/span.ts'
import type { Entry } from '../entries/entry.ts'
import { compare } from '../entries/month-files.ts'
import { entryBlocks } from './entry-blocks.ts'
import type { PageWords } from './page-words.ts'
import { dayHeading, pageTitle, whole } from './title.ts'

export interface PageOptions {
  readonly words: PageWords
  /** The days that were asked for; an open end is the first or last entry's day. */
  readonly span?: Partial<Span>
}

/** One entry as Markdown (CommonMark), without a heading for its day. */
export function entryToMarkdown(entry: Entry, words: PageWords): string {
  return `${entryBlocks(entry, words).join('\n\n')}\n`
}

/**
 * Entries as a page worth keeping: a title, a heading for each day, the entries of the day in order of their local time.
 * The only rendering of an entry there is; the screen and HTML are made from it.
 */
export function journalToMarkdown(entries: readonly Entry[], { words, span = {} }: PageOptions): string {
  const sorted = [...entries].sort(byLocalTime)
  const days = byDay(sorted)
  const covered = whole(span, [...days.keys()])
  const blocks = [...days].flatMap(([date, ofDay]) => [
    ...dayHeading(date, covered),
    ...ofDay.flatMap((entry) => entryBlocks(entry, words)),
  ])
  return `${[`# ${pageTitle(covered) ?? words.card('journal-title') ?? ''}`, ...blocks].join('\n\n')}\n`
}

function byDay(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const days = new Map<string, Entry[]>()
  for (const entry of entries) {
    const date = entry.at.slice(0, 10)
    const day = days.get(date)
    if (day === undefined) days.set(date, [entry])
    else day.push(entry)
  }
  return days
}

function byLocalTime(one: Entry, other: Entry): number {
  return compare(one.at.slice(0, 19), other.at.slice(0, 19)) || compare(one.id, other.id)
}
