import { describe, expect, it } from 'vitest'
import type { Entry, Json, Mood, NewEntry, Plan } from '../../src/entries/entry.ts'
import type { Given } from '../../src/flow/script.ts'
import { journal } from '../../src/practices/journal/index.ts'
import {
  type Line,
  type Lines,
  leave,
  library,
  type Played,
  type PlayOptions,
  play,
  playUntilLeft,
} from '../support/actor.ts'

const tense: Mood = { valence: -1, energy: 1 }
const between: Mood = { valence: 0, energy: 0 }
const calm: Mood = { valence: 1, energy: -1 }

function sit(given: Partial<Given>, lines: Lines = {}, options: PlayOptions = {}): Promise<Played> {
  return play(journal, 'journal', lines, { ...options, given })
}

function only(played: Played): NewEntry {
  expect(played.outcome.keep).toHaveLength(1)
  return played.outcome.keep[0] as NewEntry
}

function planTo(then: string, when?: string): Plan {
  return when === undefined ? { then } : { then, when }
}

let made = 0
function past(at: string, entry: Partial<Entry> & { answers?: { readonly [card: string]: Json } }): Entry {
  made += 1
  const id = `01KAT${String(made).padStart(21, '0')}`
  return { format: 1, id, rev: 1, practice: 'journal', at: `${at}T21:00:00+01:00`, zone: 'Europe/Paris', ...entry }
}

describe('journal', () => {
  it.each(['write', 'sit', 'walk', 'deep-write', 'quick'])(
    'ends kindly and keeps nothing when %s meets only Enter',
    async (door) => {
      const played = await sit({ door })
      expect(played.outcome).toMatchObject({ keep: [], change: [], remove: [], end: 'finished' })
      expect(played.outcome.carry).toBeUndefined()
      expect(played.lastWords).toHaveLength(1)
      expect(played.asked).toBeLessThanOrEqual(14)
    },
  )

  it('asks for a door when none was named, and Enter opens the page', async () => {
    const played = await sit({}, { page: 'Grey, and a good soup.' })
    expect(only(played)).toMatchObject({ door: 'write', text: 'Grey, and a good soup.' })
  })

  it('never names a person in an entry', async () => {
    expect(only(await sit({ door: 'write' }, { page: 'Sam hummed while cooking.' }))).not.toHaveProperty('person')
  })

  it('says nothing private as it ends', async () => {
    const played = await sit({ door: 'write' }, { page: 'The keys, and how I said it.', 'where-you-are': tense })
    expect(played.lastWords.join()).not.toMatch(/keys|tense/)
  })
})

describe('journal, quick', () => {
  it('takes at most six answers and keeps mood, feeling and line', async () => {
    const played = await sit(
      { quick: true },
      { 'where-you-are': tense, 'one-feeling': ['on edge'], because: 'the call is at nine' },
    )
    expect(played.asked).toBeLessThanOrEqual(6)
    expect(only(played)).toEqual({
      practice: 'journal',
      door: 'quick',
      mood: tense,
      feelings: ['on edge'],
      text: 'the call is at nine',
    })
  })

  it('is complete with the mood key alone', async () => {
    expect(only(await sit({ quick: true }, { 'where-you-are': calm }))).toEqual({
      practice: 'journal',
      door: 'quick',
      mood: calm,
    })
  })

  it('is all there is in a low season, whatever was named', async () => {
    const played = await sit({ season: 'low', door: 'deep-write' }, { 'where-you-are': tense })
    expect(only(played).door).toBe('quick')
    expect(played.asked).toBeLessThanOrEqual(6)
  })
})

