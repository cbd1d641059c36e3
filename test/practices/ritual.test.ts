import { describe, expect, it } from 'vitest'
import type { Entry, Json } from '../../src/entries/entry.ts'
import { flavours, onTheTable } from '../../src/practices/ritual/agree.ts'
import { cueSentence } from '../../src/practices/ritual/cue.ts'
import { ritual } from '../../src/practices/ritual/index.ts'
import { agreed } from '../../src/practices/ritual/looks.ts'
import { tagsIn } from '../../src/practices/ritual/memory.ts'
import { slots } from '../../src/practices/ritual/shape.ts'
import { type Lines, library, type PlayOptions, play } from '../support/actor.ts'
import { oldEntry } from './old-entry.ts'
import { takenUpAt } from './taken-up.ts'

const transcript = (door: string): string => `../transcripts/ritual-${door}.txt`
const hold = (lines: Lines = {}, options: PlayOptions = {}) => play(ritual, 'ritual', lines, options)
/** The answer's name in the format; the linter takes a literal `then` for a promise. */
const THEN = 'then'
const nothing = { keep: [], change: [], remove: [], end: 'finished' }
const together = { together: true } as const

const step: Lines = {
  cue: 'the kettle clicks off',
  act: 'we sit on the step with our cups',
  name: 'tea on the step',
  meaning: 'that the day ends with us',
  tiny: 'one sip, standing',
  apart: 'both with a cup on the phone',
}

describe('noticing a ritual', () => {
  it('it keeps as theirs what both count as theirs', async () => {
    const { outcome, play } = await hold({
      front: 'notice',
      noticed: 'you hum while I look for the keys.',
      'noticed-slot': 'parting',
      meaning: 'no hurry is worth a cross word',
      'do-you-both-count-it': true,
    })
    await expect(play).toMatchFileSnapshot(transcript('notice'))
    expect(outcome.keep).toEqual([
      {
        practice: 'ritual',
        door: 'ritual',
        text: 'You hum while I look for the keys',
        person: 'Sam',
        answers: { slot: 'parting', meaning: 'no hurry is worth a cross word', state: 'ours' },
      },
    ])
  })

  it('it is an idea as long as nobody asked the other', async () => {
    const { outcome } = await hold({ noticed: 'soup on Sundays' }, { given: { door: 'notice' } })
    expect(outcome.keep[0]?.answers?.state).toBe('idea')
  })

  it('it asks both alone when both are there', async () => {
    const lines = { noticed: 'soup on Sundays', 'your-word': ['yes', 'yes'] }
    const { outcome } = await hold(lines, { given: { ...together, door: 'notice' } })
    expect(outcome.keep[0]?.answers?.state).toBe('ours')
  })
})

