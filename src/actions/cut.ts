import { stringWidth } from '../terminal/wrap.ts'

/** How many columns there are for something; undefined where nothing has to be cut. */
export type Columns = number | undefined

interface Marked {
  readonly line: string
  readonly start: number
  readonly end: number
}

/** The beginning of a text, as much as there is room for, with … for the rest. Never half a letter. */
export function cut(text: string, room: Columns): string {
  if (room === undefined || fits(text, room)) return text
  let taken = ''
  let width = 1
  for (const letter of text) {
    width += stringWidth(letter)
    if (width > room) break
    taken += letter
  }
  return `${taken}…`
}

/** As `cut`, but what is marked stands in what is left. */
export function cutAround({ line, start, end }: Marked, room: Columns): Marked {
  if (room === undefined || fits(line, room)) return { line, start, end }
  const isNearBeginning = end <= start || stringWidth(line.slice(0, start)) < room - 8
  const from = isNearBeginning ? 0 : letterAt(line, Math.max(0, start - Math.floor(room / 3)))
  const before = from > 0 ? '…' : ''
  const shown = `${before}${cut(line.slice(from), room - before.length)}`
  const shift = before.length - from
  return { line: shown, start: Math.min(start + shift, shown.length), end: Math.min(end + shift, shown.length) }
}

/** What is far too long need not be measured: ten megabytes of it may stand in one entry. */
function fits(text: string, room: number): boolean {
  return text.length <= room * 8 && stringWidth(text) <= room
}

/** The same place, or the one before it where that would be in the middle of a letter. */
function letterAt(text: string, index: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(index)) ? Math.max(0, index - 1) : index
}