describe('journal, writing', () => {
  const evening: Lines = {
    'where-you-are': tense,
    feelings: ['tense', 'tired'],
    camera: 'I looked for the keys for ten minutes',
    'camera-next': ['I said "you always move them"', 'Sam put the kettle on'],
    page: 'It was not the keys. The interview sits in my stomach, and I was short with the one who is nearest.',
    'step-back': 'Ana has carried this interview for two weeks. She was scared, and it came out sideways.',
    needs: 'safety',
    'needs-in-group': ['reassurance'],
    turn: 'small-thing',
    'small-thing': 'put the keys on the hook and say sorry for the tone',
    'small-thing-when': 'when the kettle is on',
    'where-you-are-now': between,
  }

  it('reads as a talk from arriving to letting go', async () => {
    const played = await sit({ door: 'write' }, evening)
    await expect(played.play).toMatchFileSnapshot('../transcripts/journal-write.txt')
    expect(only(played)).toMatchObject({
      practice: 'journal',
      door: 'write',
      text: evening.page,
      mood: tense,
      moodAfter: between,
      feelings: ['tense', 'tired'],
      needs: ['reassurance'],
      plan: planTo('put the keys on the hook and say sorry for the tone', 'when the kettle is on'),
      answers: {
        event: 'I looked for the keys for ten minutes\nI said "you always move them"\nSam put the kettle on',
        distance: evening['step-back'],
        turn: 'small-thing',
        prompt: expect.stringMatching(/\w/),
      },
    })
  })

  it.each(['feelings', 'camera', 'page', 'step-back', 'needs', 'turn', 'small-thing-when', 'where-you-are-now'])(
    'ends in the same entry when it was left at %s and taken up again',
    async (card) => {
      const cards = Object.keys(evening)
      const later = cards.slice(cards.indexOf(card))
      const past = await playUntilLeft(journal, 'journal', { ...evening, [card]: leave }, { given: { door: 'write' } })
      const rest = Object.fromEntries(later.map((name) => [name, evening[name] as Line]))
      expect(only(await sit({ door: 'write' }, rest, { past }))).toEqual(only(await sit({ door: 'write' }, evening)))
    },
  )

  it('offers the step back only where the mood is unpleasant', async () => {
    expect((await sit({ door: 'write' }, { 'where-you-are': tense })).play).toContain('step back')
    expect((await sit({ door: 'write' }, { 'where-you-are': calm })).play).not.toContain('step back')
    expect((await sit({ door: 'write' })).play).not.toContain('step back')
  })

  it('asks for the mood again only where it was asked before', async () => {
    const question = 'And where are you now?'
    expect((await sit({ door: 'write' }, { 'where-you-are': calm })).play).toContain(question)
    expect((await sit({ door: 'write' })).play).not.toContain(question)
  })

  it('draws another question to write to, and remembers the one that was taken', async () => {
    const first = only(await sit({ door: 'write' }, { page: 'Yes.' }))
    const second = only(await sit({ door: 'write' }, { prompt: ['another', 'this'], page: 'Yes.' }))
    expect(first.answers?.prompt).not.toBe(second.answers?.prompt)
  })

  it('runs out of other questions gracefully', async () => {
    const played = await sit({ door: 'write' }, { prompt: ['another', 'another', 'another', 'this'], page: 'Yes.' })
    expect(only(played).text).toBe('Yes.')
  })

  it('leaves the page free where no question was wanted', async () => {
    expect(only(await sit({ door: 'write' }, { prompt: 'none', page: 'Just this.' }))).not.toHaveProperty('answers')
  })

  it('asks differently on a hard day', async () => {
    const hard = only(await sit({ door: 'write' }, { 'where-you-are': tense, page: 'Yes.' })).answers?.prompt
    const hardDays = library.pool('journal-prompts').filter(({ notes }) => notes.family?.includes('hard-days'))
    const bright = only(await sit({ door: 'write' }, { 'where-you-are': calm, page: 'Yes.' })).answers?.prompt
    expect(hardDays.map(({ text }) => text)).not.toContain(bright)
    expect(hard).not.toBe(bright)
  })

  it('does not keep a question that nothing was written to', async () => {
    expect(only(await sit({ door: 'write' }, { 'where-you-are': calm }))).toEqual({
      practice: 'journal',
      door: 'write',
      mood: calm,
    })
  })

  it('carries something to tell into a gentle beginning, starting from what the camera saw', async () => {
    const played = await sit({ door: 'write' }, { camera: 'the laptop was open at dinner', turn: 'tell' })
    expect(played.outcome.carry).toMatchObject({ practice: 'repair', door: 'start-softly' })
    expect(Object.values(played.outcome.carry?.start ?? {})).toEqual(['the laptop was open at dinner'])
    expect(only(played).answers).toMatchObject({ turn: 'tell', 'to-tell': 'the laptop was open at dinner' })
  })

  it('carries something to ask into preparing to ask', async () => {
    const played = await sit(
      { door: 'write' },
      { turn: 'ask', 'to-ask': 'What was the first winter here like for you?' },
    )
    expect(played.outcome.carry).toMatchObject({ practice: 'ask', door: 'prepare' })
    expect(Object.values(played.outcome.carry?.start ?? {})).toEqual(['What was the first winter here like for you?'])
  })

  it('carries nothing where nothing was said', async () => {
    expect((await sit({ door: 'write' }, { turn: 'ask', page: 'A day.' })).outcome.carry).toBeUndefined()
    expect((await sit({ door: 'write' }, { turn: 'tell', page: 'A day.' })).outcome.carry).toBeUndefined()
  })

  it('can set it aside', async () => {
    expect(only(await sit({ door: 'write' }, { page: 'The letter.', turn: 'set-aside' })).answers?.turn).toBe(
      'set-aside',
    )
  })

  it('reads well where nobody was named', async () => {
    expect((await sit({ door: 'write', person: '', you: '' })).play).toContain('something to tell your person')
  })

  it('offers nothing that has to do with the other where somebody is on their own', async () => {
    const { play: read } = await sit({ door: 'write', flow: 'solo' })
    expect(read).not.toMatch(/Sam|something to (?:tell|ask)/)
    const aboutUs = library.pool('journal-prompts').filter(({ notes }) => notes.family?.includes('learning-about-us'))
    const drawn = [0, 0.3, 0.6, 0.9].map((chance) => sit({ door: 'write', flow: 'solo' }, { page: 'Yes.' }, { chance }))
    const taken = (await Promise.all(drawn)).map((played) => only(played).answers?.prompt)
    for (const { text } of aboutUs) expect(taken).not.toContain(text)
  })
})