describe('making a ritual', () => {
  const add = { given: { door: 'add' } }

  it('it leads from a place in the day to a cue, an act and what it means, and keeps an idea', async () => {
    const { outcome, play } = await hold(
      { slot: 'meal', flavour: 'quiet', size: '20min', idea: ['another', 'own'], ...step },
      add,
    )
    await expect(play).toMatchFileSnapshot(transcript('add'))
    expect(outcome.keep).toEqual([
      {
        practice: 'ritual',
        door: 'ritual',
        text: 'tea on the step',
        person: 'Sam',
        answers: {
          slot: 'meal',
          flavour: 'quiet',
          size: '20min',
          if: 'the kettle clicks off',
          [THEN]: 'we sit on the step with our cups',
          meaning: 'that the day ends with us',
          tiny: 'one sip, standing',
          apart: 'both with a cup on the phone',
          state: 'idea',
        },
      },
    ])
  })

  it('it lets an idea be taken as it is, with Enter', async () => {
    const { outcome } = await hold({ slot: 'parting', flavour: 'words', size: '2min', idea: 'take' }, add)
    expect(outcome.keep[0]).toMatchObject({
      text: 'Each of us names one thing that is coming today',
      answers: { if: 'the bag is packed', [THEN]: 'each of us names one thing that is coming today' },
    })
  })

  it('it offers the idea first that fits in every way, and never touch that nobody chose', async () => {
    for (const slot of slots) {
      const { play } = await hold(
        { slot, flavour: 'play', idea: ['another', 'another', 'own'] },
        { ...add, chance: 0.3 },
      )
      const offered = library.pool('ritual-ideas').filter(({ text }) => play.includes(text))
      expect(offered).toHaveLength(3)
      expect(offered.filter(({ notes }) => notes.flavour?.includes('touch'))).toEqual([])
      expect(offered.every(({ notes }) => notes.slot?.includes(slot))).toBe(true)
    }
  })

  it('it asks for changes until it is right', async () => {
    const { outcome, play } = await hold(
      {
        ...step,
        cue: ['the kettle sings', 'the kettle clicks off'],
        act: ['we wait', 'we sit'],
        name: ['tea', 'tea'],
        meaning: ['us', 'us'],
        tiny: null,
        apart: null,
        'like-this': ['change', 'keep'],
      },
      add,
    )
    expect(play).toContain('[the kettle sings]')
    expect(outcome.keep[0]?.answers).toMatchObject({ if: 'the kettle clicks off', [THEN]: 'we sit' })
  })

  it('it can be dropped at the end', async () => {
    expect((await hold({ ...step, 'like-this': 'drop' }, add)).outcome).toEqual(nothing)
  })

  it('it does not ask what to do apart of a ritual for being apart', async () => {
    const { play } = await hold({ slot: 'apart', cue: 'the train leaves', act: 'we each hum' }, add)
    expect(play).not.toContain('And when you are apart?')
  })

  it('it makes no suggestions in a low season', async () => {
    const { play } = await hold(step, { given: { ...add.given, season: 'low' } })
    expect(play).not.toContain('Something like this?')
  })

  it('it says of touch, alone, that it is for both to want', async () => {
    const { outcome, play } = await hold({ ...step, flavour: 'touch' }, add)
    expect(play).toContain('Touch is for both to want')
    expect(outcome.keep[0]?.answers?.state).toBe('idea')
  })
})

describe('making one together', () => {
  const add = { given: { ...together, door: 'add' } }
  const word = (...words: string[]): Lines => ({ ...step, 'your-word': words })

  it('it is theirs when both say yes, each alone', async () => {
    const { outcome, play } = await hold(
      {
        slot: 'bedtime',
        'flavours-you-like': [
          ['touch', 'quiet'],
          ['quiet', 'touch', 'play'],
        ],
        flavour: 'touch',
        size: '10s',
        ...word('yes', 'yes'),
      },
      add,
    )
    await expect(play).toMatchFileSnapshot(transcript('add-together'))
    expect(outcome.keep[0]?.answers).toMatchObject({ flavour: 'touch', state: 'ours' })
  })

  it.each([
    ['yes', 'no'],
    ['no', 'yes'],
    ['tweak', 'yes'],
    ['yes', 'tweak'],
    ['no', 'no'],
  ])('it is an idea when they say %s and %s, and nothing tells who said what', async (first, second) => {
    const one = await hold(word(first, second), add)
    const other = await hold(word(second, first), add)
    expect(one.outcome).toEqual(other.outcome)
    expect(one.outcome).toEqual((await hold(word('no', 'no'), add)).outcome)
    expect(one.progress).toEqual(other.progress)
    expect(JSON.stringify(one.progress)).not.toMatch(/tweak|"no"/)
    expect(one.outcome.keep[0]?.answers?.state).toBe('idea')
  })

  it('it puts on the table only what both would like', () => {
    expect(
      onTheTable([
        ['touch', 'play'],
        ['play', 'words', 'touch'],
      ]),
    ).toEqual(['play', 'touch'])
    expect(onTheTable([['touch'], ['words', 'play']])).toEqual(flavours.filter((flavour) => flavour !== 'touch'))
    expect(onTheTable([[], []])).not.toContain('touch')
  })

  it('it does not offer touch when one did not mark it, in the same words as when neither did', async () => {
    const choose = (...marked: string[][]) => hold({ 'flavours-you-like': marked }, add)
    const table = (talk: string): string | undefined => talk.split('What could it be made of?')[1]
    const shared = await choose(['touch', 'words'], ['words', 'play'])
    const neither = await choose(['words'], ['words', 'play'])
    expect(table(shared.play)).not.toContain('touch')
    expect(table(shared.play)).toBe(table(neither.play))
  })

  it('it reads well without names', async () => {
    const { play } = await hold(word('yes', 'yes'), { given: { ...add.given, you: '', person: '' } })
    expect(play).toContain('The keyboard is for you now.')
    expect(play).toContain('The keyboard is for your person now.')
  })
})

