import type { Today } from '../../flow/script.ts'

type Clock = Pick<Today, 'hour' | 'minute'>

const A_DAY = 24 * 60

/** The clock so many minutes later, as one would say it to somebody: 21:10 */
export function clockAfter({ hour, minute }: Clock, minutes: number): string {
  const total = (hour * 60 + minute + Math.ceil(minutes)) % A_DAY
  return `${twoDigits(Math.floor(total / 60))}:${twoDigits(total % 60)}`
}

/** Whole minutes from one moment to another, within a day. */
export function minutesBetween(one: Clock, other: Clock): number {
  const minutes = (other.hour - one.hour) * 60 + other.minute - one.minute
  return (minutes + A_DAY) % A_DAY
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
