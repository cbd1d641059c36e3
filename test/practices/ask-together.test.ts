import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/entries/entry.ts'
import { ask } from '../../src/practices/ask/index.ts'
import { type Lines, leave, library, type PlayOptions, play, playUntilLeft } from '../support/actor.ts'
import { oldEntry } from './old-entry.ts'

const transcript = (door: string): string => `../transcripts/ask-${door}.txt`
const decks: Json = library.shelf('ask').map(({ name, title }) => ({ value: name, words: title }))

const evening = (lines: Lines = {}, flags: { [flag: string]: Json } = {}, options: PlayOptions = {}) =>
  play(ask, 'ask', lines, { ...options, given: { together: true, flags: { decks, ...flags }, ...options.given } })

const both = <T>(one: T): readonly [T, T] => [one, one]
const cardsOf = (played: Awaited<ReturnType<typeof evening>>): readonly string[] =>
  (played.outcome.keep[0]?.answers?.cards ?? []) as readonly string[]
const notes = (id: string) => library.pool('ask').find((card) => card.id === id)?.notes ?? {}
const depthsOf = (played: Awaited<ReturnType<typeof evening>>) => cardsOf(played).map((id) => notes(id).depth?.[0])

const everyKey: Lines = {
  'how-long': '30',
  ceiling: both('deep'),
  'leave-out': [['money'], []],
  'which-deck': 'everyday',
  'what-now': ['follow-up', 'next', 'another', 'next', 'keep', 'next', 'gentler', 'pass', 'next', 'next'],
  'how-on': ['deeper', 'deeper', 'deeper', 'deeper', 'stay', 'deeper'],
  'worth-remembering': [
    'that Sam keeps the cracked cup because it was the first thing in the flat',
    'how Ana tells rain apart',
  ],
  'share-it': [true, true],
}

describe('an evening of questions', () => {
  it('goes down by steps, comes up again, and keeps the cards and the own line', async () => {
    const played = await evening(everyKey)
    await expect(played.play).toMatchFileSnapshot(transcript('together'))
    expect(played.outcome.keep).toEqual([
      {
        practice: 'ask',
        door: 'together',
        text: 'that Sam keeps the cracked cup because it was the first thing in the flat',
        person: 'Sam',
        answers: {
          cards: cardsOf(played),
          parked: [expect.stringMatching(/\?$/)],
          shared: 'how Ana tells rain apart',
        },
      },
    ])
    expect(depthsOf(played).join(' ')).toBe('light light light closer closer deep closer closer light')
  })

  it('finishes kindly when only Enter is pressed, and stays light', async () => {
    const played = await evening()
    await expect(played.play).toMatchFileSnapshot(transcript('together-enter'))
    expect(new Set(depthsOf(played))).toEqual(new Set(['light']))
    expect(played.outcome.keep).toEqual([
      { practice: 'ask', door: 'together', person: 'Sam', answers: { cards: cardsOf(played) } },
    ])
    expect(played.lastWords).toEqual(['Look up. The rest is better without a screen.'])
  })

  it('has words for somebody whose name was never said', async () => {
    const played = await evening({}, {}, { given: { you: '', person: '' } })
    expect(played.play).toContain('This one starts with you, then your person.')
    expect(played.play).toContain('What is one thing about your person worth remembering?')
    expect(played.play).toContain('What is one thing about the other one worth remembering?')
    expect(played.outcome.keep[0]).not.toHaveProperty('person')
  })

  it('shows the house rules the first time only', async () => {
    const rules = 'Four house rules'
    expect((await evening()).play).toContain(rules)
    const before = [oldEntry(1, { practice: 'ask', door: 'together', answers: { cards: ['a/b'] } })]
    expect((await evening({}, {}, { entries: before })).play).not.toContain(rules)
  })

  it('lets them take turns in answering first', async () => {
    const { play } = await evening({ 'how-long': '30' })
    const first = [...play.matchAll(/This one starts with (\w+)/g)].map(([, name]) => name)
    expect(first).toEqual(['Ana', 'Sam', 'Ana', 'Sam', 'Ana', 'Sam'])
  })

  it('lets the same one begin when a card is exchanged', async () => {
    const { play } = await evening({ 'what-now': ['another', 'gentler', 'next', 'next'] }, { count: 2 })
    const first = [...play.matchAll(/This one starts with (\w+)/g)].map(([, name]) => name)
    expect(first).toEqual(['Ana', 'Ana', 'Ana', 'Sam'])
  })

  it('goes to the end at once when they are done', async () => {
    const played = await evening({ 'what-now': 'done' })
    expect(cardsOf(played)).toHaveLength(1)
    expect(played.play).toContain('Tonight I liked hearing')
  })

  it('offers the card’s own follow-ups, then others', async () => {
    const { play } = await evening({ 'what-now': ['follow-up', 'follow-up', 'follow-up', 'next'] }, { count: 1 })
    const [card] = library.pool('ask').filter(({ notes }) => notes.depth?.includes('light'))
    for (const words of card?.notes['follow-up'] ?? []) expect(play).toContain(words)
    expect(play).toContain(library.pool('follow-ups')[0]?.text)
  })

  it('brings no card twice in an evening', async () => {
    const keys = Array.from({ length: 30 }, () => 'another')
    const played = await evening({ 'what-now': keys })
    expect(new Set(cardsOf(played)).size).toBe(cardsOf(played).length)
    expect(cardsOf(played).length).toBeGreaterThan(30)
  })
})