describe('a moment', () => {
  const tea = kept(3, 'Tea on the step', { state: 'ours' })
  const song = kept(4, 'The same song', { state: 'idea' })
  const entries = [tea, song, kept(5, 'Long let go', { state: 'let-go' }), kept(6, 'At rest', { state: 'resting' })]

  it('it keeps which ritual it was and a line', async () => {
    const { outcome, play } = await hold(
      { front: 'moment', which: song.id, moment: 'rain on the skylight, and you laughed first' },
      { entries },
    )
    await expect(play).toMatchFileSnapshot(transcript('moment'))
    expect(outcome.keep).toEqual([
      {
        practice: 'ritual',
        door: 'moment',
        ritual: song.id,
        text: 'rain on the skylight, and you laughed first',
        person: 'Sam',
        answers: { name: 'The same song' },
      },
    ])
  })

  it('it is complete with one key, and asks for no count and no date', async () => {
    const { outcome, asked } = await hold({}, { entries, given: { door: 'moment' } })
    expect(outcome.keep).toEqual([
      { practice: 'ritual', door: 'moment', ritual: tea.id, person: 'Sam', answers: { name: 'Tea on the step' } },
    ])
    expect(asked).toBe(2)
  })

  it('it leads on to noticing one when there is none', async () => {
    expect((await hold({}, { given: { door: 'moment' } })).outcome).toEqual(nothing)
    const { outcome } = await hold({ 'none-yet': 'notice', noticed: 'soup on Sundays' }, { given: { door: 'moment' } })
    expect(outcome.keep[0]?.text).toBe('Soup on Sundays')
  })

  it('it is part of the quick way, in at most six inputs', async () => {
    for (const given of [{ quick: true }, { season: 'low' }] as const) {
      const { asked, play } = await hold({ quick: 'moment', moment: 'the blue cup' }, { entries, given })
      expect(asked).toBeLessThanOrEqual(6)
      expect(play).not.toContain('make one')
    }
  })
})

