import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Deck, makeDeck } from './deck.ts'
import { type Card, readSheet, type Sheet } from './grammar.ts'

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
  /** The files of a folder, as decks of questions to choose among: { name, title, description }. */
  shelf(folder: string): readonly Shelved[]
}

export interface Shelved {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly cards: readonly PoolCard[]
}

/**
 * Opens the words in these folders; later folders lay their cards over earlier ones, card by card.
 * Reading throws AttuneError where a file breaks the grammar.
 */
export function openLibrary(folders: readonly string[]): Library {
  const read = remembered((name: string) => folders.flatMap((folder) => readIfThere(folder, name)))
  const pool = (name: string): PoolCard[] => {
    // The folder before the file: ask/ holds the questions, ask.md the wording of the flow that asks them.
    const files = filesIn(folders, name)
    if (files.length > 0) return files.flatMap((file) => pool(`${name}/${file}`))
    return layered(name.replace(/^.*\//, ''), read(name))
  }
  return {
    deck: remembered((name) =>
      makeDeck(
        name,
        read(name).flatMap(({ cards }) => cards),
      ),
    ),
    pool,
    shelf: (folder) =>
      filesIn(folders, folder).map((file) => {
        const last = read(`${folder}/${file}`).at(-1)
        return {
          name: file,
          title: last?.title || file,
          description: last?.description ?? '',
          cards: pool(`${folder}/${file}`),
        }
      }),
  }
}

function layered(file: string, sheets: readonly Sheet[]): PoolCard[] {
  const byId = new Map(sheets.flatMap(({ cards }) => cards.map((card) => [card.id, card] as const)))
  return [...byId.values()].map((card) => ({ ...card, id: `${file}/${card.id}`, file }))
}

function readIfThere(folder: string, name: string): Sheet[] {
  const path = join(folder, `${name}.md`)
  return existsSync(path) ? [readSheet(`${name}.md`, readFileSync(path, 'utf8'))] : []
}

function filesIn(folders: readonly string[], name: string): string[] {
  const files = folders
    .map((folder) => join(folder, name))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder))
    .filter((file) => file.endsWith('.md'))
  return [...new Set(files)].map((file) => file.slice(0, -'.md'.length)).sort()
}

function remembered<T>(make: (name: string) => T): (name: string) => T {
  const made = new Map<string, T>()
  return (name) => {
    const known = made.get(name)
    if (known !== undefined) return known
    const fresh = make(name)
    made.set(name, fresh)
    return fresh
  }
}
