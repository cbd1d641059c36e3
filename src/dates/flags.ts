import { usage } from '../errors.ts'
import { parseDays, parseMonth, parseWeek, parseYear, type Span, type WeekStart } from './span.ts'

/** The date flags of every command that reads; a flag that may stand alone is then `true`. */
export interface DateFlags {
  readonly from?: string
  readonly to?: string
  readonly on?: string
  readonly week?: string | true
  readonly month?: string | true
  readonly year?: string | true
}

/**
 * The days that all given flags have in common; an end that no flag names stays open. Throws a usage error for a flag that
 * cannot be read and for days that end before they begin.
 */
export async function spanOf(flags: DateFlags, now: Date, weekStart: WeekStart): Promise<Partial<Span>> {
  const spans: Partial<Span>[] = []
  if (flags.from !== undefined) spans.push({ from: (await parseDays(flags.from, now, weekStart, '--from')).from })
  if (flags.to !== undefined) spans.push({ to: (await parseDays(flags.to, now, weekStart, '--to')).to })
  if (flags.on !== undefined) spans.push(await parseDays(flags.on, now, weekStart, '--on'))
  if (flags.week !== undefined) spans.push(await parseWeek(flags.week, now, weekStart))
  if (flags.month !== undefined) spans.push(await parseMonth(flags.month, now))
  if (flags.year !== undefined) spans.push(await parseYear(flags.year, now))
  return inCommon(spans)
}

function inCommon(spans: readonly Partial<Span>[]): Partial<Span> {
  const from = spans
    .flatMap((span) => span.from ?? [])
    .sort()
    .at(-1)
  const to = spans
    .flatMap((span) => span.to ?? [])
    .sort()
    .at(0)
  if (from !== undefined && to !== undefined && from > to) {
    throw usage('These dates end before they begin.', 'The first day goes with --from, the last with --to.')
  }
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
}
