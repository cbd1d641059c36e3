import type { Library } from './library.ts'

/** The word lists for feelings and needs (practice.md 2.2, 2.3), read from prompts/ when first needed. */
export interface WordLists {
  feelings(): ReadonlyMap<string, readonly string[]>
  needs(): ReadonlyMap<string, readonly string[]>
  under(word: string): readonly string[]
}

export function openWordLists(library: Library): WordLists {
  return {
    feelings: () => groups(library, 'feelings'),
    needs: () => groups(library, 'needs'),
    under: (word) => {
      const card = library
        .pool('story-words')
        .find(({ id }) => id === `story-words/${word.toLowerCase().replaceAll(' ', '-')}`)
      return card?.notes.safety === undefined ? (card?.notes.under ?? []) : []
    },
  }
}

function groups(library: Library, name: string): ReadonlyMap<string, readonly string[]> {
  const deck = library.deck(name)
  return new Map(deck.ids.map((id) => [id, deck.card(id).lines]))
}
