import { describe, expect, it } from 'vitest'
import type { Entry } from '../../src/entries/entry.ts'
import { thanks } from '../../src/practices/thanks/index.ts'
import { lenses, rotated } from '../../src/practices/thanks/lens.ts'
import { type Lines, library, type PlayOptions, play } from '../support/actor.ts'
import { oldEntry } from './old-entry.ts'
import { takenUpAt } from './taken-up.ts'

const transcript = (door: string): string => `../transcripts/thanks-${door}.txt`
const hold = (lines: Lines = {}, options: PlayOptions = {}) => play(thanks, 'thanks', lines, options)

const plumber: Lines = {
  act: 'stayed on the phone with the plumber while I put Leo to bed',
  'effect-in-words': 'could breathe out',
  quality: 'how you carry things without a word',
}
const plumberSentence =
  'You stayed on the phone with the plumber while I put Leo to bed. I could breathe out. It shows how you carry things without a word.'

describe('thanks, the nightly flow', () => {
  it('it puts act, effect and quality into a sentence and keeps it', async () => {
    const { outcome, play } = await hold(plumber)
    await expect(play).toMatchFileSnapshot(transcript('nightly'))
    expect(outcome).toEqual({
      end: 'finished',
      change: [],
      remove: [],
      keep: [
        {
          practice: 'thanks',
          door: 'nightly',
          text: plumberSentence,
          person: 'Sam',
          answers: {
            lens: 'nearly-missed',
            act: plumber.act,
            effect: 'could breathe out',
            quality: 'how you carry things without a word',
          },
        },
      ],
    })
  })

  it('it takes feelings in place of a line, and a plan to say it', async () => {
    const { outcome, play } = await hold({
      span: 'week',
      lens: 'who-they-are',
      act: 'you asked the waiter his name',
      effect: ['grateful', 'proud'],
      quality: 'attentive',
      keep: 'say',
      when: 'when we turn off the light',
    })
    await expect(play).toMatchFileSnapshot(transcript('nightly-say'))
    expect(outcome.keep).toMatchObject([
      {
        text: 'You asked the waiter his name. I felt grateful and proud. It shows how attentive you are.',
        feelings: ['grateful', 'proud'],
        plan: { when: 'when we turn off the light', done: false },
        answers: { lens: 'who-they-are' },
      },
    ])
    expect(outcome.keep[0]?.answers).not.toHaveProperty('effect')
  })

  it('it lets the words be changed until they are right', async () => {
    const { outcome } = await hold({
      ...plumber,
      keep: ['change', 'change', 'keep'],
      'your-words': ['You and the plumber.', 'You stayed on the phone. I could breathe out.'],
    })
    expect(outcome.keep[0]?.text).toBe('You stayed on the phone. I could breathe out.')
  })

  it('it keeps the words that were there when the change is left empty', async () => {
    const { outcome } = await hold({ ...plumber, keep: ['change', 'keep'], 'your-words': '  ' })
    expect(outcome.keep[0]?.text).toBe(plumberSentence)
  })

  it('it can set the words aside for reading aloud', async () => {
    const { outcome } = await hold({ ...plumber, keep: 'together' })
    expect(outcome.keep[0]?.plan).toEqual({ when: 'when we read aloud together', done: false })
  })

  it('it mentions a hook in the words once, and keeps them as they are', async () => {
    const { outcome, play } = await hold({ act: 'you finally took the bins out', keep: 'keep' })
    expect(play).toContain('Without "finally" it may land softer.')
    expect(outcome.keep[0]?.text).toBe('You finally took the bins out.')
  })

  it('it is silent about the hook when there is none', async () => {
    expect((await hold(plumber)).play).not.toContain('land softer')
  })

  it('it reads well when nobody was named', async () => {
    const { outcome, play } = await hold(plumber, { given: { you: '', person: '' } })
    expect(play).toContain('What does it show about your person?')
    expect(outcome.keep[0]).not.toHaveProperty('person')
  })
})

