import type { Entry } from '../../flow/script.ts'

const fortnight = 14

/**
 * Whether to show the card that offers something other than another page: the mood fell in three of the last four
 * written sittings, or three of the last four days' entries were heavy (practice.md 2.8, 3.1). At most once a fortnight.
 * @param entries in the order of time
 * @param date today, local
 */
export function writingWeighs(entries: readonly Entry[], date: string): boolean {
  const shownLately = entries.some((entry) => entry.answers?.guard === true && daysAgo(entry, date) < fortnight)
  return !shownLately && (fellThreeTimes(entries) || threeHeavyDays(entries, date))
}

function fellThreeTimes(entries: readonly Entry[]): boolean {
  const written = entries.filter(({ mood, moodAfter }) => mood !== undefined && moodAfter !== undefined)
  const fallen = written.slice(-4).filter(({ mood, moodAfter }) => (moodAfter?.valence ?? 0) < (mood?.valence ?? 0))
  return fallen.length >= 3
}

function threeHeavyDays(entries: readonly Entry[], date: string): boolean {
  const heavy = entries.filter((entry) => daysAgo(entry, date) < 4 && endedIn(entry) === -1)
  return heavy.length >= 3
}

function endedIn({ mood, moodAfter }: Entry): number | undefined {
  return (moodAfter ?? mood)?.valence
}

/** Whole days from the local day of the entry to this one. */
export function daysAgo({ at }: Entry, date: string): number {
  return (Date.parse(date) - Date.parse(at.slice(0, 10))) / 86_400_000
}
