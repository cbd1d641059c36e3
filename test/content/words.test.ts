import { describe, expect, it } from 'vitest'
import { openLibrary, type PoolCard } from '../../src/content/library.ts'
import { markdownLayer } from '../../src/content/markdown-layer.ts'
import { faults, nearlyTheSame, notOneOf, notOpen, repeated, spoken, takenForGranted, unkind } from './wording.ts'

const decks = openLibrary([markdownLayer('prompts/en')]).shelf('ask')
const questions = decks.flatMap(({ cards }) => cards)
const depths = ['light', 'closer', 'deep']
const topics = ['grief', 'body', 'sex', 'money', 'family', 'faith', 'children', 'illness']

const of = (card: PoolCard, note: string): readonly string[] => card.notes[note] ?? []
const followUps = (card: PoolCard): readonly string[] => of(card, 'follow-up')
const alone = questions.filter((card) => of(card, 'solo')[0] === 'yes')

describe('the decks of questions', () => {
  it('cover fourteen topics', () => {
    expect(decks.map(({ name }) => name)).toEqual([
      'body',
      'childhood',
      'desire',
      'disagreeing',
      'dreams',
      'everyday',
      'family',
      'friendship',
      'hard-days',
      'money',
      'our-story',
      'play',
      'values',
      'work',
    ])
  })

  it.each(decks)('$name says what it is about', ({ title, description }) => {
    expect(title).toMatch(/^[A-Z][a-z ,]+$/)
    expect(description).toMatch(/^[A-Z].{20,}\.$/)
  })

  it.each(decks)('$name has twelve cards of each depth', ({ cards }) => {
    expect(depths.map((depth) => cards.filter((card) => of(card, 'depth')[0] === depth).length)).toEqual([12, 12, 12])
  })

  it.each(decks)('$name notes what a draw needs to know', ({ cards }) => {
    const wrong = faults(cards, (card) => [
      ...notOneOf(card, 'depth', depths),
      ...notOneOf(card, 'about', ['self', 'us', 'world']),
      ...of(card, 'sensitive').filter((topic) => !topics.includes(topic)),
      ...of(card, 'solo').filter((solo) => solo !== 'yes'),
      ...Object.keys(card.notes).filter((note) => !['depth', 'about', 'sensitive', 'solo', 'follow-up'].includes(note)),
      ...(/^[a-z]+(-[a-z]+){1,3}$/.test(card.id.split('/')[1] ?? '') ? [] : ['has an odd name']),
    ])
    expect(wrong).toEqual([])
  })

  it.each(decks)('$name asks openly, one thing at a time', ({ cards }) => {
    expect(faults(cards, (card) => notOpen(card.text))).toEqual([])
  })

  it.each(decks)('$name has two open follow-ups a card', ({ cards }) => {
    const wrong = faults(cards, (card) => [
      ...(followUps(card).length === 2 ? [] : [`has ${followUps(card).length} follow-ups`]),
      ...followUps(card).flatMap((question) => notOpen(question, { upTo: 14 })),
    ])
    expect(wrong).toEqual([])
  })

  it('speak kindly, without labels, counts or verdicts', () => {
    expect(faults(questions, (card) => unkind(spoken(card)))).toEqual([])
  })

  it('take nothing for granted that their notes do not name', () => {
    expect(faults(questions, (card) => takenForGranted(spoken(card), of(card, 'sensitive')))).toEqual([])
  })

  it('ask about desire only where sex was not left out', () => {
    const desire = decks.find(({ name }) => name === 'desire')?.cards ?? []
    expect(desire.filter((card) => !of(card, 'sensitive').includes('sex'))).toEqual([])
  })

  it('are answerable alone, where they say so, without the one who asks', () => {
    const asker = /(?<!\b[Tt]ell )\b(I|I'm|I'd|I've|I'll|me|my|mine)\b/g
    expect(faults(alone, (card) => spoken(card).match(asker) ?? [])).toEqual([])
    expect(alone.length).toBeGreaterThan(300)
  })

  it('leave the other out of what is only about oneself or the world', () => {
    const own = alone.filter((card) => of(card, 'about')[0] !== 'us')
    expect(faults(own, (card) => spoken(card).match(/\b(we|us|our|ours|each other)\b/gi) ?? [])).toEqual([])
  })

  it('never ask nearly the same thing twice', () => {
    expect(nearlyTheSame(questions.map(({ text }) => text))).toEqual([])
  })

  it('vary what they ask next', () => {
    expect(decks.flatMap(({ cards }) => repeated(cards.flatMap(followUps), 1))).toEqual([])
    expect(repeated(questions.flatMap(followUps), 3)).toEqual([])
  })
})