describe('journal, starting with a pause', () => {
  it('breathes for as long as was asked, and does not ask for another minute', async () => {
    const played = await sit({ door: 'write', flags: { pause: 120 } }, { 'pause-breathe': 120 })
    expect(played.play.match(/timer: \d+/g)).toEqual(['timer: 120'])
  })

  it('or walks', async () => {
    const played = await sit({ quick: true, flags: { pause: 300 } }, { 'pause-how': 'walk', 'pause-walk': 300 })
    expect(played.play).toContain('timer: 300')
    expect(played.asked).toBeLessThanOrEqual(6)
  })
})

describe('journal, sitting and walking', () => {
  it('sits, and takes one word home', async () => {
    const played = await sit({ door: 'sit' }, { 'sit-how-long': 'five', sit: 300, 'one-word': 'softer' })
    await expect(played.play).toMatchFileSnapshot('../transcripts/journal-sit.txt')
    expect(only(played)).toEqual({ practice: 'journal', door: 'sit', answers: { word: 'softer', minutes: 5 } })
  })

  it('keeps that it was quiet, even without a word', async () => {
    expect(only(await sit({ door: 'sit' }, { sit: 180 })).answers).toEqual({ minutes: 3 })
  })

  it('walks with a question, and takes one line home', async () => {
    const played = await sit(
      { door: 'walk' },
      {
        'walk-intention': 'one-question',
        'walk-question': 'What would enough look like?',
        'walk-how-long': 'fifteen',
        walk: 900,
        'walk-line': 'The river was so high that the ducks used the road.',
      },
    )
    await expect(played.play).toMatchFileSnapshot('../transcripts/journal-walk.txt')
    expect(only(played)).toEqual({
      practice: 'journal',
      door: 'walk',
      text: 'The river was so high that the ducks used the road.',
      answers: { intention: 'one-question', question: 'What would enough look like?', minutes: 15 },
    })
  })

  it.each(['look-outward', 'let-pass'])('walks to %s', async (intention) => {
    expect(only(await sit({ door: 'walk' }, { 'walk-intention': intention, walk: 600 })).answers?.intention).toBe(
      intention,
    )
  })
})

