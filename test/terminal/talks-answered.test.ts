import { describe, expect, it } from 'vitest'
import { planned } from '../practices/planned.ts'
import { evening, MONDAY_NIGHT, type Window } from '../support/evening.ts'
import { type Line, ownWord, shows, sitThrough } from '../support/sit-through.ts'

const talks: { readonly [line: string]: readonly Line[] } = {
  'journal --door write': [
    ['Where are you right now', ['7']],
    ...ownWord("What's in there", 'tense'),
    ['what would a camera have seen', 'I looked for the keys for ten minutes'],
    ['And then', 'Sam put the kettle on'],
    ['write to this one', ['down', 'down', 'enter']],
    ['Write for as long', 'It was not the keys.\rThe interview sits in my stomach.'],
    ['as a kind friend', 'Ana has carried this interview for two weeks.'],
    ['asking for something', ['down', 'down', 'down', 'down', 'enter']],
    ['Which of these is nearest', ['space', 'enter']],
    ['where does it go from here', ['2', 'enter']],
    ['What is the small thing', 'hang up the keys'],
    ['And when', 'when the kettle is on'],
    ['where are you now', ['5']],
  ],
  ask: [
    ['What would suit you now', ['3', 'enter']],
    ['Which one would you like', ['enter']],
    ['Your own answer', 'The blue bowl.\rSoup tastes rounder from it.'],
  ],
  'validate self': [
    ...ownWord('What are you feeling', 'cross'),
    ['Given what', 'three nights like that'],
    ['one kind line', 'Nobody would be at their best.'],
  ],
  'ritual add': [
    ['Where could it live', ['3', 'enter']],
    ['made of', ['4', 'enter']],
    ['How long may it take', ['3', 'enter']],
    ['Something like this', ['enter']],
    ['in the day already', 'the kettle clicks off'],
    ['what small thing', 'we sit on the step'],
    ['have a name', 'Step tea'],
    ['say about the two of you', 'that the day ends with us'],
    ['tiny version', 'one sip, standing'],
  ],
  thanks: [
    ['Look back over today', ['enter']],
    ['Where would you like to look', ['enter']],
    ['as a camera would have seen it', 'stayed on the phone with the plumber'],
    ['What did it do in you', ['enter']],
    ['in a line of your own', 'could breathe out'],
    ['show about Sam', 'how you carry things without a word'],
    ['Keep it like this', ['3', 'enter']],
    ['When? Something that happens', 'when we turn off the light'],
  ],
  'repair look-back-alone': [
    ['How stirred are you', ['3', 'enter']],
    ...ownWord('in the middle of it', 'hurt'),
    ['a camera have seen', 'Sam read while Leo cried'],
    ['Which part of it was yours', 'I left without a word'],
    ['might it have been for Sam', 'he had not heard'],
    ['needing', 'Ana needed company.\rSam needed a quarter of an hour.'],
    ['One next step', 'ask him what he heard'],
  ],
}

interface Held {
  /** The entry as it stands on disk, without what every entry has. */
  readonly entry: object
  /** `attune show last`, on one line. */
  readonly told: string
}

/** Holds a talk and looks for its one entry on disk, and for any trace of it in the scrollback. */
async function hold(line: string, window?: Window): Promise<Held> {
  const { attune, entries, drafts, script } = evening()
  const talk = attune(line, window)
  const { code, overrun } = await sitThrough(talk, talks[line])
  expect(code).toBe(0)
  expect(overrun).toEqual([])
  expect(drafts()).toEqual([])
  expect(entries()).toHaveLength(1)
  const { format, id, rev, at, zone, ...entry } = entries()[0] ?? {}
  expect({ format, rev, at, zone }).toEqual({ format: 1, rev: 1, at: MONDAY_NIGHT, zone: 'Europe/Paris' })
  const typed = (talks[line] ?? []).flatMap(([, does]) => (typeof does === 'string' ? [does] : []))
  expect(typed.filter((words) => shows(talk.scrollback(), words))).toEqual([])
  const { out } = await script('show', 'last')
  return { entry, told: out.replace(/\s+/g, ' ') }
}

describe('a talk with answers is kept, and can be read again:', () => {
  it('a page of the journal', async () => {
    const { entry, told } = await hold('journal --door write')
    expect(entry).toEqual({
      ...{ practice: 'journal', door: 'write', text: 'It was not the keys.\nThe interview sits in my stomach.' },
      answers: {
        event: 'I looked for the keys for ten minutes\nSam put the kettle on',
        distance: 'Ana has carried this interview for two weeks.',
        turn: 'small-thing',
      },
      plan: planned('hang up the keys', { when: 'when the kettle is on' }),
      mood: { valence: -1, energy: 1 },
      moodAfter: { valence: 0, energy: 0 },
      ...{ feelings: ['tense'], needs: ['reassurance'] },
    })
    expect(told).toContain('It was not the keys. The interview sits in my stomach.')
  })

  it('a question thought through alone, in a wide window', async () => {
    const { entry, told } = await hold('ask', { columns: 200 })
    expect(entry).toMatchObject({
      practice: 'ask',
      door: 'prepare',
      text: 'The blue bowl.\nSoup tastes rounder from it.',
    })
    expect(told).toContain('The blue bowl. Soup tastes rounder from it.')
  })

  it('why it makes sense to feel like that', async () => {
    const { entry, told } = await hold('validate self')
    const text = 'Given three nights like that, it makes sense that I feel cross. Nobody would be at their best.'
    expect(entry).toEqual({ practice: 'validate', door: 'self', text, feelings: ['cross'] })
    expect(told).toContain(text)
  })

  it('an idea for a ritual', async () => {
    const { entry, told } = await hold('ritual add')
    expect(entry).toMatchObject({ practice: 'ritual', door: 'ritual', text: 'Step tea', person: 'Sam' })
    expect(entry).toMatchObject({
      answers: { slot: 'meal', flavour: 'quiet', size: '20min', tiny: 'one sip, standing' },
    })
    expect(told).toContain('When the kettle clicks off: we sit on the step.')
  })

  it('a thanks that is to be said', async () => {
    const { entry, told } = await hold('thanks')
    const text =
      'You stayed on the phone with the plumber. I could breathe out. It shows how you carry things without a word.'
    expect(entry).toMatchObject({ practice: 'thanks', door: 'nightly', text, person: 'Sam' })
    expect(entry).toMatchObject({ plan: { when: 'when we turn off the light' } })
    expect(told).toContain(text)
  })

  it('what happened, seen alone', async () => {
    const { entry, told } = await hold('repair look-back-alone')
    expect(entry).toEqual({
      ...{ practice: 'repair', door: 'look-back-alone', person: 'Sam', feelings: ['hurt'] },
      text: 'Ana needed company.\nSam needed a quarter of an hour.',
      answers: { camera: 'Sam read while Leo cried', 'my-part': 'I left without a word', theirs: 'he had not heard' },
      plan: planned('ask him what he heard'),
    })
    expect(told).toContain('My part in it: I left without a word.')
  })
})
