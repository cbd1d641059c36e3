import { dateWords, isDate, localDate, noonOf } from '../dates/names.ts'
import type { Span } from '../dates/span.ts'

/** The days a page covers: those asked for, and where an end was left open, as far as there are entries. */
export function whole({ from, to }: Partial<Span>, days: readonly string[]): Span | undefined {
  const [first, last] = [from ?? days.at(0), to ?? days.at(-1)]
  return first === undefined || last === undefined || !isDate(first) || !isDate(last)
    ? undefined
    : { from: first, to: last }
}

/** "16–22 November 2026", "November 2026", "2026"; as short as it can be said. */
export function pageTitle(span: Span | undefined): string | undefined {
  if (span === undefined) return undefined
  const { from, to } = span
  const unit = (['year', 'month'] as const).find((one) => isWhole(span, one))
  if (unit !== undefined) return dateWords(from, unit === 'year' ? 'YYYY' : 'MMMM YYYY')
  if (from === to) return dateWords(from, 'dddd D MMMM YYYY')
  if (from.slice(0, 7) === to.slice(0, 7)) return `${dateWords(from, 'D')}–${dateWords(to, 'D MMMM YYYY')}`
  const pattern = from.slice(0, 4) === to.slice(0, 4) ? 'D MMMM' : 'D MMMM YYYY'
  return `${dateWords(from, pattern)} – ${dateWords(to, 'D MMMM YYYY')}`
}

/** "Monday 16", with the month and the year where the title leaves them open; nothing where it names the day itself. */
export function dayHeading(date: string, span: Span | undefined): readonly string[] {
  if (!isDate(date)) return [`## ${date}`]
  if (span !== undefined && span.from === span.to) return []
  return [`## ${dateWords(date, `dddd D${span === undefined ? ' MMMM YYYY' : unsaid(span)}`)}`]
}

function unsaid({ from, to }: Span): string {
  if (from.slice(0, 7) === to.slice(0, 7)) return ''
  return from.slice(0, 4) === to.slice(0, 4) ? ' MMMM' : ' MMMM YYYY'
}

function isWhole({ from, to }: Span, unit: 'month' | 'year'): boolean {
  const day = noonOf(from)
  return localDate(day.startOf(unit)) === from && localDate(day.endOf(unit)) === to
}