describe('how deep an evening goes', () => {
  it('is never deeper than the more careful of the two', async () => {
    for (const ceiling of [
      ['deep', 'light'],
      ['light', 'deep'],
    ]) {
      const played = await evening({ 'how-long': '60', ceiling, 'how-on': Array.from({ length: 6 }, () => 'deeper') })
      expect(new Set(depthsOf(played))).toEqual(new Set(['light']))
    }
  })

  it('goes light, closer, deep, closer, and up again when both wish it', async () => {
    const lines = { 'how-long': '90', ceiling: both('deep'), 'how-on': Array.from({ length: 8 }, () => 'deeper') }
    const levels = depthsOf(await evening(lines)).join(' ')
    expect(levels).toBe(`${'light '.repeat(3)}${'closer '.repeat(4)}${'deep '.repeat(3)}${'closer '.repeat(4)}light`)
  })

  it('comes up a step when one of them wishes for lighter', async () => {
    const lines = {
      'how-long': '30',
      ceiling: both('deep'),
      'how-on': ['deeper', 'deeper', 'lighter', 'deeper', 'stay', 'stay'],
    }
    expect(depthsOf(await evening(lines))).toEqual(['light', 'light', 'closer', 'closer', 'light', 'light', 'light'])
  })

  it('stays gentle after "gentler", for what is left of the stretch', async () => {
    const lines = {
      'how-long': '60',
      ceiling: both('deep'),
      'how-on': ['deeper', 'deeper', 'stop', 'stay'],
      'what-now': ['next', 'next', 'next', 'gentler', 'next', 'next', 'next', 'next', 'next'],
    }
    expect(depthsOf(await evening(lines))).toEqual([
      'light',
      'light',
      'light',
      'closer',
      'light',
      'light',
      'light',
      'light',
      'light',
    ])
  })

  it('starts where the command line says, if both ceilings allow it', async () => {
    const deep = await evening({ ceiling: both('deep') }, { depth: 'closer', count: 2 })
    expect(depthsOf(deep)).toEqual(['closer', 'closer'])
    const careful = await evening({ ceiling: ['deep', 'light'] }, { depth: 'deep', count: 2 })
    expect(depthsOf(careful)).toEqual(['light', 'light'])
  })

  it('lays at most as many cards as the command line says', async () => {
    for (const count of [1, 3, 4, 9]) {
      expect(cardsOf(await evening({}, { count })).length).toBeLessThanOrEqual(count)
    }
  })
})

describe('what is left out', () => {
  const sensitive = (id: string) => notes(id).sensitive ?? []
  const long = { 'how-long': '90', ceiling: both('deep'), 'how-on': Array.from({ length: 8 }, () => 'deeper') } as const

  it('is what either of them left out', async () => {
    const lines = { ...long, 'leave-out': [['grief', 'family'], ['body']], 'which-deck': 'childhood' }
    const met = cardsOf(await evening(lines)).flatMap(sensitive)
    expect(met.filter((topic) => ['grief', 'family', 'body'].includes(topic))).toEqual([])
  })

  it('is desire, unless its deck was chosen', async () => {
    const mixed = await Promise.all([0, 0.2, 0.5, 0.9].map((chance) => evening(long, {}, { chance })))
    expect(mixed.flatMap(cardsOf).flatMap(sensitive)).not.toContain('sex')
    const chosen = cardsOf(await evening({ 'which-deck': 'desire' }))
    expect(new Set(chosen.map((id) => id.split('/')[0]))).toEqual(new Set(['desire']))
  })

  it('is passed over with a mix, without a word that would tell of it', async () => {
    const played = await evening({ 'leave-out': [[], ['sex']] }, { deck: 'desire' })
    expect(cardsOf(played).flatMap(sensitive)).not.toContain('sex')
    expect(played.play).not.toMatch(/nothing more|from the others/i)
  })

  it('is not asked about again when a deck was named', async () => {
    const { play } = await evening({}, { deck: 'play' })
    expect(play).not.toContain('What would you like to talk about?')
  })

  it('leaves an evening without a card standing, rather than break', async () => {
    const stage = await evening({}, { deck: 'no-such-deck', count: 1 })
    expect(cardsOf(stage)).toHaveLength(1)
  })
})

