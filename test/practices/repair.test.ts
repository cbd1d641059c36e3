import { describe, expect, it } from 'vitest'
import type { Given } from '../../src/flow/script.ts'
import { repair } from '../../src/practices/repair/index.ts'
import { goBack, type Lines, leave, type PlayOptions, play, playUntilLeft } from '../support/actor.ts'
import { planned } from './planned.ts'

const transcript = (door: string): string => `../transcripts/repair-${door}.txt`
const hold = (lines: Lines = {}, given: Partial<Given> = {}, options: PlayOptions = {}) =>
  play(repair, 'repair', lines, { ...options, given })

const monday = { date: '2026-11-23', hour: 22, minute: 40, weekday: 1 }
const tuesday = { date: '2026-11-24', hour: 7, minute: 15, weekday: 2 }

const ways = ['start-softly', 'look-back-together', 'look-back-alone', 'apologise', 'my-pattern', 'wider-view', 'words']
const allDoors = [...ways, 'quick', 'pause', 'follow-up']

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

describe('repair, with nothing but Enter', () => {
  it.each(allDoors)('it ends kindly and keeps nothing: %s', async (door) => {
    const { outcome, lastWords } = await hold({}, { door })
    expect(outcome).toEqual({ keep: [], change: [], remove: [], end: 'finished' })
    expect(lastWords.length).toBeGreaterThan(0)
  })

  it.each([...ways, 'quick', 'pause'])('it ends kindly when the door is chosen on the way: %s', async (door) => {
    const { outcome } = await hold({ door })
    expect(outcome).toEqual({ keep: [], change: [], remove: [], end: 'finished' })
  })

  it('it ends kindly from the front door, for one, for two, and in a low season', async () => {
    for (const given of [
      {},
      { together: true },
      { flow: 'solo' },
      { season: 'low' },
      { you: '', person: '' },
    ] as const) {
      const { outcome } = await hold({}, given)
      expect(outcome.keep).toEqual([])
    }
  })

  it('it says nothing afterwards that tells of the talk', async () => {
    const { lastWords } = await hold(laptop, { door: 'start-softly' })
    expect(lastWords).toEqual(["That's enough for today."])
  })
})

describe('repair, the body first', () => {
  it('it leads from a stirred body to a break that names its end, and asks nothing else', async () => {
    const { outcome, play } = await hold({
      stirred: 7,
      'how-long': '30',
      soothing: ['walk', 'breathe'],
      break: 1700,
      'still-arguing': true,
      'set-it-down': 100,
      'stirred-now': 3,
      'after-the-break': 'enough',
    })
    await expect(play).toMatchFileSnapshot(transcript('pause'))
    expect(outcome.keep).toEqual([
      {
        practice: 'repair',
        door: 'pause',
        person: 'Sam',
        text: expect.stringContaining('23:10'),
        answers: { soothing: ['walk', 'breathe'] },
      },
    ])
    expect(play).not.toContain('Is your body saying')
  })

  it.each(['flee', 'hit-back', 'blank'])('it takes a strong sign as seriously as a number: %s', async (sign) => {
    const { play } = await hold({ stirred: 2, signs: ['heart', sign] })
    expect(play).toContain("That's a lot for a body to hold.")
  })

  it('it goes on with a fast heart and a five', async () => {
    const { play } = await hold({ stirred: 5, signs: ['heart', 'heat', 'tight'] })
    expect(play).toContain('Where would you like to begin?')
  })

  it.each(['start-softly', 'look-back-alone'])('it checks the body before a named door: %s', async (door) => {
    const { play } = await hold({ stirred: 8 }, { door })
    expect(play).toContain("That's a lot for a body to hold.")
    expect(play).not.toContain('camera')
  })

  it.each(['apologise', 'my-pattern', 'wider-view', 'words', 'pause', 'quick', 'follow-up'])(
    'it goes straight to a named door: %s',
    async (door) => {
      const { play } = await hold({}, { door })
      expect(play).not.toContain('How stirred are you right now?')
    },
  )

  it('it goes on to the named door after the break, and keeps both', async () => {
    const { outcome } = await hold(
      { ...laptop, stirred: 6, soothing: ['shower'], 'stirred-now': 2, 'after-the-break': 'on' },
      { door: 'start-softly' },
    )
    expect(outcome.keep.map(({ door, text }) => [door, text])).toEqual([
      ['pause', expect.stringContaining('23:00')],
      ['start-softly', laptopWords],
    ])
  })

  it('it waits once more for a body that is still stirred, and names the new time', async () => {
    const times = [40, 42, 59]
    const { play, outcome } = await hold(
      { soothing: ['music'], break: [1200, 1200], 'stirred-now': [7, 4], 'not-yet': 'longer' },
      { door: 'pause' },
      { today: () => ({ ...monday, minute: times.shift() ?? 59 }) },
    )
    expect(play).toContain('Until 23:00 there is nothing to solve.')
    expect(play).toContain('Until 23:19 there is nothing to solve.')
    expect(outcome.keep).toHaveLength(1)
  })

  it.each<[string, Lines, string]>([
    ['while something soothing is looked for', { soothing: leave }, 'soothing'],
    ['in the break', { soothing: ['music'], break: leave }, 'break'],
  ])('it names a new time when it was left %s and is taken up the next day', async (_, lines, at) => {
    const given = { you: 'Ana', person: 'Sam', door: 'pause' }
    const past = await playUntilLeft(repair, 'repair', lines, { given, today: monday })
    const { play } = await hold({ 'stirred-now': 8, 'not-yet': 'later' }, { door: 'pause' }, { past, today: tuesday })
    expect(play).toContain('Until 07:35 there is nothing to solve.')
    expect(play).not.toContain('23:00')
    expect(play.match(/07:35/g)).toHaveLength(at === 'soothing' ? 2 : 1)
  })

  it('it keeps to the time it named while the talk goes on, and names another for whoever goes back', async () => {
    let minute = 40
    const { play } = await hold(
      { soothing: [['music'], ['walk']], break: [goBack, 60] },
      { door: 'pause' },
      { today: () => ({ ...monday, minute: minute++ }) },
    )
    expect(play.match(/\b23:\d\d\b/g)).toEqual(['23:00', '23:00', '23:02', '23:02'])
  })

  it('it plans to come back when the body says not today', async () => {
    const { outcome } = await hold({ 'stirred-now': 8, 'not-yet': 'later' }, { door: 'pause' })
    expect(outcome.keep).toMatchObject([
      {
        door: 'pause',
        text: expect.stringContaining('23:00'),
        plan: planned('come back to it, within a day', { on: '2026-11-23' }),
      },
    ])
  })

  it('it never keeps how stirred anybody was', async () => {
    const { outcome } = await hold({ ...laptop, stirred: 5, door: 'start-softly' })
    expect(JSON.stringify(outcome)).not.toContain('5')
  })

  it('it asks two people in private whether they have settled', async () => {
    const { play, outcome } = await hold(
      { soothing: ['walk'], 'stirred-now': [2, 7], 'not-yet': 'later' },
      { door: 'pause', together: true },
    )
    expect(play.match(/The keyboard goes to/g)).toHaveLength(2)
    expect(JSON.stringify(outcome)).not.toContain('7')
  })
})

