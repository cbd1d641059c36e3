import dayjs from 'dayjs'
import type { Entry } from '../entries/entry.ts'
import { passagesOf } from '../entries/passages.ts'
import { readEntries } from '../entries/read.ts'
import type { Vault } from '../entries/vault.ts'
import { type Heaviness, heavy } from '../flow/safety.ts'
import type { Given } from '../flow/script.ts'

/** Days in which one line about the help page is enough. */
const FORTNIGHT = 14

/** Doors in which somebody else is at the screen. */
const doorsForTwo: readonly (string | undefined)[] = ['together', 'good-news', 'look-back-together']

/**
 * What the person's own words of this talk carry, if the help page should be pointed to now (practice.md 5.2, 5.3): never
 * with somebody beside them, and fear once a fortnight. Whether it was told before is read off the journal itself, so
 * that nothing about it is ever stored.
 */
export function heavinessToTell(vault: Vault, now: Date, given: Given, kept: readonly Entry[]): Heaviness | undefined {
  if (given.together === true || kept.some(({ door }) => doorsForTwo.includes(door))) return undefined
  const found = heavinessIn(kept)
  if (found === undefined || found === 'self-harm') return found
  return toldLately(vault, now, kept, found) ? undefined : found
}

function toldLately(vault: Vault, now: Date, kept: readonly Entry[], kind: Heaviness): boolean {
  const since = dayjs(now).subtract(FORTNIGHT, 'day').format('YYYY-MM-DD')
  const ids = new Set(kept.map(({ id }) => id))
  const { entries } = readEntries(vault, { months: (month) => month >= since.slice(0, 7) })
  return (
    entries
      .filter(({ id, at, door }) => !ids.has(id) && at.slice(0, 10) >= since && !doorsForTwo.includes(door))
      // A line that was kept at once has no door, and nothing is told there.
      .filter(({ door }) => door !== undefined)
      .some((entry) => heavinessIn([entry]) === kind)
  )
}

function heavinessIn(entries: readonly Entry[]): Heaviness | undefined {
  return entries
    .flatMap(passagesOf)
    .map(({ text }) => heavy(text))
    .find((kind) => kind !== undefined)
}
