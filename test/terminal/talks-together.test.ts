import { describe, expect, it } from 'vitest'
import type { Driven } from '../support/drive.ts'
import { ana, type Evening, evening } from '../support/evening.ts'
import { type Line, Sitting, shows, sitThrough } from '../support/sit-through.ts'

/** Whether words are anywhere where somebody could still find them: in sight, in the scrollback, on the disk. */
function isFound(words: string, talk: Driven, { drafts, entries }: Evening): boolean {
  const places = [talk.screen(), talk.scrollback(), ...drafts(), JSON.stringify(entries())]
  return places.some((place) => shows(place, words))
}

describe('a turn in private, in a look back together', () => {
  const told = 'the door at my fathers house'

  it('leaves nothing of it anywhere, however it is gone on with', async () => {
    const night = evening()
    const talk = night.attune('repair look-back')
    const sitting = new Sitting(talk)
    await sitting.until('Did it touch something older')
    talk.type(told)
    await talk.seen(told)
    expect(night.drafts().join()).not.toContain('fathers')
    talk.press('enter')
    await sitting.until('The keyboard goes to Sam')
    expect(isFound('fathers', talk, night)).toBe(false)
    talk.press('esc', 'esc', 'space')
    await sitting.until('Did it touch something older')
    expect(isFound('fathers', talk, night)).toBe(false)
    talk.press('esc')
    await sitting.until('Did it touch something older')
    expect(isFound('fathers', talk, night)).toBe(false)
    talk.press('ctrl-c')
    expect(await talk.exit()).toBe(130)
    expect(isFound('fathers', talk, night)).toBe(false)
    expect(night.drafts()).toHaveLength(1)
  })

  it('is asked anew from its beginning when the talk was left in the middle of it', async () => {
    const night = evening()
    const talk = night.attune('repair look-back')
    const sitting = new Sitting(talk)
    await sitting.until('Did it touch something older')
    sitting.answer(told)
    await sitting.until('The keyboard goes to Sam')
    talk.press('ctrl-c')
    await talk.exit()
    const next = night.attune('repair look-back')
    const again = new Sitting(next)
    await again.until('You left a talk here')
    again.answer()
    expect(await again.next()).toContain('The keyboard goes to Ana')
    again.answer(['space'])
    const question = await again.next()
    expect(question).toContain('Did it touch something older')
    expect(question).not.toContain('fathers')
  })

  it('is shown when both wish it, and erased when the details are let go', async () => {
    const night = evening()
    const talk = night.attune('repair look-back')
    const lines: readonly Line[] = [
      ['Did it touch something older', told],
      ['show it to us both', ['2', 'enter']],
      ['Did it touch something older', 'the empty kitchen'],
      ['show it to us both', ['2', 'enter']],
      ['Listening is enough', ['enter']],
      ['one thing for Ana to do', 'ask first'],
      ['What did you learn', 'a message is worth more than an apology'],
    ]
    const { code, screens } = await sitThrough(talk, lines)
    expect(code).toBe(0)
    const shown = screens.findIndex((screen) => shows(screen, `Ana: ${told} Sam: the empty kitchen`))
    expect(shown).toBeGreaterThan(0)
    expect(screens.slice(shown + 1).filter((screen) => shows(screen, told))).toEqual([])
    expect(isFound('fathers', talk, night)).toBe(false)
    expect(night.entries()).toMatchObject([
      { door: 'look-back-together', text: 'a message is worth more than an apology' },
    ])
  })

  it('is wiped from an inline screen too', async () => {
    const night = evening({ ...ana, screen: 'inline' })
    const talk = night.attune('repair look-back', { rows: 60 })
    for (const [seen, strokes] of [
      ['Look back as from a balcony', '\r'],
      ['The keyboard goes to Ana', ' '],
      ['Would you like to look back now', '\r'],
      ['nobody will see the number', '9\r'],
    ] as const) {
      await talk.seen(seen)
      talk.type(strokes)
    }
    const screen = await talk.seen('The keyboard goes to Sam')
    expect(screen).toContain('Look back as from a balcony')
    expect(screen).not.toContain('Would you like')
    expect(screen).not.toContain('nobody will see the number')
    expect(talk.scrollback()).not.toContain('how stirred')
  })
})

