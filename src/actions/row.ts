import dayjs from 'dayjs'
import type { Entry } from '../entries/entry.ts'
import { visibleLine } from '../terminal/visible.ts'

/** A piece of an entry that a row shows, and which part of it is marked. */
export interface Shown {
  readonly line: string
  readonly start: number
  readonly end: number
}

/** How many characters of an id a row shows; neighbours of the same second make it more. */
const SHORT = 8

const wholeGist = (entry: Entry): Shown => ({ line: gist(entry), start: 0, end: 0 })

/**
 * One line for each entry: the beginning of its id, when, which practice, who, and how it begins (or what `show` says).
 * @param columns what a row is cut to; undefined cuts nothing
 */
export function rows(
  entries: readonly Entry[],
  columns: number | undefined,
  show: { of: (entry: Entry) => Shown; mark: (text: string) => string } = { of: wholeGist, mark: (text) => text },
): readonly string[] {
  const idLength = shortestTelling(entries.map(({ id }) => id))
  const practiceWidth = Math.max(...entries.map(({ practice }) => practice.length))
  return entries.map((entry) => {
    const head = headOf(entry, idLength, practiceWidth)
    const room = columns === undefined ? undefined : Math.max(16, columns - head.length)
    return `${head}${marked(aroundMark(show.of(entry), room), show.mark)}`.trimEnd()
  })
}

/** What an entry begins with. */
export function gist({ text, answers = {}, feelings = [], mood }: Entry): string {
  const said = text ?? Object.values(answers).find((answer) => typeof answer === 'string')
  if (typeof said === 'string') return said
  if (feelings.length > 0) return feelings.join(', ')
  return mood === undefined ? '' : 'a mood'
}

function headOf({ id, at, practice, person, starred }: Entry, idLength: number, practiceWidth: number): string {
  const when = dayjs(at.slice(0, 19)).format('ddd D MMM YYYY HH:mm')
  const star = starred ? '* ' : ''
  const named = person === undefined ? '' : `${visibleLine(person)}: `
  return `${id.slice(0, idLength)}  ${when.padStart(22)}  ${practice.padEnd(practiceWidth)}  ${star}${named}`
}

/** The fewest characters, eight or more, that tell these ids apart. */
function shortestTelling(ids: readonly string[]): number {
  const lengths = Array.from({ length: 26 - SHORT }, (_, more) => SHORT + more)
  return lengths.find((length) => new Set(ids.map((id) => id.slice(0, length))).size === ids.length) ?? 26
}

/** On a terminal a row is one line, and what is marked stands in it. */
function aroundMark({ line, start, end }: Shown, room: number | undefined): Shown {
  const plain = visibleLine(line)
  if (room === undefined || plain.length <= room) return { line: plain, start, end }
  const from = start < room - 8 ? 0 : start - Math.floor(room / 3)
  const before = from > 0 ? '…' : ''
  const cut = `${before}${plain.slice(from, from + room - before.length - 1)}…`
  const shift = before.length - from
  return { line: cut, start: start + shift, end: Math.min(end + shift, cut.length) }
}

function marked({ line, start, end }: Shown, mark: (text: string) => string): string {
  return end > start ? `${line.slice(0, start)}${mark(line.slice(start, end))}${line.slice(end)}` : line
}
