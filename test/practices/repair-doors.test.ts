import { describe, expect, it } from 'vitest'
import type { Given } from '../../src/flow/script.ts'
import { daysKept } from '../../src/practices/index.ts'
import { repair } from '../../src/practices/repair/index.ts'
import { type Lines, type PlayOptions, play } from '../support/actor.ts'
import { oldEntry } from './old-entry.ts'
import { planned } from './planned.ts'

const transcript = (door: string): string => `../transcripts/repair-${door}.txt`
const hold = (lines: Lines = {}, given: Partial<Given> = {}, options: PlayOptions = {}) =>
  play(repair, 'repair', lines, { ...options, given })

const laptop: Lines = {
  camera: 'You came home at nine and went straight to the laptop',
  felt: ['lonely', 'a bit invisible'],
  needed: 'connection',
  'needs-in-group': ['closeness'],
  request: 'ten minutes with you first',
  theirs: 'the deadline was still in his shoulders',
  'good-moment': 'when we have put the bikes away',
}
const laptopWords =
  "When you came home at nine and went straight to the laptop, I felt lonely and a bit invisible. I'd love closeness. " +
  'Could I have ten minutes with you first?'

describe('repair, starting softly', () => {
  it('it finds the words, step by step, and a moment for them', async () => {
    const { outcome, play } = await hold({ ...laptop, stirred: 3, door: 'start-softly', 'this-way': 'keep' })
    await expect(play).toMatchFileSnapshot(transcript('start-softly'))
    expect(outcome.keep).toEqual([
      {
        practice: 'repair',
        door: 'start-softly',
        person: 'Sam',
        text: laptopWords,
        feelings: ['lonely', 'a bit invisible'],
        needs: ['closeness'],
        answers: {
          camera: laptop.camera,
          request: 'ten minutes with you first',
          theirs: 'the deadline was still in his shoulders',
        },
        plan: planned('say it, in my own voice', { when: 'when we have put the bikes away' }),
      },
    ])
  })

  it('it can be heard another way, go round, and be put in own words that stay', async () => {
    const own = 'I missed you on Thursday.'
    const { outcome, play } = await hold(
      {
        ...laptop,
        'this-way': ['another', 'change', 'another', 'another', 'another', 'another', 'keep'],
        'your-words': own,
      },
      { door: 'start-softly' },
    )
    expect(outcome.keep[0]?.text).toBe(own)
    expect(play.split(own).length - 1).toBeGreaterThan(2)
  })

  it('it can be let go, and then nothing is kept', async () => {
    const { 'good-moment': _, ...lines } = laptop
    const { outcome } = await hold({ ...lines, 'this-way': 'let-go' }, { door: 'start-softly' })
    expect(outcome.keep).toEqual([])
  })

  it('it keeps no plan without a moment, and the draft all the same', async () => {
    const { 'good-moment': _, ...lines } = laptop
    const { outcome } = await hold(lines, { door: 'start-softly' })
    expect(outcome.keep[0]).toHaveProperty('text', laptopWords)
    expect(outcome.keep[0]).not.toHaveProperty('plan')
  })

  it('it makes one remark at most, with the other wording one key away', async () => {
    const { outcome, play } = await hold(
      {
        camera: 'You always go straight to the laptop',
        request: 'you have to say hello first',
        'this-way': ['another', 'keep'],
      },
      { door: 'start-softly' },
    )
    expect(play.match(/Another way is ready/g)).toHaveLength(1)
    expect(outcome.keep[0]?.text).toMatch(/^When you go straight to the laptop, it stayed with me\./)
  })

  it('it offers a pause when the words still shake, and keeps them for later if the body says so', async () => {
    const lines: Lines = { camera: "I was shaking, I couldn't think, and you left", 'pause-first': 'pause' }
    const settled = await hold(lines, { door: 'start-softly' })
    expect(settled.outcome.keep[0]?.text).toContain('I was shaking')
    const still = await hold({ ...lines, 'stirred-now': 9, 'not-yet': 'later' }, { door: 'start-softly' })
    expect(still.outcome.end).toBe('later')
    expect(JSON.stringify(still.progress)).toContain('I was shaking')
  })

  it('it lets an unfinished draft expire after a week', () => {
    expect(daysKept('repair', 'start-softly')).toBe(7)
    expect(daysKept('repair', 'apologise')).toBeUndefined()
  })

  it('it works without anybody named', async () => {
    const { play } = await hold(laptop, { door: 'start-softly', person: '' })
    expect(play).toContain('What could your person do that would help?')
  })
})