describe('journal, when writing has weighed', () => {
  const fell = (day: string): Entry => past(day, { door: 'write', mood: between, moodAfter: tense })
  const rose = (day: string): Entry => past(day, { door: 'write', mood: between, moodAfter: calm })
  const heavyWeeks = [fell('2026-10-20'), fell('2026-10-28'), rose('2026-11-05'), fell('2026-11-12')]
  const card = 'There are other ways to carry this.'

  it('offers another way after three of the last four sittings ended lower, and remembers that it did', async () => {
    const played = await sit(
      { door: 'write' },
      { 'where-you-are': tense, heavier: 'as-usual', page: 'Again.' },
      { entries: heavyWeeks },
    )
    expect(played.play).toContain(card)
    expect(only(played)).toMatchObject({ text: 'Again.', answers: { guard: true } })
  })

  it('looks at no more than the last four', async () => {
    const entries = [fell('2026-10-20'), fell('2026-10-21'), fell('2026-10-22'), rose('2026-11-05'), rose('2026-11-06')]
    expect((await sit({ door: 'write' }, { 'where-you-are': tense }, { entries })).play).not.toContain(card)
  })

  it('offers it after three heavy days of four', async () => {
    const entries = ['2026-11-20', '2026-11-21', '2026-11-22'].map((day) => past(day, { door: 'quick', mood: tense }))
    expect((await sit({ door: 'write' }, { 'where-you-are': calm }, { entries })).play).toContain(card)
  })

  it('does not offer it where those days lie further back', async () => {
    const entries = ['2026-11-17', '2026-11-18', '2026-11-22'].map((day) => past(day, { door: 'quick', mood: tense }))
    expect((await sit({ door: 'write' }, { 'where-you-are': calm }, { entries })).play).not.toContain(card)
  })

  it('offers it once a fortnight at most', async () => {
    const shown = (day: string): Entry => past(day, { door: 'quick', mood: calm, answers: { guard: true } })
    const lately = await sit(
      { door: 'write' },
      { 'where-you-are': tense },
      { entries: [...heavyWeeks, shown('2026-11-10')] },
    )
    const before = await sit(
      { door: 'write' },
      { 'where-you-are': tense },
      { entries: [...heavyWeeks, shown('2026-11-09')] },
    )
    expect(lately.play).not.toContain(card)
    expect(before.play).toContain(card)
  })

  it('says nothing of it where there is no mood to go by', async () => {
    expect((await sit({ door: 'write' }, {}, { entries: heavyWeeks })).play).not.toContain(card)
  })

  it.each<[string, Lines, Partial<NewEntry>]>([
    ['shorter', { because: 'it is still there' }, { door: 'quick', text: 'it is still there' }],
    ['distance', { 'from-a-distance': 'Ana is tired and kind.' }, { door: 'write', text: 'Ana is tired and kind.' }],
    ['walk', { walk: 600 }, { door: 'walk' }],
    ['someone', { someone: 'ring Mira after work' }, { door: 'write', plan: planTo('ring Mira after work') }],
    ['someone', {}, { door: 'write' }],
  ])('takes the way of %s instead', async (way, lines, kept) => {
    const played = await sit(
      { door: 'write' },
      { 'where-you-are': tense, heavier: way, ...lines },
      { entries: heavyWeeks },
    )
    expect(only(played)).toMatchObject({ ...kept, mood: tense, answers: { guard: true } })
  })
})

