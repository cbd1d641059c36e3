import { describe, expect, it } from 'vitest'
import type { Given } from '../../src/flow/script.ts'
import { repair } from '../../src/practices/repair/index.ts'
import { ofBoth } from '../../src/practices/repair/two-people.ts'
import { type Lines, leave, play, playUntilLeft } from '../support/actor.ts'
import { planned } from './planned.ts'

const hold = (lines: Lines = {}, given: Partial<Given> = {}) =>
  play(repair, 'repair', lines, { given: { together: true, ...given } })

const shared: Lines = {
  'felt-together': [
    ['lonely', 'small'],
    ['cornered', 'guilty'],
  ],
  'show-or-tell': ['show', 'show', 'show', 'show', 'show', 'show'],
  'camera-together': 'Sam came home at nine; Ana had eaten alone.',
  telling: [240, 200],
  understood: ['the empty plate was louder than the clock', 'the laptop was the deadline, not the door closing'],
  echo: ['waiting at the window for Dad', 'being called lazy over homework'],
  'what-set-me-up': ['two bad nights', 'no lunch'],
  regret: ['I did the washing-up loudly', 'I did not write'],
  'build-apology': [true, true],
  'what-i-did': ['I did the washing-up loudly', 'I did not write'],
  'how-it-landed': ['you went straight upstairs', 'you ate alone'],
  'what-now': ['say that I am lonely', 'write by seven'],
  received: ['accepted', 'not-yet'],
  'not-yet-i-need': 'A few days.',
}
const ending: Lines = {
  'i-will': ['ask "are you still in it?" first', "I'll write by seven"],
  'i-ask': ['a message when it gets late', 'ten minutes to land'],
  'together-cue': 'when one of us comes home late',
  learned: 'A message by seven is worth more than an apology at nine.',
  'learned-more': 'The plate was about us, not about food.',
}
const joint = {
  practice: 'repair',
  door: 'look-back-together',
  person: 'Sam',
  text: 'A message by seven is worth more than an apology at nine.\nThe plate was about us, not about food.',
  plan: planned('Ana will ask "are you still in it?" first and Sam will write by seven', {
    when: 'when one of us comes home late',
  }),
}
const asked = { Ana: 'a message when it gets late', Sam: 'ten minutes to land' }

/** What only L1 to L4 held. */
const details = [
  'lonely',
  'cornered',
  'eaten alone',
  'louder than the clock',
  'window',
  'lazy',
  'bad nights',
  'washing-up',
  'A few days',
]

describe('repair, looking back together', () => {
  it('it keeps what both learned and plan, and lets all the details go', async () => {
    const { outcome, play } = await hold({ ...shared, ...ending })
    await expect(play).toMatchFileSnapshot('../transcripts/repair-look-back-together.txt')
    expect(outcome.keep).toEqual([{ ...joint, answers: { asked } }])
    for (const detail of details) expect(JSON.stringify(outcome)).not.toContain(detail)
  })

  it('it keeps the details only when both want them kept', async () => {
    const { outcome } = await hold({ ...shared, ...ending, 'let-the-details-go': [false, false] })
    expect(outcome.keep).toEqual([
      {
        ...joint,
        answers: {
          feelings: { Ana: 'lonely and small', Sam: 'cornered and guilty' },
          camera: 'Sam came home at nine; Ana had eaten alone.',
          understood: {
            Sam: 'the empty plate was louder than the clock',
            Ana: 'the laptop was the deadline, not the door closing',
          },
          echo: { Ana: 'waiting at the window for Dad', Sam: 'being called lazy over homework' },
          'my-part': {
            Ana: 'two bad nights; I did the washing-up loudly',
            Sam: 'no lunch; I did not write',
          },
          apology: {
            Ana: "I did the washing-up loudly. I'm sorry. I can see how it landed: you went straight upstairs. I'll say that I am lonely.",
            Sam: "I did not write. I'm sorry. I can see how it landed: you ate alone. I'll write by seven.",
          },
          received: { Sam: 'accepted', Ana: 'not yet; what is needed is a few days' },
          asked,
        },
      },
    ])
  })

  it('it loses nobody’s words where both have the same name', async () => {
    const { outcome, play } = await hold(
      { ...shared, ...ending, 'let-the-details-go': [false, false] },
      { you: 'Sam', person: 'sam' },
    )
    expect(outcome.keep[0]).toMatchObject({
      plan: planned('Sam will ask "are you still in it?" first and the other sam will write by seven', {
        when: 'when one of us comes home late',
      }),
      answers: {
        asked: { Sam: 'a message when it gets late', 'The other sam': 'ten minutes to land' },
        echo: { Sam: 'waiting at the window for Dad', 'The other sam': 'being called lazy over homework' },
      },
    })
    expect(play).toContain('Telling: the other sam.')
  })

  it.each([[[true, false]], [[false, true]]])('it lets them go when one wants that: %j', async (answers) => {
    const one = await hold({ ...shared, ...ending, 'let-the-details-go': answers })
    expect(one.outcome.keep).toEqual([{ ...joint, answers: { asked } }])
  })

  it('it keeps nothing that one of them would rather not keep', async () => {
    const { outcome } = await hold({ ...ending, approve: [true, false] })
    expect(outcome.keep).toEqual([])
  })

  it('it lets them word it again, with the words they had', async () => {
    const { outcome, play } = await hold({
      ...ending,
      learned: ['Seven beats nine.', 'A message by seven helps.'],
      'learned-more': [null, null],
      'i-will': ['ask first', 'write by seven', null, null].slice(0, 2),
      approve: [false, true, true, true],
      'word-it-again': 'again',
    })
    expect(outcome.keep[0]?.text).toBe('A message by seven helps.')
    expect(outcome.keep[0]?.plan?.then).toBe('Ana will ask first and Sam will write by seven')
    expect(play).toContain('[Seven beats nine.]')
  })

  it('it stops at one key, and nothing of it is kept', async () => {
    const early = await hold({ 'camera-together': 'a plate', 'go-on': 'stop' })
    expect(early.outcome).toEqual({ keep: [], change: [], remove: [], end: 'finished' })
    const { received: _, 'not-yet-i-need': __, ...silent } = shared
    const late = await hold({ ...silent, 'go-on': ['on', 'stop'] })
    expect(late.outcome.keep).toEqual([])
  })

  it('it works for two who gave no names', async () => {
    const { play, outcome } = await hold({ ...ending }, { you: '', person: '' })
    expect(play).toContain('Telling: your person. Listening: you.')
    expect(outcome.keep[0]?.plan?.then).toContain('your person will write by seven')
  })
})

