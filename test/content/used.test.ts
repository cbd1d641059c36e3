import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { library } from '../support/actor.ts'

const practices = ['journal', 'ask', 'validate', 'ritual', 'thanks', 'repair']

/** What shares a deck with its practice: the parts that lie beside the practices' own folders, and use their cards. */
const shared = readdirSync('src/practices')
  .filter((name) => name.endsWith('.ts'))
  .map((name) => `src/practices/${name}`)

/** Where each deck's cards are named; a word of the same name anywhere else says none of them. */
const sayers: { readonly [deck: string]: readonly string[] } = {
  ...Object.fromEntries(practices.map((name) => [name, [`src/practices/${name}`, ...shared]])),
  common: ['src/flow', 'src/stage', 'src/practices', 'src/exchange'],
  today: ['src/actions/today'],
  welcome: ['src/stage'],
  screen: ['src/terminal'],
  safety: ['src/stage', 'src/flow'],
}
const decks = Object.keys(sayers)
const plainDecks = [...decks, 'export']

describe('the wording of the flows', () => {
  it.each(decks)('has no card in %s that nothing says', (name) => {
    const source = sourceOf(sayers[name] ?? [])
    expect(library.deck(name).ids.filter((id) => !isNamed(id, source))).toEqual([])
  })

  it('has no card in export that no entry could be told with', () => {
    const source = sourceOf(['src/exchange'])
    const kinds = practices.map((name) => [name, sourceOf([`src/practices/${name}`, ...shared, 'src/cli'])] as const)
    const unsaid = library.deck('export').ids.filter((id) => !isNamed(id, source) && !tellsOfAnEntry(id, kinds))
    expect(unsaid).toEqual([])
  })

  it('would find a card that only another deck has', () => {
    const foreign = library.deck('thanks').ids.filter((id) => !library.deck('repair').ids.includes(id))
    expect(foreign.filter((id) => isNamed(id, sourceOf(sayers.repair ?? []))).length).toBeLessThan(foreign.length / 4)
    expect(tellsOfAnEntry('repair-lens', [['repair', sourceOf(['src/practices/repair'])]])).toBe(false)
    expect(tellsOfAnEntry('repair-hard', [['repair', sourceOf(['src/practices/repair'])]])).toBe(true)
  })

  it.each(decks)('stays within 78 columns and six lines a card in %s', (name) => {
    const { ids, card } = library.deck(name)
    for (const id of ids) {
      const { text, hint = '' } = card(id)
      const lines = [...text.split('\n\n'), hint].filter((part) => part !== '').flatMap((part) => wrapped(part, 76))
      expect({ id, lines: lines.length <= 7 }).toEqual({ id, lines: true })
    }
  })

  it.each(plainDecks)('is plain in %s: no exclamation marks, nothing that nags or counts', (name) => {
    const { ids, card } = library.deck(name)
    const words = ids
      .map(card)
      .flatMap(({ text, hint = '', choices, lines }) => [
        text,
        hint,
        ...lines,
        ...choices.map((choice) => choice.words),
      ])
      .join('\n')
    expect(words).not.toMatch(/!|\bstreak|\bmissed\b|\boverdue\b|\bwaiting for\b|\d+ ?%/i)
  })
})

/** A card is named whole, or made of a beginning and a value: `offer-${kind}`. */
function isNamed(id: string, source: string): boolean {
  if (new RegExp(`['"\`]\\+?${id}['"\`]`).test(source)) return true
  const pieces = id.split('-')
  return pieces.some((_, nth) => {
    const beginning = pieces.slice(0, nth + 1).join('-')
    return (
      source.includes(`\`${beginning}-\${`) ||
      source.includes(`-${pieces.slice(nth).join('-')}\``) ||
      source.includes(`\`${beginning}\${`)
    )
  })
}

/** 'repair-my-part-each', 'title-journal-sit': practice, then door, answer or value, of words the practice really has. */
function tellsOfAnEntry(id: string, kinds: readonly (readonly [practice: string, source: string])[]): boolean {
  const bare = id.replace(/^title-/, '').replace(/-(?:named|each)$/, '')
  return kinds.some(([practice, source]) => {
    if (bare === practice) return true
    return bare.startsWith(`${practice}-`) && isMadeOf(bare.slice(practice.length + 1).split('-'), source)
  })
}

function isMadeOf(pieces: readonly string[], source: string): boolean {
  if (pieces.length === 0) return true
  return pieces.some((_, nth) => {
    const word = pieces.slice(0, nth + 1).join('-')
    const known = /^(?:plan|text|then|when|both|done|on|\d)$/.test(word) || isAWord(word, source)
    return known && isMadeOf(pieces.slice(nth + 1), source)
  })
}

/** Quoted, or the name of something that is kept: `learned: …`, `{ event, word }`. */
function isAWord(word: string, source: string): boolean {
  return new RegExp(`['"\`]${word}['"\`]|[{,] *${word} *[:,}]|^ *${word}[:,]`, 'm').test(source)
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = ['']
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1) ?? ''
    if (last.length + word.length + 1 > width) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines
}

function sourceOf(places: readonly string[]): string {
  return places.flatMap((place) => (place.endsWith('.ts') ? readFileSync(place, 'utf8') : everyFile(place))).join('\n')
}

function everyFile(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && file.name.endsWith('.ts'))
    .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'))
}