describe('a look back together that is broken off', () => {
  const before: readonly Line[] = [
    ['how stirred are you', ['2', 'enter']],
    ['how stirred are you', ['1', 'enter']],
    ['show it to us both', ['2', 'enter']],
  ]
  const stops: readonly (readonly [question: string, words: string, then: readonly Line[]])[] = [
    ['that you both can agree on', 'Sam came home at nine', []],
    ['Now Sam: say back', 'the plate was louder than the clock', [['Did it touch something older', 'the school gate']]],
    ['one thing for Sam to do', 'write by seven', [['What did you learn', 'a message at seven is enough']]],
    [
      'one line more',
      'if it wants one',
      [
        ['let them go', ['2', 'enter']],
        ['let them go', ['2', 'enter']],
      ],
    ],
  ]

  it('ends as if nothing had happened', async () => {
    const [calm, restless] = [evening(), evening()]
    const lines = stops.flatMap(([question, words, then]): Line[] => [[question, words], ...then])
    await sitThrough(calm.attune('repair look-back'), [...before, ...lines])

    let rest = before
    for (const [question, words, then] of stops) {
      const talk = restless.attune('repair look-back')
      await sitThrough(talk, [...rest, [question, [words.slice(0, 9), 'ctrl-c']]])
      rest = [[question, words.slice(9)], ...then]
    }
    await sitThrough(restless.attune('repair look-back'), rest)

    const kept = ({ entries }: Evening): readonly object[] => entries().map(({ id: _, ...entry }) => entry)
    expect(kept(restless)).toEqual(kept(calm))
    expect(kept(calm)).toMatchObject([{ answers: { camera: 'Sam came home at nine' } }])
    expect(restless.drafts()).toEqual([])
  })
})

describe('an evening of questions', () => {
  it('shows nobody what the other wished, and keeps no line that was not given', async () => {
    const night = evening()
    const talk = night.attune('ask --together')
    const sitting = new Sitting(talk)
    await sitting.until('How far down would you like to go')
    sitting.answer(['2', 'enter'])
    await sitting.until('Anything to leave out tonight')
    sitting.answer(['down', 'down', 'down', 'down', 'space', 'enter'])
    expect(await sitting.next()).toMatch(/^\n {2}Two small questions for Sam alone\.\n\n {2}\(space when it's you\)$/)
    const told = [/"answers":\[\{"id":"both-here#1","answer":null\},\{"id":"how-long#1","answer":"15"\}\]/]
    expect(night.drafts()).toEqual(told.map((answers) => expect.stringMatching(answers)))
    sitting.answer(['space'])
    await sitting.until('What is one thing about Sam worth remembering')
    sitting.answer('that Sam keeps the cracked cup')
    await sitting.until('Read it to the other')
    sitting.answer()
    expect(await sitting.next()).toMatch(/^\n {2}A line for Sam alone\.\n\n {2}\(space when it's you\)$/)
    expect(isFound('cracked cup', talk, night)).toBe(false)
    sitting.answer(['space'])
    await sitting.until('What is one thing about Ana worth remembering')
    sitting.answer('how Ana tells rain apart')
    await sitting.until('Read it to the other')
    sitting.answer()
    const { code } = await sitThrough(talk, [], sitting)
    expect(code).toBe(0)
    expect(isFound('rain apart', talk, night)).toBe(false)
    expect(talk.scrollback()).not.toContain('cracked cup')
    expect(night.entries()).toMatchObject([{ door: 'together', text: 'that Sam keeps the cracked cup' }])
  })
})
