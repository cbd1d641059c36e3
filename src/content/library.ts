import { type Deck, makeDeck } from './deck.ts'
import type { Card, Sheet } from './grammar.ts'
import { remembered } from './remembered.ts'

/** A card of a pool, with a name that is unique over all files: 'dreams/ten-years'. */
export interface PoolCard extends Card {
  readonly file: string
}

/** Everything in prompts/ that a talk can use. Files are read when they are asked for, once. */
export interface Library {
  /** A flow's wording: 'repair'. */
  deck(name: string): Deck
  /** All cards of a pool: one file ('journal-prompts', 'ask/dreams') or a folder of them ('ask'). */
  pool(name: string): readonly PoolCard[]
  /** The names of the files in a folder, without reading them. */
  names(folder: string): readonly string[]
  /** The files of a folder, as decks of questions to choose among. */
  shelf(folder: string): readonly Shelved[]
}

export interface Shelved {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly cards: readonly PoolCard[]
}

/** Somewhere that files of words stand; their names come without ending: 'ask/dreams'. */
export interface Layer {
  /** Throws AttuneError where the file breaks the grammar; undefined where there is none. */
  read(name: string): Sheet | undefined
  /** The files in a folder; none where there is no such folder. */
  names(folder: string): readonly string[]
}

/** Opens the words in these layers: later ones lay their cards over earlier ones, card by card. */
export function openLibrary(layers: readonly Layer[]): Library {
  const read = remembered((name: string) => layers.flatMap((layer) => layer.read(name) ?? []))
  const names = (folder: string): readonly string[] =>
    [...new Set(layers.flatMap((layer) => layer.names(folder)))].sort()
  const pool = (name: string): readonly PoolCard[] => {
    // The folder before the file: ask/ holds the questions, ask.md the wording of the flow that asks them.
    const files = names(name)
    if (files.length > 0) return files.flatMap((file) => pool(`${name}/${file}`))
    return layered(name.replace(/^.*\//, ''), read(name))
  }
  const shelved = (folder: string, file: string): Shelved => {
    const sheets = read(`${folder}/${file}`)
    const title = sheets.findLast((sheet) => sheet.title !== '')?.title ?? file
    return { name: file, title, description: sheets.at(-1)?.description ?? '', cards: pool(`${folder}/${file}`) }
  }
  return {
    deck: remembered((name: string) =>
      makeDeck(
        name,
        read(name).flatMap(({ cards }) => cards),
      ),
    ),
    pool,
    names,
    shelf: (folder) => names(folder).map((file) => shelved(folder, file)),
  }
}

function layered(file: string, sheets: readonly Sheet[]): PoolCard[] {
  const byId = new Map(sheets.flatMap(({ cards }) => cards.map((card) => [card.id, card] as const)))
  return [...byId.values()].map((card) => ({ ...card, id: `${file}/${card.id}`, file }))
}
