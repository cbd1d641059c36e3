import dayjs from 'dayjs'
import type { Entry } from '../entries/entry.ts'
import { stringWidth } from '../terminal/wrap.ts'
import { visibleLine, visibleText } from '../visible.ts'
import { type Columns, cut, cutAround } from './cut.ts'

/** A piece of an entry that a row shows, and which part of it is marked. */
export interface Shown {
  readonly line: string
  readonly start: number
  readonly end: number
}

/** How many characters of an id a row shows; neighbours of the same second make it more. */
const SHORT = 8

/** With less room than this beside the rest, the words have a line of their own, set in. */
const NARROW = 20
const INDENT = '    '

const wholeGist = (entry: Entry): Shown => ({ line: gist(entry), start: 0, end: 0 })

/**
 * One line for each entry: the beginning of its id, when, which practice, who, and how it begins (or what `show` says).
 * On a narrow screen it is two.
 * @param columns what a row is cut to; undefined cuts nothing
 */
export function rows(
  entries: readonly Entry[],
  columns: Columns,
  show: { of: (entry: Entry) => Shown; mark: (text: string) => string } = { of: wholeGist, mark: (text) => text },
): readonly string[] {
  const ids = shortestTelling(entries.map(({ id }) => id))
  const practices = Math.max(...entries.map(({ practice }) => stringWidth(visibleLine(practice))))
  // The when is 22 columns wide, and two are between all of them.
  const head = ids + 22 + practices + 3 * 2
  const isNarrow = columns !== undefined && columns - head < NARROW
  const room = columns === undefined ? undefined : columns - (isNarrow ? INDENT.length : head)
  return entries.map((entry) => {
    const practice = visibleLine(entry.practice)
    const id = entry.id.slice(0, ids)
    const before = isNarrow
      ? `${id}  ${when(entry, 'D MMM YYYY HH:mm')}  ${practice}\n${INDENT}`
      : `${id}  ${when(entry, 'ddd D MMM YYYY HH:mm').padStart(22)}  ${practice.padEnd(practices)}  `
    return `${before}${words(entry, room, show)}`.trimEnd()
  })
}

/** What an entry begins with. */
export function gist({ text, answers = {}, feelings = [], mood }: Entry): string {
  const said = text ?? Object.values(answers).find((answer) => typeof answer === 'string')
  if (typeof said === 'string') return said
  if (feelings.length > 0) return feelings.join(', ')
  return mood === undefined ? '' : 'a mood'
}

function when({ at }: Entry, pattern: string): string {
  return dayjs(at.slice(0, 19)).format(pattern)
}

/** The fewest characters, eight or more, that tell these ids apart. */
function shortestTelling(ids: readonly string[]): number {
  const lengths = Array.from({ length: 26 - SHORT }, (_, more) => SHORT + more)
  return lengths.find((length) => new Set(ids.map((id) => id.slice(0, length))).size === ids.length) ?? 26
}

function words(
  entry: Entry,
  room: Columns,
  show: { of: (entry: Entry) => Shown; mark: (text: string) => string },
): string {
  const who = entry.person === undefined ? '' : `${visibleLine(entry.person)}: `
  const lead = `${entry.starred ? '* ' : ''}${cut(who, room === undefined ? undefined : Math.floor(room / 2))}`
  const rest = room === undefined ? undefined : room - stringWidth(lead)
  const { line, start, end } = cutAround(inOneLine(show.of(entry)), rest)
  const marked = end > start ? `${line.slice(0, start)}${show.mark(line.slice(start, end))}${line.slice(end)}` : line
  return `${lead}${marked}`
}

/** With control characters made visible, and the mark still where it was. */
function inOneLine({ line, start, end }: Shown): Shown {
  if (end <= start) return { line: visibleLine(line), start: 0, end: 0 }
  const [before, hit, after] = [line.slice(0, start), line.slice(start, end), line.slice(end)].map((piece) =>
    visibleText(piece).replace(/\s*\n\s*/g, ' '),
  ) as [string, string, string]
  const first = before.trimStart()
  return { line: `${first}${hit}${after}`.trimEnd(), start: first.length, end: first.length + hit.length }
}
