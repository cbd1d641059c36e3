import type { Given, Item, Json } from '../../flow/script.ts'
import { type Depth, isDepth } from './arc.ts'

/** What the command line already said about the cards. */
export interface Wishes {
  /** 'ask/dreams', where a deck was named. */
  readonly pool?: string
  readonly depth?: Depth
  /** At most so many cards, 1–40. */
  readonly count?: number
  /** The decks to choose among. */
  readonly decks: readonly Item[]
}

/** Every deck, mixed. */
export const everyDeck = 'ask'

export function poolOf(deck: string): string {
  return `${everyDeck}/${deck}`
}

export function wishesOf({ flags }: Given): Wishes {
  const { deck, depth } = flags
  const count = Math.floor(Number(flags.count))
  return {
    ...(typeof deck === 'string' && deck !== '' && { pool: poolOf(deck) }),
    ...(isDepth(depth) && { depth }),
    ...(count >= 1 && { count: Math.min(40, count) }),
    decks: decksIn(flags.decks),
  }
}

function decksIn(offered: Json | undefined): readonly Item[] {
  return isList(offered) ? offered.flatMap(asItem) : []
}

function asItem(offered: Json): readonly Item[] {
  if (offered === null || typeof offered !== 'object' || !('value' in offered)) return []
  const { value, words } = offered
  return typeof value === 'string' && typeof words === 'string' ? [{ value, words }] : []
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}
