import type { Entry } from '../../flow/script.ts'
import { daysAgo } from './heavier.ts'

export type Sitting = 1 | 2 | 3

/** Where a series of deep writing stands. */
export type Series = {
  /** The sitting that comes next. */
  readonly sitting: Sitting
  /** There was one today already. */
  readonly today: boolean
}

/** After a week without a sitting a series is over, whatever it lacked; nobody is told so. */
const week = 7

/**
 * The next sitting of the running series, or the first of a new one.
 * @param entries deep-write entries of the last days, in the order of time
 * @param date today, local
 */
export function seriesOf(entries: readonly Entry[], date: string): Series {
  const last = entries.filter(({ answers }) => typeof answers?.session === 'number').at(-1)
  if (last === undefined || daysAgo(last, date) > week) return { sitting: 1, today: false }
  return { sitting: after(last.answers?.session), today: daysAgo(last, date) === 0 }
}

function after(sitting: unknown): Sitting {
  if (sitting === 1) return 2
  return sitting === 2 ? 3 : 1
}

/** The weekday by which a series that begins today is over: three sittings, three days apart at most. */
export function endOf(date: string): string {
  const last = new Date(Date.parse(date) + 6 * 86_400_000)
  return last.toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' })
}