describe('thanks, when nothing comes up', () => {
  it('it says that this is allowed, and keeps nothing', async () => {
    const { outcome, play } = await hold({ lens: 'nothing' })
    await expect(play).toMatchFileSnapshot(transcript('nothing'))
    expect(outcome).toEqual({ keep: [], change: [], remove: [], end: 'finished' })
  })

  it('it ends as kindly when only Enter is pressed', async () => {
    const { outcome, asked, lastWords } = await hold()
    expect(outcome.keep).toEqual([])
    expect(asked).toBeLessThan(6)
    expect(lastWords.join()).not.toContain('Kept')
  })

  it('it can go on in the journal', async () => {
    const { outcome } = await hold({ lens: 'nothing', allowed: 'journal' })
    expect(outcome).toMatchObject({ keep: [], carry: { practice: 'journal', door: 'write', start: {} } })
  })
})

describe('the lenses', () => {
  it('it offers first what was never used, then what was used longest ago', () => {
    expect(rotated([])).toEqual(lenses)
    expect(rotated(['nearly-missed', 'who-they-are', 'nearly-missed', 'kindness'])).toEqual([
      'hard-day',
      'received',
      'who-they-are',
      'nearly-missed',
      'kindness',
    ])
  })

  it('it goes by when a thanks was for, not by when it was written down', async () => {
    const entries = lenses.map((lens, nth) => night(9 - nth, { answers: { lens } }))
    expect((await hold({ lens: 'nothing' }, { entries })).play).toMatch(/nearly overlooked\n.*a kindness\n/)
  })

  it('it turns with what was kept lately, and "nothing comes up" stays last', async () => {
    const entries = ['nearly-missed', 'kindness'].map((lens, nth) => night(nth + 19, { answers: { lens } }))
    const { play } = await hold({ lens: 'nothing' }, { entries })
    expect(play).toMatch(
      /an effort on a hard day\n.*who they are\n.*given or told\n.*nearly overlooked\n.*a kindness\n.*nothing comes up/,
    )
  })

  it('it has a small question to help at every lens', () => {
    for (const lens of lenses) {
      const prompts = library.pool('thanks-prompts').filter(({ notes }) => notes.lens?.includes(lens))
      expect(prompts.length, lens).toBeGreaterThan(3)
    }
  })

  it('it has lost interest in what was used months ago', async () => {
    const entries = [night(1, { answers: { lens: 'nearly-missed' }, at: '2026-05-01T21:00:00+02:00' })]
    const { outcome } = await hold(plumber, { entries })
    expect(outcome.keep[0]?.answers?.lens).toBe('nearly-missed')
  })
})

describe('saying one aloud', () => {
  const week = [20, 21, 22].map((day) => night(day, {}))

  it('it is mentioned after three in a week', async () => {
    expect((await hold(plumber, { entries: week })).play).toContain('Saying one aloud may do more')
  })

  it('it is not mentioned after two, after old ones, or for thanks that were received', async () => {
    const others: readonly (readonly Entry[])[] = [
      week.slice(1),
      [1, 2, 3].map((day) => night(day, {})),
      [20, 21, 22].map((day) => night(day, { door: 'received' })),
    ]
    for (const entries of others) expect((await hold(plumber, { entries })).play).not.toContain('Saying one aloud')
  })
})