describe('repair, alone', () => {
  it('it looks back without a verdict', async () => {
    const { outcome, play } = await hold(
      {
        'felt-then': ['hurt', 'small'],
        'camera-alone': 'Sam read while Leo cried; I took the plate and left the table.',
        'my-part': 'I left without a word',
        'guess-at-theirs': 'he had not heard Leo at all',
        'view-of-both': 'Ana needed not to be alone with it. Sam needed a quarter of an hour to land.',
        'next-step': 'ask him what he heard',
      },
      { door: 'look-back-alone' },
    )
    await expect(play).toMatchFileSnapshot(transcript('look-back-alone'))
    expect(outcome.keep).toEqual([
      {
        practice: 'repair',
        door: 'look-back-alone',
        person: 'Sam',
        text: 'Ana needed not to be alone with it. Sam needed a quarter of an hour to land.',
        feelings: ['hurt', 'small'],
        answers: {
          camera: 'Sam read while Leo cried; I took the plate and left the table.',
          'my-part': 'I left without a word',
          theirs: 'he had not heard Leo at all',
        },
        plan: planned('ask him what he heard'),
      },
    ])
  })

  it('it keeps one answer where only one was given, and says it once', async () => {
    const { outcome } = await hold({ 'my-part': 'I slammed the door' }, { door: 'look-back-alone' })
    expect(outcome.keep).toEqual([
      { practice: 'repair', door: 'look-back-alone', person: 'Sam', text: 'I slammed the door' },
    ])
  })

  it('it builds an apology that asks for nothing back', async () => {
    const { outcome, play } = await hold(
      {
        'what-i-did': 'I snapped at you in front of Leo, but I was tired',
        'how-it-landed': 'you went quiet for the rest of dinner',
        'what-now': 'step outside before I answer',
        'this-way': ['another', 'keep'],
        'good-moment': 'when Leo is asleep',
      },
      { door: 'apologise' },
    )
    await expect(play).toMatchFileSnapshot(transcript('apologise'))
    expect(outcome.keep).toMatchObject([
      {
        door: 'apologise',
        text:
          "I snapped at you in front of Leo. I'm sorry. I can see how it landed: you went quiet for the rest of dinner. " +
          "I'll step outside before I answer.",
        answers: {
          'my-part': 'I snapped at you in front of Leo, but I was tired',
          amends: 'step outside before I answer',
        },
        plan: planned('say it, in my own voice', { when: 'when Leo is asleep' }),
      },
    ])
  })

  it('it keeps the apology just as it was said, if that is wished, or lets it go', async () => {
    const lines: Lines = { 'what-i-did': 'I was late, but the train was' }
    expect((await hold(lines, { door: 'apologise' })).outcome.keep[0]?.text).toContain('but the train was')
    expect((await hold({ ...lines, 'this-way': 'let-go' }, { door: 'apologise' })).outcome.keep).toEqual([])
  })

  it('it finds other words for a pattern of one’s own, and a cue for them', async () => {
    const { outcome, play } = await hold(
      {
        pattern: 'defend',
        'last-time': 'the heating bill',
        swap: 'Tell me more before I explain myself.',
        'own-way': 'Say more first. I can explain later.',
        'pattern-cue': 'when I hear myself say "yes, but"',
      },
      { door: 'my-pattern' },
    )
    await expect(play).toMatchFileSnapshot(transcript('my-pattern'))
    expect(outcome.keep).toEqual([
      {
        practice: 'repair',
        door: 'my-pattern',
        person: 'Sam',
        text: 'Say more first. I can explain later.',
        answers: { pattern: 'defend', 'last-time': 'the heating bill' },
        plan: planned('Say more first. I can explain later.', { when: 'when I hear myself say "yes, but"' }),
      },
    ])
  })

  it.each(['criticise', 'needle', 'defend', 'go-silent', 'fix'])('it has words to swap for: %s', async (pattern) => {
    const { outcome } = await hold({ pattern }, { door: 'my-pattern' })
    expect(outcome.keep[0]?.text).toBeTruthy()
  })

  it('it keeps what was noticed even without a name for the pattern', async () => {
    const { outcome } = await hold({ 'last-time': 'on the way home' }, { door: 'my-pattern' })
    expect(outcome.keep).toMatchObject([{ door: 'my-pattern', answers: { 'last-time': 'on the way home' } }])
  })

  it('it takes a wider view in three questions', async () => {
    const { outcome, play } = await hold(
      {
        'view-of-both': 'Two tired people who both wanted the kitchen to be a soft place.',
        'view-hard': 'being hungry',
        'view-held': 'the photo by the door',
      },
      { door: 'wider-view' },
    )
    await expect(play).toMatchFileSnapshot(transcript('wider-view'))
    expect(outcome.keep).toMatchObject([
      {
        door: 'wider-view',
        text: 'Two tired people who both wanted the kitchen to be a soft place.',
        answers: { hard: 'being hungry', held: 'the photo by the door' },
      },
    ])
  })

  it('it offers a wider view to those who come here often, and only until they took one', async () => {
    const old = (door: string, nth: number) => oldEntry(nth, { practice: 'repair', door, text: 'x' })
    const entries = [old('start-softly', 3), old('pause', 9)]
    const offer = 'A wider view might be worth'
    expect((await hold({}, {}, { entries })).play).toContain(offer)
    expect((await hold({}, {}, { entries: entries.slice(1) })).play).not.toContain(offer)
    expect((await hold({}, {}, { entries: [...entries, old('wider-view', 12)] })).play).not.toContain(offer)
    expect((await hold({}, { flow: 'solo' }, { entries })).play).not.toContain(offer)
  })
})