describe('looking at them', () => {
  const tea = kept(3, 'Tea on the step', {
    state: 'ours',
    slot: 'bedtime',
    if: 'the kettle clicks off',
    [THEN]: 'we sit',
    meaning: 'the day ends with us',
  })
  const song = kept(4, 'The same song', { state: 'idea' })
  const walk = kept(5, 'The long way home', { state: 'resting', before: 'ours' })
  const entries = [tea, song, walk, kept(6, 'Long let go', { state: 'let-go' })]
  const review = { entries, given: { door: 'review' } }

  it('it asks of each whether it stays, rests, wakes, becomes theirs or goes', async () => {
    const { outcome, play } = await hold({ front: 'review', look: ['rest', 'ours', 'wake'] }, { entries })
    await expect(play).toMatchFileSnapshot(transcript('review'))
    expect(outcome).toEqual({
      ...nothing,
      change: [
        { id: tea.id, set: { answers: { state: 'resting', before: 'ours' } } },
        { id: song.id, set: { answers: { state: 'ours' } } },
        { id: walk.id, set: { answers: { state: 'ours' } } },
      ],
    })
    expect(outcome.change[2]?.set.answers).toStrictEqual({ state: 'ours', before: undefined })
  })

  it('it changes nothing when only Enter is pressed', async () => {
    expect((await hold({}, review)).outcome).toEqual(nothing)
  })

  it('it is kind when there is nothing to look at', async () => {
    expect((await hold({}, { given: { door: 'review' } })).outcome).toEqual(nothing)
  })

  it('it lets one go by saying so, not by deleting it', async () => {
    const { outcome } = await hold({ look: ['let-go'] }, review)
    expect(outcome.remove).toEqual([])
    expect(outcome.change).toEqual([{ id: tea.id, set: { answers: { state: 'let-go' } } }])
  })

  it('it takes new words, which are an idea until both said yes to them', async () => {
    const lines: Lines = { look: ['change'], act: 'we sit by the window' }
    const asked = await hold({ ...lines, 'still-both': false }, review)
    expect(asked.play).toContain('[the kettle clicks off]')
    expect(asked.outcome.change).toEqual([
      {
        id: tea.id,
        set: { text: 'Tea on the step', answers: { [THEN]: 'we sit by the window', state: 'idea' } },
      },
    ])
    const yes = await hold({ ...lines, 'still-both': true }, review)
    expect(yes.outcome.change[0]?.set.answers).toMatchObject({ state: 'ours' })
  })

  it('it leaves it as it was when no word was changed', async () => {
    expect((await hold({ look: ['change'] }, review)).outcome).toEqual(nothing)
  })

  it('it looks at five at once, and the person says which', async () => {
    const many = Array.from({ length: 8 }, (_, nth) => kept(nth + 1, `Ritual ${nth}`, { state: 'ours' }))
    const { outcome } = await hold(
      { 'which-to-look-at': [many[6]?.id ?? '', many[1]?.id ?? ''], look: ['keep', 'rest'] },
      { ...review, entries: many },
    )
    expect(outcome.change.map(({ id }) => id)).toEqual([many[6]?.id])
    expect((await hold({}, { ...review, entries: many })).outcome).toEqual(nothing)
  })

  it('it hears both alone when both are there', async () => {
    const lines: Lines = { look: ['keep', 'ours', 'wake', 'let-go', 'ours', 'keep'] }
    const { outcome, play } = await hold(lines, { ...review, given: { ...review.given, ...together } })
    await expect(play).toMatchFileSnapshot(transcript('review-together'))
    expect(outcome.change).toEqual([
      { id: tea.id, set: { answers: { state: 'resting', before: 'ours' } } },
      { id: song.id, set: { answers: { state: 'ours' } } },
    ])
  })

  it('it tells nobody who wanted what', async () => {
    const given = { ...review.given, ...together }
    const one = await hold({ look: ['keep', 'keep', 'keep', 'let-go', 'ours', 'wake'] }, { ...review, given })
    const other = await hold({ look: ['let-go', 'ours', 'wake', 'keep', 'keep', 'keep'] }, { ...review, given })
    expect(one.outcome).toEqual(other.outcome)
    expect(one.progress).toEqual(other.progress)
  })

  it('it changes the words together, and asks both alone again', async () => {
    const lines: Lines = {
      look: ['change', null, null, 'keep'],
      act: 'we sit by the window',
      'your-word': ['yes', 'tweak'],
    }
    const { outcome } = await hold(lines, { ...review, given: { ...review.given, ...together } })
    expect(outcome.change[0]?.set.answers).toMatchObject({ [THEN]: 'we sit by the window', state: 'idea' })
  })

  it('it goes on only when both do', () => {
    expect(agreed('ours', ['keep', 'keep'])).toBe('keep')
    expect(agreed('ours', ['let-go', 'let-go'])).toBe('let-go')
    expect(agreed('ours', ['let-go', 'keep'])).toBe('rest')
    expect(agreed('ours', ['change', 'rest'])).toBe('rest')
    expect(agreed('ours', ['change', 'keep'])).toBe('change')
    expect(agreed('idea', ['ours', 'change'])).toBe('keep')
    expect(agreed('resting', ['wake', 'let-go'])).toBe('keep')
  })
})

