import type { Entry, NewEntry } from '../../src/entries/entry.ts'

/** An entry as if it had been kept before. Ids sort by `nth`, as ULIDs sort by time. */
export function oldEntry(nth: number, entry: NewEntry): Entry {
  const day = String(nth).padStart(2, '0')
  return {
    format: 1,
    id: `01KB4ZQ0G8XN5C7M2R9TDVWE${day}`,
    rev: 1,
    at: `2026-11-${day}T21:10:00+01:00`,
    zone: 'Europe/Paris',
    ...entry,
  }
}