describe('thanks, the quick flow', () => {
  it('it keeps a line as it was typed', async () => {
    const { outcome, play, asked } = await hold(
      { 'one-line': 'the soup, and the salt you found' },
      { given: { quick: true } },
    )
    await expect(play).toMatchFileSnapshot(transcript('quick'))
    expect(outcome.keep).toEqual([
      { practice: 'thanks', door: 'quick', text: 'the soup, and the salt you found', person: 'Sam' },
    ])
    expect(asked).toBeLessThanOrEqual(6)
  })

  it('it can be said later, with or without a cue', async () => {
    const line = { 'one-line': 'You waited up', 'keep-line': 'say' }
    expect((await hold(line, { given: { quick: true } })).outcome.keep[0]?.plan).toEqual({ done: false })
    const cued = await hold({ ...line, when: 'at breakfast' }, { given: { quick: true } })
    expect(cued.outcome.keep[0]?.plan).toEqual({ when: 'at breakfast', done: false })
  })

  it('it is what a low season asks, and Enter alone keeps nothing', async () => {
    const { outcome, play, asked } = await hold({}, { given: { season: 'low' } })
    expect(play).not.toContain('Where would you like to look?')
    expect(outcome.keep).toEqual([])
    expect(asked).toBeLessThanOrEqual(6)
  })
})

describe('thanks received', () => {
  it('it keeps what was said and how it was to hear', async () => {
    const { outcome, play } = await hold(
      { received: 'sam thanked me for the quiet morning', 'received-effect': ['moved'] },
      { given: { door: 'received' } },
    )
    await expect(play).toMatchFileSnapshot(transcript('received'))
    expect(outcome.keep).toEqual([
      {
        practice: 'thanks',
        door: 'received',
        text: 'Sam thanked me for the quiet morning.',
        person: 'Sam',
        feelings: ['moved'],
      },
    ])
  })

  it('it keeps nothing when nothing was said', async () => {
    expect((await hold({}, { given: { door: 'received' } })).outcome.keep).toEqual([])
  })
})

describe('the jar', () => {
  const jar = { given: { door: 'jar' } }
  const entries = [
    night(3, { text: 'You waited up.', person: 'Sam', tags: ['home'] }),
    night(4, { door: 'received', text: 'Your patience.', person: 'Sam' }),
    night(5, { text: 'The soup.' }),
  ]

  it('it shows one kept thanks, another if wanted, and keeps nothing', async () => {
    const { outcome, play } = await hold({ 'after-keepsake': ['another', 'another', 'done'] }, { ...jar, entries })
    await expect(play).toMatchFileSnapshot(transcript('jar'))
    expect(outcome).toEqual({ keep: [], change: [], remove: [], end: 'finished' })
  })

  it('it draws by chance', async () => {
    const { play } = await hold({}, { ...jar, entries, chance: 0.99 })
    expect(play).toContain('The soup.')
    expect(play).not.toContain('waited up')
  })

  it('it records a few lines in the draft, not the whole journal', async () => {
    const many = Array.from({ length: 20 }, (_, nth) => night(nth + 1, { text: `The soup of day ${nth}.` }))
    const { progress } = await hold({}, { ...jar, entries: many })
    expect(JSON.stringify(progress).match(/The soup of day/g)).toHaveLength(5)
  })

  it('it is kind when it is empty', async () => {
    expect((await hold({}, jar)).play).toContain('The jar is empty as yet.')
  })

  it.each([
    ['this', 'this'],
    ['person', 'person:Sam'],
    ['tag', 'tag:home'],
    ['month', 'month:2026-11'],
  ] as const)('it can let %s stay quiet, and says nothing of the other answers', async (what, rule) => {
    const answered = entries.map((entry) => ({ ...entry, answers: { lens: 'nearly-missed' } }))
    const tag: Lines = what === 'tag' ? { 'hush-tag': 'home' } : {}
    const { outcome } = await hold({ 'after-keepsake': 'hush', hush: what, ...tag }, { ...jar, entries: answered })
    expect(outcome.change).toEqual([{ id: entries[0]?.id, set: { answers: { quiet: [rule] } } }])
  })

  it('it draws nothing of a person who is to stay quiet, also when that was said in the memory bank', async () => {
    const memory = oldEntry(1, {
      practice: 'ritual',
      door: 'memory',
      text: 'The pier.',
      answers: { quiet: ['person:Sam'] },
    })
    const { play } = await hold({ 'after-keepsake': 'done' }, { ...jar, entries: [memory, ...entries] })
    expect(play).toContain('The soup.')
    expect(play).not.toContain('another')
  })

  it('it offers to let something come up again when all is quiet', async () => {
    const quiet = [
      night(3, {
        text: 'You waited up.',
        person: 'Sam',
        answers: { lens: 'who-they-are', quiet: ['this', 'person:Sam'] },
      }),
    ]
    const kept = await hold({}, { ...jar, entries: quiet })
    expect(kept.outcome.change).toEqual([])
    const back = await hold({ 'let-back': '1' }, { ...jar, entries: quiet })
    expect(back.outcome.change).toEqual([{ id: quiet[0]?.id, set: { answers: { quiet: ['this'] } } }])
  })

  it('it can let something back while other lines still come up', async () => {
    const quiet = night(3, { text: 'You waited up.', answers: { quiet: ['this'] } })
    const lines: Lines = { 'after-keepsake': 'hush', hush: 'back', 'let-back': '0' }
    const { outcome } = await hold(lines, { ...jar, entries: [quiet, night(4, { text: 'The soup.' })] })
    expect(outcome.change).toEqual([{ id: quiet.id, set: { answers: { quiet: [] } } }])
  })
})

