import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { heavy } from '../../src/flow/safety.ts'
import { library } from '../support/actor.ts'

function sentences(file: string): readonly string[] {
  return readFileSync(new URL(`../fixtures/safety/${file}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '))
    .map((line) => line.replaceAll('\\n', '\n'))
}

const harmless = sentences('harmless')
const carrying = sentences('heavy').map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string])

describe('the quiet offer of help', () => {
  it('is held against enough near misses to mean something', () => {
    expect(new Set(harmless).size).toBeGreaterThanOrEqual(400)
    expect(carrying.length).toBeGreaterThanOrEqual(150)
  })

  it('is never made for idiom, play, fiction, the past, or another person’s words', () => {
    expect(harmless.filter((sentence) => heavy(sentence) !== undefined)).toEqual([])
  })

  it('is never made for harmless words however they are typed', () => {
    const typed = harmless.flatMap((sentence) => [sentence.replaceAll("'", '’'), sentence.replace(/\.$/, '')])
    expect(typed.filter((sentence) => heavy(sentence) !== undefined)).toEqual([])
  })

  it('is made for plain words of fear, harm done, or despair', () => {
    const missed = carrying.filter(([kind, sentence]) => heavy(sentence) !== kind)
    // Silence would be forgivable, a wrong kind is not; at present none is missed.
    expect(missed).toEqual([])
  })

  it('is made for them with curly apostrophes, in capitals, and in the middle of a page', () => {
    expect(heavy('I’m afraid to go home')).toBe('fear')
    expect(heavy('I WANT TO DIE.')).toBe('self-harm')
    expect(heavy('Slow morning.\n\nWe had eggs. Then he slapped me. The rain went on.\n\nLater I read.')).toBe('fear')
  })

  it('is not made for words in quotation marks or quoted lines', () => {
    expect(heavy('"He hit me again last night."')).toBeUndefined()
    expect(heavy('“I want to die,” it began.')).toBeUndefined()
    expect(heavy('> I want to kill myself')).toBeUndefined()
  })

  it('lets a childhood told in the sentence before speak for the next', () => {
    expect(heavy('When I was nine it was loud at home. He hit me.')).toBeUndefined()
    expect(heavy('When I was nine it was loud at home. Sam hit me last night.')).toBe('fear')
  })

  it('puts despair first, where a page carries both', () => {
    expect(heavy('I want to die because he hit me.')).toBe('self-harm')
  })

  it('costs next to nothing, whatever is pasted', () => {
    const started = performance.now()
    for (const piece of ['he ', 'i really want to ', 'a', 'he hit me up and ', '"', "'", '\n> ']) {
      expect(heavy(piece.repeat(1_000_000 / piece.length))).toBeUndefined()
    }
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

describe('the words of help', () => {
  const safety = library.deck('safety')

  it('has a quiet line for every kind', () => {
    for (const kind of new Set(carrying.map(([kind]) => kind))) {
      expect(safety.card(`footer-${kind}`).text).toContain('attune help safety')
    }
  })

  it('names no telephone number: none has been checked', () => {
    const words = safety.ids.map((id) => safety.card(id).text).join('\n')
    const page = readFileSync(new URL('../../prompts/en/help/safety.md', import.meta.url), 'utf8')
    expect(`${words}${page}`).not.toMatch(/\d/)
    expect(library.pool('helplines').filter(({ notes }) => notes.phone !== undefined)).toEqual([])
  })

  it('gives four directories that cover every country, each with its address', () => {
    const lines = library.pool('helplines')
    expect(lines.map(({ notes }) => [notes.name, notes.country, notes.kind?.[0]])).toEqual([
      [['lila.help'], ['any'], 'directory'],
      [['Hot Peach Pages'], ['any'], 'directory'],
      [['NO MORE Global Directory'], ['any'], 'directory'],
      [['Find A Helpline'], ['any'], 'directory'],
    ])
    for (const { notes } of lines) expect(notes.url?.[0]).toMatch(/^https:\/\/[a-z.]+$/)
  })

  it('keeps every help page to one screen or two, no line over 78 columns', () => {
    const folder = new URL('../../prompts/en/help/', import.meta.url)
    const pages = readdirSync(folder)
    expect(pages.sort()).toEqual(['exit-codes.md', 'format.md', 'privacy.md', 'safety.md', 'scripts.md'])
    for (const page of pages) {
      const lines = readFileSync(new URL(page, folder), 'utf8').trimEnd().split('\n')
      expect(lines.length).toBeLessThanOrEqual(60)
      expect(lines.filter((line) => line.length > 78)).toEqual([])
    }
  })
})
