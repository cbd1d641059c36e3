import dayjs from 'dayjs'
import type { PoolCard } from '../content/library.ts'

/** A line that was checked longer ago than this is not shown; a number may have changed. */
const DAYS_GOOD = 180

/**
 * Ways to reach someone, as Markdown list lines: checked lines of the person's own country where they set one, and
 * always the worldwide directories. A telephone number never comes without a country (practice.md 5.3, 5.5).
 * @param country two letters, or '' where nobody said
 */
export function waysToReach(cards: readonly PoolCard[], country: string, now: Date): readonly string[] {
  const own = cards.filter((card) => isOf(card, country) && isFresh(card, now))
  const directories = cards.filter((card) => isOf(card, 'any'))
  return [...own, ...directories].map(asLine)
}

function isOf({ notes }: PoolCard, country: string): boolean {
  return country !== '' && (notes.country ?? []).some((each) => each.toLowerCase() === country.toLowerCase())
}

function isFresh({ notes }: PoolCard, now: Date): boolean {
  const [checked] = notes['verified-on'] ?? []
  if (checked === undefined || !dayjs(checked).isValid()) return false
  return dayjs(now).diff(dayjs(checked), 'day') <= DAYS_GOOD
}

function asLine({ text, notes }: PoolCard): string {
  const told = (key: string): string => (notes[key] ?? []).join(', ')
  const where = [told('phone'), told('url').replace(/^https?:\/\/(www\.)?/, ''), told('hours')].filter(
    (part) => part !== '',
  )
  const checked = notes.phone === undefined ? '' : ` (checked ${told('verified-on')})`
  return `- **${told('name')}** (${where.join(', ')}): ${text}${checked}`
}