describe('what neither can find out', () => {
  const stopped = {
    'how-on': [
      ['stop', 'stay'],
      ['stay', 'stop'],
      ['stop', 'stop'],
    ],
  }

  it('is who wished to stop: it ends in the same words as an evening that is over', async () => {
    const plays = await Promise.all(stopped['how-on'].map((wish) => evening({ 'how-on': wish })))
    const shared = plays.map(({ outcome, lastWords }) => JSON.stringify({ outcome, lastWords }))
    expect(new Set(shared).size).toBe(1)
    const over = await evening()
    for (const { play } of plays) {
      expect(lastScreens(play)).toBe(lastScreens(over.play))
    }
  })

  it('is who set the limit, from anything that is kept', async () => {
    const one = await evening({ ceiling: ['light', 'deep'], 'leave-out': [['grief'], []] })
    const other = await evening({ ceiling: ['deep', 'light'], 'leave-out': [[], ['grief']] })
    expect(one.outcome).toEqual(other.outcome)
    expect(one.progress).toEqual(other.progress)
  })

  it('is what was passed: it is kept like any other card', async () => {
    const passed = await evening({ 'what-now': ['pass', 'pass', 'pass'] })
    const talked = await evening()
    expect(passed.outcome).toEqual(talked.outcome)
  })

  it('is a note that was not shared', async () => {
    const lines = { 'worth-remembering': ['the rope ladder', 'the night train'], 'share-it': both(false) }
    const { outcome, progress, play } = await evening(lines)
    expect(outcome.keep[0]).toMatchObject({ text: 'the rope ladder' })
    expect(JSON.stringify([outcome, progress])).not.toContain('night train')
    expect(play).not.toContain('From Sam')
  })

  it('is read by both at once, when both were asked', async () => {
    const { play } = await evening({
      'worth-remembering': ['the rope ladder', 'the night train'],
      'share-it': both(true),
    })
    const shown = play.indexOf('From Ana: “the rope ladder”')
    expect(shown).toBeGreaterThan(play.lastIndexOf('Read it to the other?'))
    expect(play.slice(shown)).toContain('From Sam: “the night train”')
  })

  it('is anything of a private turn, from what a talk leaves behind when it is broken off', async () => {
    const left = await playUntilLeft(
      ask,
      'ask',
      { ceiling: ['closer', 'deep'], 'leave-out': [['illness'], leave] },
      { given: { together: true, flags: {} } },
    )
    expect(JSON.stringify(left)).not.toMatch(/closer|deep|illness/)
  })
})

describe('an evening that was left', () => {
  const lines = { 'how-long': '30', ceiling: both('deep'), 'what-now': ['keep', 'next', 'pass', 'next'] } as const
  const wishes = ['deeper', 'deeper', 'stay', 'stay', 'stay', 'stay'] as const

  it('leaves nothing on disk of what was wished in private, and asks for it again', async () => {
    const first: Lines = { ...lines, 'what-now': [...lines['what-now'].slice(0, 1), leave] }
    const past = await playUntilLeft(ask, 'ask', first, { given: { together: true, flags: { decks } } })
    expect(JSON.stringify(past)).not.toMatch(/ceiling|leaveOut|sensitive|pass-limits|what-now/)
    const { 'how-long': _, ...asked } = lines
    const again = await evening({ ...asked, 'how-on': wishes }, {}, { past })
    expect(again.outcome.end).toBe('finished')
    expect(again.outcome.keep).toHaveLength(1)
  })
})

function lastScreens(play: string): string {
  return play.slice(play.lastIndexOf('Each of you, aloud'))
}
