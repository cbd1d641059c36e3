import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Library, openLibrary } from '../content/library.ts'

/** The built-in words, with the person's own laid over them. */
export function openWords(home: string): Library {
  return openLibrary([fileURLToPath(new URL('../prompts/en', import.meta.url)), join(home, 'prompts')])
}