describe('what I meant to say', () => {
  const entries = [
    night(3, { text: 'You waited up.', plan: { when: 'at breakfast' } }),
    night(4, { text: 'You asked twice.', plan: { when: 'on the stairs', done: false } }),
    night(5, { text: 'Said long ago.', plan: { when: 'at noon', done: true } }),
    night(6, { text: 'Never meant to be said.' }),
  ]
  const say = { entries, given: { door: 'say' } }

  it('it shows what has an open plan, the latest first, and Enter changes nothing', async () => {
    const { outcome, play } = await hold({}, say)
    await expect(play).toMatchFileSnapshot(transcript('say'))
    expect(outcome).toEqual({ keep: [], change: [], remove: [], end: 'finished' })
  })

  it('it goes by the moment, whatever the zone and whenever it was written down', async () => {
    const early = { ...night(9, { text: 'Early.', plan: {} }), at: '2026-11-04T01:00:00+01:00' }
    const late = { ...night(3, { text: 'Late.', plan: {} }), at: '2026-11-03T23:00:00-05:00' }
    const { play } = await hold({}, { ...say, entries: [early, late] })
    expect(play).toMatch(/- Late\.\n {2}- Early\./)
  })

  it('it marks one as said', async () => {
    const { outcome } = await hold({ 'to-say': entries[0]?.id ?? '', 'said-yet': 'said' }, say)
    expect(outcome.change).toEqual([{ id: entries[0]?.id, set: { plan: { when: 'at breakfast', done: true } } }])
  })

  it('it lets one stay unsaid', async () => {
    const { outcome } = await hold({ 'said-yet': 'unsaid' }, say)
    expect(outcome.change).toEqual([{ id: entries[1]?.id, set: { plan: undefined } }])
  })

  it('it says so when there is nothing', async () => {
    expect((await hold({}, { given: { door: 'say' } })).play).toContain('nothing you set aside')
  })
})

describe('reading aloud together', () => {
  const aside = night(3, { text: 'You waited up.', plan: { when: 'when we read aloud together', done: false } })
  const together = { entries: [aside], given: { together: true } }

  it('it gives each a turn, marks what was read, and keeps what was heard', async () => {
    const { outcome, play } = await hold({ 'which-to-read': aside.id, heard: 'that I make mornings easy' }, together)
    await expect(play).toMatchFileSnapshot(transcript('together'))
    expect(outcome.change).toEqual([
      { id: aside.id, set: { plan: { when: 'when we read aloud together', done: true } } },
    ])
    expect(outcome.keep).toEqual([
      { practice: 'thanks', door: 'received', text: 'That I make mornings easy.', person: 'Sam' },
    ])
  })

  it('it changes and keeps nothing when both only press Enter', async () => {
    const { outcome } = await hold({}, together)
    expect(outcome).toEqual({ keep: [], change: [], remove: [], end: 'finished' })
  })

  it('it shows the second person nothing of what was set aside', async () => {
    const { play } = await hold({}, together)
    expect(play.split('The keyboard is for Sam now.')[1]).not.toContain('waited up')
  })

  it('it shows nobody anything when both have the same name', async () => {
    const { play } = await hold({}, { ...together, given: { ...together.given, you: 'Sam' } })
    expect(play).not.toContain('waited up')
  })

  it('it reads well without names', async () => {
    const { play } = await hold({}, { ...together, given: { together: true, you: '', person: '' } })
    expect(play).toContain('The keyboard is for your person now.')
  })
})