describe('the memory bank', () => {
  const pier = memory(3, 'The pier, and the gull that took your chips.', { person: 'Sam', tags: ['sea'] })
  const entries = [
    pier,
    memory(4, 'Snow on the tram.'),
    oldEntry(5, { practice: 'ritual', door: 'moment', text: 'Rain on the skylight.' }),
    oldEntry(6, { practice: 'ritual', door: 'moment', answers: { name: 'Tea' } }),
    kept(7, 'Tea on the step', { state: 'ours' }),
  ]
  const bank = { entries, given: { door: 'memory' } }

  it('it draws memories and the lines of moments, and keeps nothing', async () => {
    const { outcome, play } = await hold(
      { front: 'memory', 'after-keepsake': ['another', 'another', 'done'] },
      { entries },
    )
    await expect(play).toMatchFileSnapshot(transcript('memory'))
    expect(outcome).toEqual(nothing)
  })

  it('it lays one in, with words to find it by', async () => {
    const { outcome } = await hold(
      { memory: 'add', remember: 'You sang to the lighthouse.', 'remember-tags': 'Sea, #Late Night, sea' },
      bank,
    )
    expect(outcome.keep).toEqual([
      {
        practice: 'ritual',
        door: 'memory',
        text: 'You sang to the lighthouse.',
        person: 'Sam',
        tags: ['sea', 'late-night'],
      },
    ])
    expect(tagsIn(' , #')).toEqual([])
  })

  it('it begins with laying one in when it is empty, and Enter keeps nothing', async () => {
    const { outcome, play } = await hold({}, { given: { door: 'memory' } })
    expect(play).toContain('A moment you would like to find again.')
    expect(outcome).toEqual(nothing)
  })

  it('it is read aloud when both are there', async () => {
    const { play } = await hold({}, { ...bank, given: { ...bank.given, ...together } })
    expect(play).toContain('Read it aloud. Who laughed first?')
  })

  it.each([
    ['person', 'person:Sam', {}],
    ['tag', 'tag:sea', { 'hush-tag': 'sea' }],
    ['month', 'month:2026-11', {}],
  ] as const)('it lets memories stay quiet by %s', async (what, rule, more) => {
    const { outcome } = await hold({ 'after-keepsake': 'hush', hush: what, ...more }, bank)
    expect(outcome.change).toEqual([{ id: pier.id, set: { answers: { quiet: [rule] } } }])
  })

  it.each([
    ['person:Sam', ['Snow', 'Rain']],
    ['tag:sea', ['Snow', 'Rain']],
    ['month:2026-10', ['pier', 'Snow', 'Rain']],
  ])('it draws nothing that %s keeps quiet', async (rule, left) => {
    const old = oldEntry(1, {
      practice: 'thanks',
      text: 'x',
      at: '2026-10-02T10:00:00+02:00',
      answers: { quiet: [rule] },
    })
    const { play } = await hold(
      { 'after-keepsake': left.map(() => 'another').slice(1) },
      { ...bank, entries: [...entries, old] },
    )
    for (const word of ['pier', 'Snow', 'Rain'])
      expect(play.includes(word), word).toBe((left as string[]).includes(word))
  })

  it('it lets something come up again', async () => {
    const quiet = memory(3, 'The pier.', { answers: { quiet: ['month:2026-11', 'this'] } })
    const { outcome, play } = await hold({ memory: 'back', 'let-back': '0' }, { ...bank, entries: [quiet] })
    expect(play).toContain('November 2026')
    expect(outcome.change).toEqual([{ id: quiet.id, set: { answers: { quiet: ['this'] } } }])
  })

  it('it is part of the quick way, in at most six inputs', async () => {
    const { asked } = await hold({ quick: 'memory' }, { entries, given: { quick: true } })
    expect(asked).toBeLessThanOrEqual(6)
  })
})

describe('only Enter', () => {
  it.each(['notice', 'add', 'moment', 'review', 'memory', undefined])(
    'it ends kindly at the door %s and keeps nothing',
    async (door) => {
      for (const flag of [{}, together]) {
        const { outcome, lastWords } = await hold({}, { given: { ...flag, ...(door !== undefined && { door }) } })
        expect(outcome).toEqual(nothing)
        expect(lastWords.length).toBeGreaterThan(0)
      }
    },
  )
})

describe('a ritual that was left', () => {
  it.each([
    ['add', { slot: 'meal', flavour: 'quiet', size: '20min', idea: ['another', 'take'], name: 'the slow cup' }],
    ['notice', { noticed: 'soup on Sundays', 'noticed-slot': 'meal', meaning: 'home', 'do-you-both-count-it': true }],
    ['review', { look: ['change'], act: 'we sit by the window', 'still-both': true }],
    ['memory', { memory: 'add', remember: 'You sang to the lighthouse.' }],
  ] as const)('it ends the same at the door %s, wherever it was broken off', async (door, lines) => {
    const entries = [kept(3, 'Tea on the step', { state: 'ours' }), memory(4, 'The pier.')]
    const options = { entries, given: { door }, chance: 0.4 }
    const whole = await hold(lines, options)
    for (const past of takenUpAt(whole.progress)) {
      const rest = await hold(past.rest, { ...options, past: past.progress, chance: 0.9 })
      expect(rest.outcome).toEqual(whole.outcome)
    }
  })
})

