import type { ParsedResult } from 'chrono-node/en'
import dayjs, { type Dayjs } from 'dayjs'

/** What plain words about time were understood to mean, read as somebody who looks back would mean them. */
export interface Understood {
  readonly moment: Dayjs
  /** Only a month was named ("november"), and no day in it. */
  readonly wholeMonth: boolean
}

/**
 * Reads "yesterday", "last friday 9pm", "two hours ago". Every word must belong to the date: words with a stray date in
 * them are not one. Gives undefined for what is not a date. Costs 50 ms the first time, for the library.
 */
export async function understand(words: string, now: Date): Promise<Understood | undefined> {
  const { casual } = await import('chrono-node/en')
  const [result, more] = casual.parse(words, { instant: now })
  if (result === undefined || more !== undefined || result.end || !isAllOf(words, result)) return undefined
  const today = dayjs(now)
  const meant = lookingBack(words, result, atItsHour(words, result, today), today)
  return {
    moment: meant,
    wholeMonth: result.start.isCertain('month') && !result.start.isCertain('day') && !/\bago\b/i.test(words),
  }
}

function isAllOf(words: string, { index, text }: ParsedResult): boolean {
  const rest = words.slice(0, index) + words.slice(index + text.length)
  return /^(?:\s|,|\bon\b|\bin\b|\bat\b|\bthe\b|\babout\b|\baround\b)*$/i.test(rest)
}

/** A day without an hour gets the hour that it is now, as "yesterday" means to somebody who writes. */
function atItsHour(words: string, { start }: ParsedResult, today: Dayjs): Dayjs {
  const said = dayjs(start.date())
  if (/\blast night\b/i.test(words)) return lastNight(said, start.isCertain('hour'), today)
  if (start.isCertain('hour')) return said
  if (!/morning|noon|evening|night/i.test(words)) {
    return said.hour(today.hour()).minute(today.minute()).second(today.second())
  }
  return said.isAfter(today) && said.isSame(today, 'day') ? today : said
}

/** Last night began yesterday in the evening and ended today before dawn. */
function lastNight(said: Dayjs, hasHour: boolean, today: Dayjs): Dayjs {
  const hour = hasHour ? said.hour() : 22
  const day = hour < 6 ? today : today.subtract(1, 'day')
  return day
    .startOf('day')
    .hour(hour)
    .minute(hasHour ? said.minute() : 0)
}

/** "Thursday" said on a Monday is the one that was, unless the words say that it is still to come. */
function lookingBack(words: string, { start }: ParsedResult, said: Dayjs, today: Dayjs): Dayjs {
  if (!said.isAfter(today) || start.isCertain('year') || /\b(?:next|this|coming)\b/i.test(words)) return said
  if (start.isCertain('month')) return said.subtract(1, 'year')
  if (start.isCertain('weekday')) return said.subtract(7, 'day')
  return start.isCertain('day') ? said : said.subtract(1, 'day')
}
