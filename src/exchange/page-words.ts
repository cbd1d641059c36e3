import type { Library } from '../content/library.ts'
import { remembered } from '../content/remembered.ts'
import type { Mood, PracticeName } from '../entries/entry.ts'
import { AttuneError } from '../errors.ts'

/** All the words on a page that are not the person's own. */
export interface PageWords {
  /** A card of prompts/en/export.md, Markdown, braces not yet filled in; undefined where there is none. */
  card(id: string): string | undefined
  /** The plain lines of a card; none where there is no such card. */
  lines(id: string): readonly string[]
  /** What the person read when they chose `value` for this answer; undefined where no card of the practice has it. */
  chosen(practice: PracticeName, answer: string, value: string): string | undefined
  /** The question on a drawn card ('dreams/ten-years'); undefined where it is gone from the decks. */
  question(id: string): string | undefined
  /** The mood grid's word for this place. */
  mood(mood: Mood): string
}

/** Finds the words in prompts/. Reads no more of them than the page needs. */
export function pageWords(library: Library): PageWords {
  const page = library.deck('export')
  const has = new Set(page.ids)
  return {
    card: (id) => (has.has(id) ? page.card(id).text : undefined),
    lines: (id) => (has.has(id) ? page.card(id).lines : []),
    chosen: remembered((practice, answer, value) => chosenIn(library, practice, answer, value)),
    // Years of evenings draw the same cards again and again.
    question: remembered((id) => questionIn(library, id)),
    mood: ({ valence, energy }) =>
      library.deck('common').card('mood-words').lines[(1 - energy) * 3 + valence + 1] ?? '',
  }
}

function chosenIn(library: Library, practice: PracticeName, answer: string, value: string): string | undefined {
  const deck = library.deck(practice)
  const cards = deck.ids.filter((id) => id === answer || id.endsWith(`-${answer}`))
  return cards
    .flatMap((id) => deck.card(id).choices)
    .find((choice) => choice.value === value && !choice.words.includes('{'))?.words
}

/** Somebody's own deck may be broken by now; their old evenings can still be read. */
function questionIn(library: Library, id: string): string | undefined {
  try {
    return library.pool(`ask/${id.replace(/\/.*/, '')}`).find((card) => card.id === id)?.text
  } catch (error) {
    if (error instanceof AttuneError) return undefined
    throw error
  }
}
