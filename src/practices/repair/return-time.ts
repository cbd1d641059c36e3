import type { Today } from '../../flow/script.ts'

/** The clock so many minutes later, as one would say it to somebody: 21:10 */
export function clockAfter({ hour, minute }: Pick<Today, 'hour' | 'minute'>, minutes: number): string {
  const total = (hour * 60 + minute + Math.ceil(minutes)) % (24 * 60)
  return `${twoDigits(Math.floor(total / 60))}:${twoDigits(total % 60)}`
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
