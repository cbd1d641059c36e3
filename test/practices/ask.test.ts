import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ask } from '../../src/practices/ask/index.ts'
import { type Lines, library, type Played, type PlayOptions, play } from '../support/actor.ts'
import { oldEntry } from './old-entry.ts'

const transcript = (door: string): string => `../transcripts/ask-${door}.txt`
const hold = (lines: Lines = {}, given: PlayOptions['given'] = {}, options: PlayOptions = {}) =>
  play(ask, 'ask', lines, { ...options, given })

const seen = ({ outcome }: Played): readonly string[] =>
  outcome.keep.flatMap(({ answers }) => (answers?.cards ?? []) as readonly string[])
const card = (id: unknown) => library.pool('ask').find((each) => each.id === id)
const everyday = { deck: 'everyday' }

describe('ask, the front', () => {
  it('offers four ways, an evening first', async () => {
    const { play } = await hold({ front: 'one' })
    expect(play).toMatch(/an evening of questions[\s\S]*one question[\s\S]*on my own[\s\S]*good news/)
  })

  it.each(['one', 'prepare', 'good-news', 'together'] as const)('goes through %s with Enter alone', async (front) => {
    const { outcome, lastWords, asked } = await hold({ front })
    expect(outcome.end).toBe('finished')
    expect(lastWords).toHaveLength(1)
    expect(asked).toBeLessThan(30)
  })

  it('goes straight through a door that was named', async () => {
    expect((await hold({}, { door: 'good-news' })).play).toMatch(/^Who has something good/)
    expect((await hold({}, { together: true })).play).toMatch(/^Both here/)
  })

  it('asks when the named door is none of its own', async () => {
    expect((await hold({ front: 'one' }, { door: 'cellar' })).outcome.keep[0]?.door).toBe('one')
  })
})

describe('one question', () => {
  it('takes one key, and is kept as asked', async () => {
    const played = await hold({ 'one-question': 'asked' }, { quick: true, flags: everyday })
    await expect(played.play).toMatchFileSnapshot(transcript('one'))
    expect(played.asked).toBe(1)
    const [id] = seen(played)
    expect(card(id)?.notes.depth).toEqual(['light'])
    expect(played.outcome.keep).toEqual([
      { practice: 'ask', door: 'one', person: 'Sam', answers: { cards: [id], question: card(id)?.text } },
    ])
  })

  it('can be exchanged, and what was seen is remembered', async () => {
    const played = await hold({ 'one-question': ['another', 'another', 'asked'] }, { quick: true })
    const cards = seen(played)
    expect(new Set(cards).size).toBe(3)
    expect(played.outcome.keep[0]?.answers?.question).toBe(card(cards[2])?.text)
  })

  it('can be kept for later', async () => {
    const played = await hold({ 'one-question': 'keep' }, { quick: true })
    const cards = seen(played)
    expect(played.outcome.keep[0]?.answers).toEqual({ cards, parked: [card(cards[0])?.text] })
  })

  it('comes from the deck, at the depth and as often as the command line says', async () => {
    const flags = { deck: 'play', depth: 'deep', count: '3' }
    const cards = seen(await hold({}, { quick: true, flags }))
    expect(cards).toHaveLength(3)
    expect(new Set(cards).size).toBe(3)
    for (const id of cards) expect([id.split('/')[0], card(id)?.notes.depth]).toEqual(['play', ['deep']])
  })

  it('is all there is in a low season', async () => {
    const { play, outcome } = await hold({}, { season: 'low', together: true })
    expect(outcome.keep[0]?.door).toBe('one')
    expect(play).not.toContain('What would suit you now?')
  })

  it('ends kindly when no card fits', async () => {
    const { outcome, lastWords } = await hold({}, { quick: true, flags: { deck: 'no-such-deck' } })
    expect(outcome.keep).toEqual([])
    expect(lastWords[0]).toContain('no question here that fits')
  })
})

describe('preparing alone', () => {
  const lines: Lines = {
    'own-answer': 'The enamel mug from the allotment. It has outlived three kettles.',
    guess: 'the glass with the bee on it',
    'when-to-ask': 'when we do the washing-up on Sunday',
  }

  it('keeps the own answer, a guess that nobody checks, and a moment to ask', async () => {
    const played = await hold(lines, { door: 'prepare', flags: everyday })
    await expect(played.play).toMatchFileSnapshot(transcript('prepare'))
    const [id] = seen(played)
    expect(played.outcome.keep).toEqual([
      {
        practice: 'ask',
        door: 'prepare',
        text: lines['own-answer'],
        person: 'Sam',
        answers: { cards: [id], question: card(id)?.text, guess: lines.guess },
        plan: { when: lines['when-to-ask'] },
      },
    ])
  })

  it('keeps nothing when nothing was thought', async () => {
    const { outcome, asked } = await hold({}, { door: 'prepare' })
    expect(outcome.keep).toEqual([])
    expect(asked).toBe(4)
  })

  it('offers what was kept for another day, and remembers no card for it', async () => {
    const question = 'Which street would you walk down once more?'
    const entries = [oldEntry(1, { practice: 'ask', door: 'together', answers: { parked: [question] } })]
    const options = { entries }
    const { outcome, play } = await hold(
      { 'which-question': question, guess: 'the one with the bakery' },
      { door: 'prepare' },
      options,
    )
    expect(play).toContain(`${question} (kept from before)`)
    expect(outcome.keep[0]?.answers).toEqual({ question, guess: 'the one with the bakery' })
  })

  it('takes a question of one’s own, and keeps it even when nothing else is said', async () => {
    const question = 'What do you hear when I go quiet?'
    const { outcome } = await hold({ 'which-question': '+own', 'own-question': question }, { door: 'prepare' })
    expect(outcome.keep[0]?.answers).toEqual({ question })
  })

  it('goes straight to the words that were carried here', async () => {
    const past = { answers: [], starts: { 'own-question#1': 'What was it like for you?' } }
    const { outcome } = await hold({}, { door: 'prepare', flags: { carried: true } }, { past })
    expect(outcome.keep[0]?.answers).toEqual({ question: 'What was it like for you?' })
  })

  it('offers only questions that one person can answer alone', async () => {
    const { play } = await hold({}, { door: 'prepare', flags: { deck: 'our-story', count: 9 } })
    const offered = library.pool('ask/our-story').filter(({ text }) => play.includes(text))
    expect(offered.length).toBeGreaterThan(0)
    for (const { notes } of offered) expect(notes.solo).toEqual(['yes'])
  })
})

