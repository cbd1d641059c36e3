import type { Entry, Json } from '../entries/entry.ts'
import { asParagraphs, asText, inLine, isBlank } from './escape.ts'
import type { PageWords } from './page-words.ts'
import { around, filled, firstCard, listed, type Told } from './sentence.ts'

/** One answer, and what is needed to tell it. */
export interface Telling {
  readonly entry: Entry
  readonly answer: string
  readonly words: PageWords
  /** Told only where there is a card for this very value. */
  readonly isSilent: boolean
}

/** Chosen from a list of attune's and kept by a short name for it. */
const coded = ['intention', 'soothing', 'pattern', 'slot', 'flavour', 'size']

/** An answer as Markdown blocks. What is neither words nor numbers is told only where a card has words for it. */
export function tell(telling: Telling, value: Json): readonly string[] {
  const names = namesIn(telling.entry)
  const exact = isShort(value)
    ? firstCard(telling.words, scoped(telling.entry, `${telling.answer}-${value}`), names)
    : undefined
  if (exact !== undefined) return [filled(exact, names)]
  if (telling.isSilent || value === null || typeof value === 'boolean') return []
  if (isList(value)) return tellList(telling, value)
  return typeof value === 'object' ? tellParts(telling, value) : tellWords(telling, inWords(telling, value))
}

/** The cards that may hold a sentence, the most exact one first. */
export function scoped({ practice, door }: Entry, name: string): readonly string[] {
  return [...(door === undefined ? [] : [`${practice}-${door}-${name}`]), `${practice}-${name}`]
}

/** Whom and what a sentence about the entry may name. */
export function namesIn({ person, answers }: Entry): Told {
  return { person, name: typeof answers?.name === 'string' ? answers.name : undefined }
}

function tellWords({ entry, answer, words }: Telling, said: string, name?: string): readonly string[] {
  const names = name === undefined ? namesIn(entry) : { ...namesIn(entry), name }
  const ids = scoped(entry, answer)
  const card = firstCard(words, name === undefined ? ids : [...ids.map((id) => `${id}-each`), ...ids], {
    ...names,
    said,
  })
  if (card !== undefined) return around(card, said, names)
  return asParagraphs(said, name === undefined ? '' : `${filled('{name}', { name })}: `)
}

/** Short things in one breath, longer ones one below the other. */
function tellList(telling: Telling, values: readonly Json[]): readonly string[] {
  const items = values.flatMap((value) => itemOf(telling, value))
  const others = values.filter(isParts).flatMap((value) => tellParts(telling, value))
  if (items.length === 0) return others
  const isShortList = items.length === 1 || items.every((item) => item.length <= 24 && !/[\n.?!]/.test(item))
  const told = isShortList ? tellWords(telling, listed(items, telling.words)) : tellRows(telling, items)
  return [...told, ...others]
}

function tellRows({ entry, answer, words }: Telling, items: readonly string[]): readonly string[] {
  const names = namesIn(entry)
  const card = firstCard(words, scoped(entry, answer), { ...names, said: '' })
  const head = card === undefined ? [] : [filled(card.replace('{said}', ''), names).trim()]
  return [...head, items.map((item) => `- ${asText(inLine(item))}`).join('\n')]
}

function itemOf(telling: Telling, value: Json): readonly string[] {
  if (typeof value !== 'string' && typeof value !== 'number') return []
  if (telling.entry.practice !== 'ask' || telling.answer !== 'cards') return [inWords(telling, value)]
  const question = telling.words.question(String(value))
  return question === undefined || telling.entry.answers?.question !== undefined ? [] : [question]
}

/** What several people answered, each with their name; other parts just as they are. */
function tellParts(telling: Telling, parts: { readonly [part: string]: Json }): readonly string[] {
  const { name, ...rest } = parts
  const pairs =
    typeof name === 'string' ? Object.values(rest).map((value) => [name, value] as const) : Object.entries(parts)
  const told = pairs.map(([part, value]) =>
    isParts(value) ? tellParts(telling, value) : tellPart(telling, part, value),
  )
  // What two people said of one thing belongs together.
  return told.every((blocks) => blocks.length < 2) ? joined(told.flat()) : told.flat()
}

function tellPart(telling: Telling, part: string, value: Json): readonly string[] {
  const items = isList(value) ? value.flatMap((item) => itemOf(telling, item)) : itemOf(telling, value)
  const said = listed(items, telling.words)
  if (isBlank(said)) return []
  return tellWords(telling, said, isName(telling.entry, part) ? part : undefined)
}

function joined(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [lines.join('  \n')]
}

/** People write themselves with a capital; the names of fields have none. */
function isName({ person }: Entry, part: string): boolean {
  return part === person || part === 'you' || /^\P{Ll}/u.test(part)
}

/** An answer as the person read it when they chose it, or as they typed it. */
export function inWords({ entry, answer, words }: Omit<Telling, 'isSilent'>, value: string | number): string {
  if (typeof value === 'number' || !coded.includes(answer)) return String(value)
  return words.chosen(entry.practice, answer, value) ?? value.replaceAll('-', ' ')
}

function isShort(value: Json): value is string | number | boolean {
  return ['number', 'boolean'].includes(typeof value) || /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(String(value))
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

function isParts(value: Json): value is { readonly [part: string]: Json } {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
