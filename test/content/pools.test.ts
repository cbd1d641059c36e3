import { describe, expect, it } from 'vitest'
import { openLibrary, type PoolCard } from '../../src/content/library.ts'
import { markdownLayer } from '../../src/content/markdown-layer.ts'
import { lenses } from '../../src/practices/thanks/lens.ts'
import { faults, nearlyTheSame, notOneOf, notOpen, spoken, takenForGranted, unkind } from './wording.ts'

const library = openLibrary([markdownLayer('prompts/en')])
const pools = ['journal-prompts', 'thanks-prompts', 'ritual-ideas', 'repair-phrases', 'good-news', 'follow-ups']
const of = (card: PoolCard, note: string): readonly string[] => card.notes[note] ?? []

/** How many cards have this note, by its values. */
function counted(cards: readonly PoolCard[], note: string): Record<string, number> {
  const values = cards.flatMap((card) => of(card, note))
  return Object.fromEntries(values.map((value) => [value, values.filter((other) => other === value).length]))
}

describe('every pool', () => {
  it.each(pools)('%s speaks kindly and takes nothing for granted', (name) => {
    const cards = library.pool(name)
    const words = (card: PoolCard): string =>
      [spoken(card), ...['if', 'then', 'tiny', 'apart'].flatMap((note) => of(card, note))].join('\n')
    expect(faults(cards, (card) => [...unkind(words(card)), ...takenForGranted(words(card))])).toEqual([])
  })

  it.each(pools)('%s has something to say on every card, and says it once', (name) => {
    const texts = library.pool(name).map(({ text }) => text)
    expect(texts.filter((text) => text === '')).toEqual([])
    expect(nearlyTheSame(texts)).toEqual([])
  })

  it.each(pools)('%s names its cards for good, in a few plain words', (name) => {
    const names = library.pool(name).map(({ id }) => id.split('/')[1] ?? '')
    expect(names.filter((word) => !/^[a-z]+(-[a-z]+){1,4}$/.test(word))).toEqual([])
  })
})

describe('the journal prompts', () => {
  const cards = library.pool('journal-prompts')

  it('come from eight families', () => {
    const families = [
      'mattered',
      'surprised',
      'wanted',
      'valued',
      'learning-about-us',
      'body',
      'hard-days',
      'turned-inward',
    ]
    expect(counted(cards, 'family')).toEqual(Object.fromEntries(families.map((family) => [family, 7])))
  })

  it('ask what or how, never why, one thing at a time', () => {
    const wrong = faults(cards, ({ text }) => notOpen(text.replace(/^Think of [^.]+\. /, '')))
    expect(wrong).toEqual([])
    expect(cards.filter(({ text }) => !/\b(what|how)\b/i.test(text))).toEqual([])
  })

  it('speak of the other only where the page is about them too', () => {
    const own = cards.filter((card) => of(card, 'family')[0] !== 'learning-about-us')
    expect(own.filter(({ text }) => /\b(them|they|each other|together)\b/i.test(text))).toEqual([])
  })
})

describe('the thanks prompts', () => {
  const cards = library.pool('thanks-prompts')

  it('help with each way of looking that the flow offers', () => {
    expect(counted(cards, 'lens')).toEqual(Object.fromEntries(lenses.map((lens) => [lens, 8])))
  })

  it('are short and open, and have no hook in them', () => {
    expect(faults(cards, ({ text }) => notOpen(text, { upTo: 16 }))).toEqual([])
    expect(cards.filter(({ text }) => /\b(finally|for once|at least|this time|unlike)\b/i.test(text))).toEqual([])
  })
})

describe('the ritual ideas', () => {
  const cards = library.pool('ritual-ideas')
  const slots = ['parting', 'reunion', 'meal', 'bedtime', 'weekend', 'celebration', 'hard-day', 'apart']
  const flavours = ['touch', 'words', 'attention', 'play', 'quiet', 'shared-effort']

  it('have one for every moment in every flavour', () => {
    const had = cards.map((card) => `${of(card, 'slot')[0]} ${of(card, 'flavour')[0]}`)
    const wanted = slots.flatMap((slot) => flavours.map((flavour) => `${slot} ${flavour}`))
    expect([...had].sort()).toEqual([...wanted].sort())
  })

  it('come in every size', () => {
    const sizes = ['10s', '2min', '20min', 'evening']
    expect(faults(cards, (card) => notOneOf(card, 'size', sizes))).toEqual([])
    expect(Math.min(...Object.values(counted(cards, 'size')))).toBeGreaterThanOrEqual(6)
  })

  it('hang on a cue that is in the day already, and on no hour of the clock', () => {
    const cues = cards.map((card) => of(card, 'if')[0] ?? '')
    expect(cues.filter((cue) => cue === '' || /^(when|if)\b|\d|o'clock/i.test(cue))).toEqual([])
  })

  it('have one small act, one for a bad day and one for when we are apart', () => {
    const wrong = faults(cards, (card) => ['then', 'tiny', 'apart'].filter((note) => of(card, note).length !== 1))
    expect(wrong).toEqual([])
    expect(cards.filter(({ text }) => !/^[A-Z][^.]+\.$/.test(text))).toEqual([])
  })
})

describe('the repair phrases', () => {
  const cards = library.pool('repair-phrases')

  it('have a dozen or more of each family', () => {
    const families = counted(cards, 'family')
    expect(Object.keys(families)).toEqual(['i-feel', 'sorry', 'get-to-yes', 'calm', 'stop', 'appreciate'])
    expect(Math.min(...Object.values(families))).toBeGreaterThanOrEqual(12)
  })

  it('have other words to reach for, whatever the pattern', () => {
    const swaps = counted(cards, 'swap')
    expect(Object.keys(swaps)).toEqual(['criticise', 'needle', 'defend', 'go-silent', 'fix'])
    expect(Math.min(...Object.values(swaps))).toBeGreaterThanOrEqual(4)
  })

  it('name the time to come back where they ask for a pause, and nowhere else', () => {
    const timed = cards.filter(({ text }) => text.includes('{time}')).map(({ id }) => id)
    expect(timed).toEqual(cards.filter((card) => of(card, 'use').includes('pause')).map(({ id }) => id))
    expect(timed.length).toBeGreaterThanOrEqual(6)
  })

  it('are sorry without "if", "but", or asking for anything back', () => {
    const sorry = cards.filter((card) => of(card, 'use').includes('apology') || of(card, 'family').includes('sorry'))
    expect(sorry.filter(({ text }) => /\b(if|but|forgive|you feel|you felt)\b/i.test(text))).toEqual([])
    expect(sorry.length).toBeGreaterThanOrEqual(20)
  })
})

describe('what is asked next', () => {
  it('has words for each step of meeting good news', () => {
    expect(counted(library.pool('good-news'), 'step')).toEqual({ moment: 5, detail: 5, feeling: 5, mark: 5 })
  })

  it('stays open, whatever the card was', () => {
    const cards = library.pool('follow-ups')
    expect(faults(cards, ({ text }) => notOpen(text, { upTo: 14 }))).toEqual([])
    expect(cards.length).toBeGreaterThanOrEqual(40)
  })
})