describe('good news', () => {
  it('leads the listener through four steps, and keeps a line', async () => {
    const lines = { 'the-news': 'Sam got the allotment', 'how-to-mark-it': 'chips on the bench that will be ours' }
    const { outcome, play } = await hold(lines, { door: 'good-news' })
    await expect(play).toMatchFileSnapshot(transcript('good-news'))
    const steps = library
      .pool('good-news')
      .filter(({ text }) => play.includes(text))
      .map(({ notes }) => notes.step?.[0])
    expect(steps).toEqual(['moment', 'detail', 'feeling', 'mark'])
    expect(outcome.keep).toEqual([
      {
        practice: 'ask',
        door: 'good-news',
        text: 'Sam got the allotment',
        person: 'Sam',
        answers: { mark: 'chips on the bench that will be ours' },
      },
    ])
  })

  it('leaves it in the room when nothing is written', async () => {
    const { outcome } = await hold({}, { door: 'good-news' })
    expect(outcome.keep).toEqual([])
  })
})

describe('alone, when only what is one’s own is asked', () => {
  const solo = { flow: 'solo' } as const

  it('offers two ways, whatever was named, and does not say why', async () => {
    for (const given of [{ door: 'together' }, { door: 'good-news' }, { together: true }]) {
      const { play } = await hold({ front: 'one' }, { ...solo, ...given })
      expect(play).toContain('What would suit you now?')
      expect(play).not.toMatch(/for two|good news|Sam|together|solo/)
    }
  })

  it('asks one question for oneself, with room for a line', async () => {
    const { outcome, play, asked } = await hold(
      { 'own-line': 'the enamel one with the chip, from the allotment' },
      { ...solo, door: 'one', flags: everyday },
    )
    await expect(play).toMatchFileSnapshot(transcript('solo-one'))
    expect(asked).toBe(1)
    expect(outcome.keep).toMatchObject([{ door: 'one', text: 'the enamel one with the chip, from the allotment' }])
    expect(outcome.keep[0]).not.toHaveProperty('person')
    expect((await hold({}, { ...solo, door: 'one' })).outcome.keep).toEqual([])
  })

  it('prepares without the other: no guess, no moment to ask, nothing parked with them', async () => {
    const entries = [oldEntry(1, { practice: 'ask', answers: { parked: ['What do we miss?'] } })]
    const { outcome, play, asked } = await hold(
      { 'own-answer': 'The blue bowl. Soup tastes rounder from it.' },
      { ...solo, door: 'prepare', flags: everyday },
      { entries },
    )
    await expect(play).toMatchFileSnapshot(transcript('solo-prepare'))
    expect(asked).toBe(2)
    expect(play).not.toMatch(/Sam|What do we miss/)
    expect(outcome.keep[0]).toMatchObject({ door: 'prepare', text: 'The blue bowl. Soup tastes rounder from it.' })
  })

  it('asks nothing about the two of them', async () => {
    for (const chance of [0, 0.3, 0.6, 0.99]) {
      const { play } = await hold({}, { ...solo, door: 'prepare', flags: { count: 40 } }, { chance })
      const offered = library.pool('ask').filter(({ text }) => play.includes(text))
      expect(offered.length).toBeGreaterThan(30)
      expect(new Set(offered.map(({ notes }) => notes.about?.[0]))).not.toContain('us')
    }
  })

  it('is one question with a line in a low season', async () => {
    expect((await hold({}, { ...solo, season: 'low' })).asked).toBe(1)
  })
})

describe('the wording', () => {
  const deck = library.deck('ask')

  it('has no card that is never said', () => {
    const folder = new URL('../../src/practices/ask/', import.meta.url)
    const scripts = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'))
    expect(deck.ids.filter((id) => !scripts.some((script) => script.includes(`'${id}'`)))).toEqual([])
  })

  it('fits the screen: six lines of text, 78 columns', () => {
    for (const id of deck.ids) {
      const { text, hint = '' } = deck.card(id)
      expect(text.split('\n').length, id).toBeLessThanOrEqual(6)
      for (const line of [...text.split('\n'), hint]) expect(line.length, id).toBeLessThanOrEqual(78)
    }
  })
})