describe('in the solo flow', () => {
  const solo = { flow: 'solo' } as const

  it('it makes something of one’s own', async () => {
    const { outcome, play } = await hold(
      { 'own-act': 'tea by the window', 'own-cue': 'the radio is still off', 'own-meaning': 'a room of my own' },
      { given: solo },
    )
    await expect(play).toMatchFileSnapshot(transcript('solo'))
    expect(outcome.keep).toEqual([
      {
        practice: 'ritual',
        door: 'ritual',
        text: 'Tea by the window',
        answers: {
          if: 'the radio is still off',
          [THEN]: 'tea by the window',
          meaning: 'a room of my own',
          state: 'idea',
        },
      },
    ])
  })

  it('it keeps a moment of it, and knows no others', async () => {
    const own = oldEntry(2, {
      practice: 'ritual',
      door: 'ritual',
      text: 'Tea by the window',
      answers: { state: 'idea' },
    })
    const entries = [kept(3, 'Tea on the step', { state: 'ours' }), kept(4, 'The same song', { state: 'idea' }), own]
    const { outcome, play } = await hold({ 'own-front': 'moment' }, { entries, given: solo })
    expect(outcome.keep).toMatchObject([{ door: 'moment', ritual: own.id }])
    expect(play).not.toMatch(/step|song/)
  })

  it.each(['notice', 'add', 'moment', 'review', 'memory', undefined])(
    'it shows nothing joint at the door %s',
    async (door) => {
      const entries = [kept(3, 'Tea on the step', { state: 'ours' }), memory(4, 'The pier.', { person: 'Sam' })]
      const { play, outcome } = await hold(
        {},
        { entries, given: { ...solo, ...together, ...(door !== undefined && { door }) } },
      )
      expect(play).not.toMatch(/\b(Sam|two|both|together|ours|step|pier)\b/i)
      expect(outcome).toEqual(nothing)
    },
  )
})

describe('cue and act in one sentence', () => {
  it.each([
    ['the kettle clicks off', 'we sit on the step', 'When the kettle clicks off, we sit on the step.'],
    ['When I lock the door.', 'then we hum.', 'When I lock the door, we hum.'],
    ['after dinner', 'hold hands for ten breaths', 'After dinner: hold hands for ten breaths.'],
    ['on Sundays', 'Soup on the floor', 'On Sundays: soup on the floor.'],
    ['we both sit down', 'one foot looks for another', 'When we both sit down, one foot looks for another.'],
    ['', 'we hum', 'We hum.'],
    ['the kettle clicks off', '', 'When the kettle clicks off.'],
    ['  i come home , ', ' i call your name!', 'When I come home, I call your name!'],
    ['', '', ''],
  ])('it puts %j and %j together', (cue, act, sentence) => {
    expect(cueSentence(cue, act)).toBe(sentence)
  })

  it('it reads every shipped idea as a sentence', () => {
    for (const { notes } of library.pool('ritual-ideas')) {
      expect(cueSentence(notes.if?.[0] ?? '', notes.then?.[0] ?? '')).toMatch(
        /^(When|After|As|On) .+[,:] [a-zI"].+[.?]"?$/,
      )
    }
  })
})

describe('the words of ritual', () => {
  it('it stays plain, and never counts', () => {
    const deck = library.deck('ritual')
    for (const id of deck.ids) {
      const { text, hint = '', choices, lines } = deck.card(id)
      const read = [text, hint, ...lines, ...choices.map(({ words }) => words)].join('\n')
      expect(read, id).not.toMatch(/!|streak|missed|overdue|waiting for|\d/i)
    }
  })
})

function kept(day: number, text: string, answers: { readonly [card: string]: Json }): Entry {
  return oldEntry(day, { practice: 'ritual', door: 'ritual', text, person: 'Sam', answers })
}

function memory(day: number, text: string, more: Partial<Entry> = {}): Entry {
  return oldEntry(day, { practice: 'ritual', door: 'memory', text, ...more })
}
