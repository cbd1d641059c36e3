import type { Entry } from '../entries/entry.ts'
import { safeJson } from '../safe-json.ts'

/** All entries as one JSON document, a list, with the field names and the order of fields they have on disk. */
export function toJson(entries: readonly Entry[]): string {
  return `${safeJson(entries, 2)}\n`
}

/** One entry a line. */
export function toJsonLines(entries: readonly Entry[]): string {
  return entries.map((entry) => `${safeJson(entry)}\n`).join('')
}
