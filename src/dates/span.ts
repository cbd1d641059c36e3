import dayjs, { type Dayjs } from 'dayjs'
import { usage } from '../errors.ts'
import { notADate, refuseTwoWays } from './moment.ts'
import { isDate, localDate, noonOf } from './names.ts'
import { understand } from './plain-words.ts'

/** Whole local days, both ends included: { from: '2026-11-16', to: '2026-11-22' } */
export interface Span {
  readonly from: string
  readonly to: string
}

export const weekStarts = ['monday', 'sunday', 'saturday'] as const
export type WeekStart = (typeof weekStarts)[number]

/**
 * Reads what follows --on, --from or --to: a day, but also a month, a year or a week, of which --from takes the first day
 * and --to the last. Throws a usage error naming `flag` for what is none of these.
 */
export async function parseDays(words: string, now: Date, weekStart: WeekStart, flag = '--on'): Promise<Span> {
  const text = words.trim().toLowerCase()
  const known = isoDays(text, now, weekStart) ?? namedDays(text, now, weekStart)
  if (known !== undefined) return known
  refuseTwoWays(text)
  const understood = await understand(text, now)
  if (understood === undefined) throw notADate(flag)
  return understood.wholeMonth ? unitOf(understood.moment, 'month') : dayOf(understood.moment)
}

/** Reads what follows --week: 2026-W47, last, any day in it, or nothing for the week it is. */
export async function parseWeek(value: string | true, now: Date, weekStart: WeekStart): Promise<Span> {
  const text = value === true ? 'this' : value.trim().toLowerCase()
  const named = namedDays(text.replace(/ week$/, '').concat(' week'), now, weekStart)
  if (named !== undefined) return named
  if (/^\d{4}(-\d\d)?$/.test(text)) {
    throw usage('--week could not be read as a week.', 'It takes 2026-W47, last, or any day of the week.')
  }
  const { from } = await parseDays(text, now, weekStart, '--week')
  return weekOf(noonOf(from), weekStart)
}

/** Reads what follows --month: 2026-11, november, last, any day in it, or nothing for the month it is. */
export async function parseMonth(value: string | true, now: Date): Promise<Span> {
  return parseUnit('month', value, now)
}

/** Reads what follows --year: 2026, last, any day in it, or nothing for the year it is. */
export async function parseYear(value: string | true, now: Date): Promise<Span> {
  return parseUnit('year', value, now)
}

async function parseUnit(unit: 'month' | 'year', value: string | true, now: Date): Promise<Span> {
  const text = value === true ? 'this' : value.trim().toLowerCase()
  const named = namedDays(text.replace(` ${unit}`, '').concat(` ${unit}`), now, 'monday')
  if (named !== undefined) return named
  if (unit === 'month' && /^\d{4}$/.test(text)) throw usage('--month needs a month.', 'An example: --month 2026-11')
  return unitOf(noonOf((await parseDays(text, now, 'monday', `--${unit}`)).from), unit)
}

function isoDays(text: string, now: Date, weekStart: WeekStart): Span | undefined {
  if (/^\d{4}$/.test(text) && isDate(`${text}-01-01`)) return unitOf(noonOf(`${text}-01-01`), 'year')
  if (/^\d{4}-\d\d$/.test(text) && isDate(`${text}-01`)) return unitOf(noonOf(`${text}-01`), 'month')
  if (isDate(text)) return { from: text, to: text }
  const [, year, week] = /^(\d{4}|)-?w(\d\d?)$/.exec(text) ?? []
  return week === undefined ? undefined : numberedWeek(Number(year || now.getFullYear()), Number(week), weekStart)
}

/** The user's week that holds the Thursday of the ISO week, whichever day it starts on. */
function numberedWeek(year: number, week: number, weekStart: WeekStart): Span {
  const fourth = noonOf(`${year}-01-04`)
  const thursday = fourth.subtract((fourth.day() + 6) % 7, 'day').add(3 + 7 * (week - 1), 'day')
  if (week < 1 || thursday.year() !== year) throw usage(`The year ${year} has no week ${week}.`)
  return weekOf(thursday, weekStart)
}

function namedDays(text: string, now: Date, weekStart: WeekStart): Span | undefined {
  const today = dayjs(now)
  if (text === 'today') return dayOf(today)
  if (text === 'yesterday') return dayOf(today.subtract(1, 'day'))
  const [, which, unit] = /^(this|last) (week|month|year)$/.exec(text) ?? []
  if (unit !== 'week' && unit !== 'month' && unit !== 'year') return undefined
  // From the middle of the unit, because a month before the 31st is not always a month before.
  const within = unit === 'week' ? today : today.startOf(unit)
  const day = which === 'last' ? within.subtract(1, unit) : within
  return unit === 'week' ? weekOf(day, weekStart) : unitOf(day, unit)
}

function weekOf(day: Dayjs, weekStart: WeekStart): Span {
  const first = { sunday: 0, monday: 1, saturday: 6 }[weekStart]
  const start = day.subtract((day.day() - first + 7) % 7, 'day')
  return { from: localDate(start), to: localDate(start.add(6, 'day')) }
}

function unitOf(day: Dayjs, unit: 'month' | 'year'): Span {
  return { from: localDate(day.startOf(unit)), to: localDate(day.endOf(unit)) }
}

function dayOf(day: Dayjs): Span {
  return { from: localDate(day), to: localDate(day) }
}
