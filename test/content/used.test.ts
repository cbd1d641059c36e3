import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { library } from '../support/actor.ts'

const decks = [
  'journal',
  'ask',
  'validate',
  'ritual',
  'thanks',
  'repair',
  'common',
  'today',
  'welcome',
  'screen',
  'safety',
]
const source = everyFile('src').join('\n')

describe('the wording of the flows', () => {
  it.each(decks)('has no card in %s that nothing says', (name) => {
    const unsaid = library.deck(name).ids.filter((id) => !isNamed(id))
    expect(unsaid).toEqual([])
  })

  it.each(decks)('stays within 78 columns and six lines a card in %s', (name) => {
    const { ids, card } = library.deck(name)
    for (const id of ids) {
      const { text, hint = '' } = card(id)
      const lines = [...text.split('\n\n'), hint].filter((part) => part !== '').flatMap((part) => wrapped(part, 76))
      expect({ id, lines: lines.length <= 7 }).toEqual({ id, lines: true })
    }
  })

  it.each(decks)('is plain in %s: no exclamation marks, nothing that nags or counts', (name) => {
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
function isNamed(id: string): boolean {
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

function wrapped(text: string, width: number): string[] {
  const lines: string[] = ['']
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1) ?? ''
    if (last.length + word.length + 1 > width) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines
}

function everyFile(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && file.name.endsWith('.ts'))
    .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'))
}