describe('repair, for somebody on their own', () => {
  const solo = { flow: 'solo' } as const

  it('it shows no door for two and none that asks for pardon, and says nothing about it', async () => {
    const { play } = await hold({}, solo)
    expect(play).not.toMatch(/the two of you|say sorry/)
    expect(play).toContain('start softly')
  })

  it.each(['look-back-together', 'apologise'])('it goes to the front when a hidden door is named: %s', async (door) => {
    const { play } = await hold({}, { ...solo, door })
    expect(play).toContain('Where would you like to begin?')
  })

  it.each(['start-softly', 'look-back-alone', 'wider-view', 'words', 'pause', 'my-pattern'])(
    'it never asks for the other side: %s',
    async (door) => {
      const { play } = await hold({ ...(door === 'my-pattern' && { pattern: 'fix' }) }, { ...solo, door })
      expect(play).not.toMatch(
        /true for|been for Sam|each of you|your part|was yours|to say sorry|to find a yes|what is good/,
      )
    },
  )

  it('it counts its steps without a gap', async () => {
    const { play } = await hold({}, { ...solo, door: 'start-softly' })
    expect(play.match(/\d of \d/g)).toEqual(['1 of 4', '2 of 4', '3 of 4', '4 of 4'])
  })

  it('it asks for own needs in place of an own part', async () => {
    const { outcome } = await hold(
      {
        'needed-then': 'safety',
        'needs-in-group': ['gentleness'],
        'view-of-you': 'a woman who had had enough for one day',
      },
      { ...solo, door: 'look-back-alone' },
    )
    expect(outcome.keep).toMatchObject([{ needs: ['gentleness'], text: 'a woman who had had enough for one day' }])
  })

  it('it never comments on the wording', async () => {
    const { play } = await hold({ camera: 'you always do this' }, { ...solo, door: 'start-softly' })
    expect(play).not.toContain('Another way is ready')
  })

  it('it promises nobody to come back, and plans no return', async () => {
    const { outcome, play } = await hold({ 'stirred-now': 8, 'not-yet': 'later' }, { ...solo, door: 'pause' })
    expect(outcome.keep[0]).not.toHaveProperty('plan')
    expect(play).not.toContain('Going back')
  })
})
