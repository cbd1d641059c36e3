import { asText } from '../as-text.ts'
import { AttuneError } from '../errors.ts'
import type { Card } from './grammar.ts'

/** The wording of one flow, looked up by card. */
export interface Deck {
  readonly name: string
  readonly ids: readonly string[]
  /** Throws AttuneError when there is no such card. */
  card(id: string): Card
}

/** A deck whose later cards stand over earlier ones of the same name: built-in words first, a person's own last. */
export function makeDeck(name: string, cards: readonly Card[]): Deck {
  const byId = new Map(cards.map((card) => [card.id, card]))
  return {
    name,
    ids: [...byId.keys()],
    card(id) {
      const card = byId.get(id)
      if (card === undefined) throw new AttuneError(`The deck "${name}" has no card "${id}".`)
      return card
    },
  }
}

/**
 * Puts what is told into the {braces} of a card's words. What a person wrote is put in as text, never as Markdown.
 * Throws AttuneError for a brace that nothing was told about.
 * @param put how a value is put in; `String` where the words will not be read as Markdown
 */
export function fill(
  words: string,
  told: { readonly [brace: string]: string | number | undefined } = {},
  put: (value: string) => string = asText,
): string {
  return words.replace(/\{([a-z-]+)\}/g, (_, brace: string) => {
    const value = told[brace]
    if (value === undefined) throw new AttuneError(`Nothing was told about {${brace}}.`)
    return put(String(value))
  })
}
