import { fileURLToPath } from 'node:url'
import { openLibrary } from '../../src/content/library.ts'
import { markdownLayer } from '../../src/content/markdown-layer.ts'
import type { Entry, NewEntry, Plan } from '../../src/entries/entry.ts'
import { pageWords } from '../../src/exchange/page-words.ts'

const library = openLibrary([markdownLayer(fileURLToPath(new URL('../../prompts/en', import.meta.url)))])

/** The built-in words, as they ship. */
export const words = pageWords(library)

/** The names of all cards on the page of words. */
export const exportCards = library.deck('export').ids

let written = 0

/** An entry as it would be on disk. */
export function entry(at: string, fields: NewEntry): Entry {
  written += 1
  const id = `01KB4ZQ0G8XN5C7M2R9TDV${String(written).padStart(4, '0')}`
  return { format: 1, id, rev: 1, at: `${at}:00+01:00`, zone: 'Europe/Paris', ...fields }
}

export function planned(then: string, when?: string): Plan {
  return { then, ...(when !== undefined && { when }) }
}

export function cueAndAct(cue: string, then: string): { if: string; then: string } {
  return { if: cue, then }
}
