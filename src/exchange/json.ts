import type { Entry } from '../entries/entry.ts'

/** All entries as one JSON document, a list, with the field names and the order of fields they have on disk. */
export function toJson(entries: readonly Entry[]): string {
  return `${safe(JSON.stringify(entries, null, 2))}\n`
}

/** One entry a line. */
export function toJsonLines(entries: readonly Entry[]): string {
  return entries.map((entry) => `${safe(JSON.stringify(entry))}\n`).join('')
}

/** Characters that could drive a terminal, or end a line for some reader, are escaped as JSON allows; the meaning is the same. */
function safe(json: string): string {
  return json.replace(/[\u007f-\u009f\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
