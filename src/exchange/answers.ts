import type { Entry, Json, PracticeName } from '../entries/entry.ts'
import type { PageWords } from './page-words.ts'
import { tell } from './telling.ts'

/** Kept for attune's own use, or told elsewhere on the page; nothing that is read for itself. */
const silent: { readonly [practice in PracticeName]: readonly string[] } = {
  journal: ['guard', 'prompt', 'turn'],
  ask: ['deck', 'question'],
  validate: [],
  ritual: ['name', 'state', 'if', 'then', 'slot', 'flavour', 'size', 'quiet', 'before'],
  thanks: ['lens', 'quiet'],
  repair: [],
}

/** What the words at the head of the entry were made of; somebody who changed those words meant the change. */
const ingredients: { readonly [door: string]: readonly string[] } = {
  thanks: ['act', 'effect', 'quality'],
  'validate/self': ['given', 'kind'],
  'repair/start-softly': ['camera', 'feeling', 'need', 'request'],
  'repair/apologise': ['my-part', 'landed', 'amends'],
}

/**
 * The answers of an entry as a story, in the order they were given: a sentence where there are words for one, and just as it
 * is where there are none. Each part is a Markdown block.
 */
export function story(entry: Entry, words: PageWords): readonly string[] {
  return Object.entries(entry.answers ?? {})
    .filter(([answer, value]) => !isInText(entry, answer, value))
    .flatMap(([answer, value]) =>
      tell({ entry, answer, words, isSilent: silent[entry.practice]?.includes(answer) === true }, value),
    )
}

function isInText({ text = '', practice, door }: Entry, answer: string, value: Json): boolean {
  if (text === '') return false
  if ([practice, `${practice}/${door}`].some((made) => ingredients[made]?.includes(answer))) return true
  return typeof value === 'string' && value.length >= 12 && bare(text).includes(bare(value))
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim()
}
