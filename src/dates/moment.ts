import dayjs from 'dayjs'
import { type AttuneError, usage } from '../errors.ts'
import { isDate, noonOf } from './names.ts'
import { understand } from './plain-words.ts'

/**
 * Reads what follows `--date`, an ISO date or date-time or plain words, as the `at` of an entry: ISO 8601 with the offset of
 * that place and day. A day alone keeps the hour that it is now.
 * An offset that was written is kept as written. Throws a usage error for words that are no date, for a day that could be
 * two, and for a moment that is still to come.
 */
export async function parseMoment(words: string, now: Date): Promise<string> {
  const text = words.trim()
  refuseTwoWays(text)
  const at = isoMoment(text, now) ?? (await wordsMoment(text, now))
  if (at === undefined) throw notADate('--date')
  if (Date.parse(at) > now.getTime()) {
    throw usage(
      'That moment is still to come, and an entry is about what has been.',
      'Leave --date out for now, or name a day that has passed, such as yesterday.',
    )
  }
  return at
}

async function wordsMoment(text: string, now: Date): Promise<string | undefined> {
  const understood = await understand(text, now)
  return understood?.wholeMonth === false ? understood.moment.format() : undefined
}

/** 12/11 is two days: one reader's November is another's December. */
export function refuseTwoWays(text: string): void {
  if (/^\d{1,2}[./-]\d{1,2}(?:[./-](?:\d{2}|\d{4}))?\b/.test(text)) {
    throw usage('That date could mean two days.', 'Write the year first, such as 2026-11-20, or name the month.')
  }
}

export function notADate(flag: string): AttuneError {
  return usage(
    `${flag} could not be read as a date.`,
    forms[flag] ?? 'It takes 2026-11-20, "2026-11-20 21:00", or words such as yesterday or "last friday 9pm".',
  )
}

/** What the flags take that mean more than a day. */
const forms: { readonly [flag: string]: string } = {
  '--week': 'It takes 2026-W47, last, or any day of the week.',
  '--month': 'It takes 2026-11, november, last, or any day of the month.',
  '--year': 'It takes 2026, last, or any day of the year.',
}

const iso =
  /^(?<date>\d{4}-\d\d-\d\d)(?:[T ](?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,]\d+)?)?)? ?(?<offset>Z|[+-]\d\d:?\d\d)?$/i

function isoMoment(text: string, now: Date): string | undefined {
  const { date, hour, minute, second = '00', offset } = iso.exec(text)?.groups ?? {}
  if (date === undefined) return undefined
  if (!isDate(date) || Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59 || Number(second) > 59) {
    throw usage('There is no such day or hour.', 'An example of one that there is: 2026-11-20T21:00.')
  }
  if (hour === undefined) return offset === undefined ? sameHourOn(date, now) : undefined
  const wall = `${date}T${hour}:${minute}:${second}`
  return offset === undefined ? dayjs(wall).format() : `${wall}${wholeOffset(offset)}`
}

function sameHourOn(date: string, now: Date): string {
  const { hour, minute, second } = { hour: now.getHours(), minute: now.getMinutes(), second: now.getSeconds() }
  return noonOf(date).hour(hour).minute(minute).second(second).format()
}

/** Z is +00:00 and +0100 is +01:00, so that an entry's date and hour always stand in the same place. */
function wholeOffset(offset: string): string {
  return /^z$/i.test(offset) ? '+00:00' : `${offset.slice(0, 3)}:${offset.slice(-2)}`
}