describe('repair, what neither can learn of the other', () => {
  /** The talk without what is typed and answered in a private turn. */
  const seenByBoth = (play: string): string =>
    play.replace(
      /The keyboard goes to [\s\S]*?(?=The keyboard goes to|Say aloud|If it touched|Speaking:|This is for)/g,
      '',
    )

  it.each([
    ['the first is stirred', { 'stirred-together': [8, 2] }],
    ['the second is stirred', { 'stirred-together': [2, 5] }],
    ['the first would rather not', { willing: ['not-today', 'yes'] }],
    ['the second would rather not', { willing: ['yes', 'not-today'] }],
  ])('it stops in the same way whoever it was: %s', async (_, lines) => {
    const { outcome, play, progress, asked } = await hold(lines)
    expect(outcome).toEqual({ keep: [], change: [], remove: [], end: 'finished' })
    expect(play.trimEnd()).toMatch(/This is for another time\. [^\n]+$/)
    expect(seenByBoth(play)).not.toMatch(/Ana|Sam|\d/)
    expect(asked).toBe(7)
    expect(progress.answers.filter(({ id }) => !id.startsWith('~'))).toEqual([
      { id: 'as-from-a-balcony#1', answer: null },
      { id: 'hand-over#1', answer: { ready: false } },
    ])
  })

  it('it goes on at four, and not at five', async () => {
    expect((await hold({ 'stirred-together': [4, 4] })).play).toContain('Telling: Ana.')
    expect((await hold({ 'stirred-together': [4, 5] })).play).not.toContain('Telling: Ana.')
  })

  it.each([
    ['nobody says anything', {}],
    ['the first keeps it', { 'felt-together': [['hurt'], ['sad']], 'show-or-tell': ['tell', 'show'] }],
    ['the second passes', { 'felt-together': [['hurt'], []], 'show-or-tell': ['show', 'show'] }],
    ['the first passes and the second keeps it', { 'felt-together': [[], ['sad']], 'show-or-tell': ['show', 'tell'] }],
  ] as const)('it shows both the same screen: %s', async (_, lines) => {
    const { play } = await hold({ ...lines, 'go-on': 'stop' } as Lines)
    const silent = await hold({ 'go-on': 'stop' })
    expect(seenByBoth(play)).toBe(seenByBoth(silent.play))
  })

  it('it shows the words of both or of neither', () => {
    const both = [
      { words: 'hurt', show: true },
      { words: 'sad', show: true },
    ]
    expect(ofBoth(both)).toEqual(['hurt', 'sad'])
    expect(ofBoth([...both.slice(1), { words: 'hurt', show: false }])).toEqual([])
    expect(ofBoth([...both.slice(1), { words: '', show: true }])).toEqual([])
  })

  it('it leaves nothing private in a draft', async () => {
    const lines: Lines = {
      ...shared,
      'show-or-tell': ['tell', 'show', 'show', 'tell', 'tell', 'tell'],
      'go-on': ['on', leave],
    }
    const { understood: _, 'camera-together': __, 'not-yet-i-need': ___, received: ____, ...quiet } = lines
    const draft = JSON.stringify(await playUntilLeft(repair, 'repair', quiet, { given: { together: true } }))
    for (const secret of ['lonely', 'cornered', 'window', 'lazy', 'bad nights', 'washing-up', 'write by seven']) {
      expect(draft).not.toContain(secret)
    }
  })
})