describe('repair, words for right now', () => {
  it('it breathes, and finds a phrase that may be changed', async () => {
    const { outcome, play } = await hold(
      { 'five-breaths': 50, family: 'stop', phrase: "We've left the road.", 'own-way': 'We have lost the path again.' },
      { door: 'words' },
    )
    await expect(play).toMatchFileSnapshot(transcript('words'))
    expect(outcome.keep).toEqual([
      { practice: 'repair', door: 'words', person: 'Sam', text: 'We have lost the path again.' },
    ])
  })

  it.each(['calm', 'i-feel', 'stop', 'sorry', 'get-to-yes', 'appreciate'])(
    'it has phrases of every family: %s',
    async (family) => {
      const { play } = await hold({ family }, { door: 'words' })
      expect(play.split('Take one, and say it')[1]).toMatch(/( {2}- .+\n){4}/)
    },
  )

  it('it takes a minute, and six answers at most', async () => {
    const cool = await hold({}, { quick: true })
    expect(cool.outcome.keep).toEqual([])
    expect(cool.asked).toBeLessThanOrEqual(6)
    const line = await hold({ 'quick-way': 'one-line', 'one-line': "I'd like to try again." }, { quick: true })
    await expect(line.play).toMatchFileSnapshot(transcript('quick'))
    expect(line.asked).toBeLessThanOrEqual(6)
    expect(line.outcome.keep).toEqual([
      { practice: 'repair', door: 'quick', person: 'Sam', text: "I'd like to try again." },
    ])
  })

  it('it is only ever quick in a low season, whichever long door was named', async () => {
    for (const door of [undefined, 'start-softly', 'look-back-together', 'wider-view']) {
      const { play, asked } = await hold({}, { season: 'low', ...(door !== undefined && { door }) })
      expect(play).toContain('What would help in a minute?')
      expect(asked).toBeLessThanOrEqual(6)
    }
    expect((await hold({}, { season: 'low', door: 'pause' })).play).toContain('How long would you like')
  })
})