describe('a thanks that was left', () => {
  const aside = night(3, { text: 'You waited up.', plan: { when: 'at breakfast' } })

  it.each([
    [
      'nightly',
      { ...plumber, lens: 'kindness', keep: ['change', 'say'], 'your-words': 'You and the plumber.', when: 'at ten' },
    ],
    ['received', { received: 'my patience', 'received-effect': ['moved'] }],
    ['jar', { 'after-keepsake': 'hush', hush: 'month' }],
    ['say', { 'said-yet': 'said' }],
  ] as const)('it ends the same at the door %s, wherever it was broken off', async (door, lines) => {
    const options = { entries: [aside], given: { door }, chance: 0.4 }
    const whole = await hold(lines, options)
    for (const past of takenUpAt(whole.progress)) {
      const rest = await hold(past.rest, { ...options, past: past.progress, chance: 0.9 })
      expect(rest.outcome).toEqual(whole.outcome)
    }
  })
})

describe('thanks in the solo flow', () => {
  const solo = { flow: 'solo' } as const

  it('it asks after one good thing, and after nobody', async () => {
    const { outcome, play } = await hold(
      { 'own-good': 'the light on the river', 'own-good-feelings': ['calm'] },
      { given: solo },
    )
    await expect(play).toMatchFileSnapshot(transcript('solo'))
    expect(outcome.keep).toEqual([
      {
        practice: 'thanks',
        door: 'quick',
        text: 'The light on the river.',
        feelings: ['calm'],
        answers: { lens: 'own' },
      },
    ])
  })

  it.each(['nightly', 'received', 'say', 'quick', undefined])(
    'it says nothing of thanks or of them at the door %s',
    async (door) => {
      const entries = [night(3, { text: 'You waited up.', plan: { when: 'at breakfast' }, person: 'Sam' })]
      const { play, outcome } = await hold(
        {},
        { entries, given: { ...solo, together: true, ...(door !== undefined && { door }) } },
      )
      expect(play).not.toMatch(/Sam|thank|they|together|waited/i)
      expect(outcome.keep).toEqual([])
    },
  )

  it('it draws only own good things from the jar', async () => {
    const own = oldEntry(2, { practice: 'thanks', door: 'quick', text: 'The river.', answers: { lens: 'own' } })
    const entries = [night(3, { text: 'You waited up.', person: 'Sam', answers: { quiet: ['this'] } }), own]
    const { play } = await hold({}, { entries, given: { ...solo, door: 'jar' } })
    expect(play).toContain('The river.')
    const empty = await hold({}, { entries: [entries[0] as Entry], given: { ...solo, door: 'jar' } })
    expect(empty.play).not.toMatch(/waited|Sam/)
  })
})

describe('the words of thanks', () => {
  it('it stays short, plain and kind on every card', () => {
    const deck = library.deck('thanks')
    for (const id of deck.ids) {
      const { text, hint = '', choices, lines } = deck.card(id)
      const read = [text, hint, ...lines, ...choices.map(({ words }) => words)].join('\n')
      expect(read, id).not.toMatch(/!|streak|missed |overdue|waiting for|\d/i)
    }
  })
})

function night(day: number, entry: Partial<Entry>): Entry {
  return oldEntry(day, { practice: 'thanks', door: 'nightly', text: 'You made soup.', ...entry })
}
