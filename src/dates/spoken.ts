import dayjs from 'dayjs'

/**
 * Monday 23 November, 22:40, and with its year where that is not the year it is now. `at` is ISO 8601; its own offset
 * counts, not ours.
 */
export function spokenMoment(at: string, now: Date): string {
  const then = dayjs(at.slice(0, 19))
  return then.format(then.year() === dayjs(now).year() ? 'dddd D MMMM, HH:mm' : 'dddd D MMMM YYYY, HH:mm')
}

/** When something was, as one says it: "this afternoon", "yesterday", "Thursday", "12 October". */
export function lately(at: string, now: Date): string {
  const then = dayjs(at.slice(0, 19))
  const today = dayjs(now)
  const days = today.startOf('day').diff(then.startOf('day'), 'day')
  if (days <= 0) return partOfDay(then.hour(), today.hour())
  if (days === 1) return 'yesterday'
  return days < 7 ? then.format('dddd') : then.format('D MMMM')
}

function partOfDay(hour: number, now: number): string {
  if (now - hour < 1) return 'just now'
  if (hour < 5) return 'last night'
  if (hour < 12) return 'this morning'
  return hour < 18 ? 'this afternoon' : 'this evening'
}