describe('journal, writing deeply', () => {
  const sitting = (day: string, session: number): Entry =>
    past(day, { door: 'deep-write', text: 'words', answers: { session } })
  const deep = { door: 'deep-write' }
  const words = 'What I have not said to anybody about the house we sold.'

  it('explains the dip and the end before the first of three', async () => {
    const played = await sit(deep, { 'where-you-are': tense, 'deep-first': words, 'where-you-are-now': tense })
    await expect(played.play).toMatchFileSnapshot('../transcripts/journal-deep-write-first.txt')
    expect(played.play).toContain('by Sunday')
    expect(only(played)).toEqual({
      practice: 'journal',
      door: 'deep-write',
      text: words,
      mood: tense,
      moodAfter: tense,
      answers: { session: 1 },
    })
  })

  it('goes on with the second without explaining again', async () => {
    const played = await sit(deep, { 'deep-second': words }, { entries: [sitting('2026-11-21', 1)] })
    expect(only(played).answers).toEqual({ session: 2 })
    expect(played.play).not.toContain('Three sittings')
    expect(played.play).not.toContain('shaken')
  })

  it('asks after the third what is seen now, and closes the series', async () => {
    const entries = [sitting('2026-11-18', 1), sitting('2026-11-20', 2)]
    const lines = { 'deep-third': words, seen: 'That I was angry at nobody.' }
    const played = await sit(deep, lines, { entries })
    await expect(played.play).toMatchFileSnapshot('../transcripts/journal-deep-write-third.txt')
    expect(only(played).answers).toEqual({ session: 3, seen: 'That I was angry at nobody.' })
  })

  it('begins a new series after the third, and after a week without one', async () => {
    const finished = [sitting('2026-11-16', 1), sitting('2026-11-18', 2), sitting('2026-11-20', 3)]
    const asleep = [sitting('2026-11-14', 1)]
    expect(only(await sit(deep, { 'deep-first': words }, { entries: finished })).answers).toEqual({ session: 1 })
    expect(only(await sit(deep, { 'deep-first': words }, { entries: asleep })).answers).toEqual({ session: 1 })
  })

  it('does not count a sitting in which nothing was written', async () => {
    const played = await sit(
      deep,
      { 'where-you-are': calm },
      { entries: [past('2026-11-21', { door: 'deep-write', mood: calm })] },
    )
    expect(only(played)).toEqual({ practice: 'journal', door: 'deep-write', mood: calm })
    expect(played.play).toContain('Three sittings')
  })

  it('suggests a night in between, and lets you go on all the same', async () => {
    const entries = [sitting('2026-11-23', 1)]
    expect((await sit(deep, { 'deep-same-day': 'another-day' }, { entries })).outcome.keep).toEqual([])
    const played = await sit(deep, { 'deep-same-day': 'go-on', 'deep-second': words }, { entries })
    expect(only(played).answers).toEqual({ session: 2 })
  })

  it('does not begin soon after a shock, and keeps nothing of it', async () => {
    const played = await sit(deep, { 'deep-shock': true })
    expect(played.outcome.keep).toEqual([])
    expect(played.play).not.toContain('Three sittings')
  })

  describe('in the small hours', () => {
    const today = { date: '2026-11-24', hour: 2, minute: 10, weekday: 2 }

    it('is left for daylight where the mood is heavy, which is kept', async () => {
      const played = await sit(deep, { 'where-you-are': tense }, { today })
      expect(played.play).not.toContain('Three sittings')
      expect(only(played)).toEqual({ practice: 'journal', door: 'quick', mood: tense })
    })

    it('makes room for a short line instead', async () => {
      const lines = { 'where-you-are': tense, 'deep-late': 'short', because: 'I cannot sleep' }
      expect(only(await sit(deep, lines, { today }))).toMatchObject({ door: 'quick', text: 'I cannot sleep' })
    })

    it('goes on where the mood is not heavy', async () => {
      const played = await sit(deep, { 'where-you-are': calm, 'deep-first': words }, { today })
      expect(only(played).answers).toEqual({ session: 1 })
    })
  })
})
