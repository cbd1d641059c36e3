import dayjs, { type Dayjs } from 'dayjs'

/** The words of a date: 'dddd D MMMM YYYY' gives "Monday 23 November 2026". The one place that knows a language's names. */
export function dateWords(date: string, pattern: string): string {
  return noonOf(date).format(pattern)
}

/** The middle of a local date, which every day has; not every day has a midnight. */
export function noonOf(date: string): Dayjs {
  return dayjs(`${date}T12:00:00`)
}

export function localDate(moment: Dayjs | Date): string {
  return dayjs(moment).format('YYYY-MM-DD')
}

/** False for the 30th of February and its like. */
export function isDate(date: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(date) && localDate(noonOf(date)) === date
}
