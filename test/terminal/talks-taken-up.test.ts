import { describe, expect, it } from 'vitest'
import { type Evening, evening } from '../support/evening.ts'
import { type Line, ownWord, Sitting, shows, sitThrough } from '../support/sit-through.ts'

const doors: { readonly [door: string]: readonly Line[] } = {
  'start-softly': [
    ['How stirred are you', ['3', 'enter']],
    ['your body saying', ['space', 'enter']],
    ['a camera have seen', 'You came home at nine and went straight to the laptop'],
    ...ownWord('What did you feel', 'lonely'),
    ['What were you needing', ['2', 'enter']],
    ['Which of these is nearest', ['space', 'enter']],
    ['What could Sam do', 'ten minutes with you first'],
    ['true for Sam', 'the deadline was still in his shoulders'],
    ['Like this', ['2', 'enter']],
    ['In your own words', ['end', ' Only if it suits you.', 'ctrl-d']],
    ['Like this', ['enter']],
    ['a good moment to say it', 'when we have put the bikes away'],
  ],
  'look-back-alone': [
    ['How stirred are you', ['3', 'enter']],
    ...ownWord('in the middle of it', 'hurt'),
    ['a camera have seen', 'Sam read while Leo cried'],
    ['Which part of it was yours', 'I left without a word'],
    ['might it have been for Sam', 'he had not heard Leo at all'],
    ['needing', 'Ana needed company.\rSam needed a quarter of an hour.'],
    ['One next step', 'ask him what he heard'],
  ],
  apologise: [
    ['What did you do', 'I snapped at you in front of Leo, but I was tired'],
    ['How did it land with Sam', 'you went quiet for the rest of dinner'],
    ['What will you do now', 'step outside before I answer'],
    ['Like this', ['3', 'enter']],
    ['Like this', ['enter']],
    ['a good moment to say it', 'when Leo is asleep'],
  ],
}

/** The talk as it would have been, and the same broken off at each of its questions and taken up again. */
describe.each(Object.entries(doors))('repair %s, broken off with Ctrl-C at every question', (door, lines) => {
  it('ends as if nothing had happened', async () => {
    const [calm, restless] = [evening(), evening()]
    const { code, screens } = await sitThrough(calm.attune(`repair ${door}`), lines)
    expect(code).toBe(0)
    expect(await breakOffEverywhere(restless, `repair ${door}`, lines)).toBe(screens.filter(isOwnQuestion).length)
    expect(ofAll(restless)).toEqual(ofAll(calm))
    expect(ofAll(calm)).toHaveLength(1)
    expect(restless.drafts()).toEqual([])
  })
})

const MOST = 40

/** Leaves at each question as soon as it shows, half-typed where it is typed. Gives how often that was. */
async function breakOffEverywhere(restless: Evening, line: string, lines: readonly Line[]): Promise<number> {
  const left = [...lines]
  let rest: string | undefined
  for (let times = 0; times < MOST; times += 1) {
    const talk = restless.attune(line)
    const sitting = new Sitting(talk)
    let screen = await sitting.next()
    if (times > 0) {
      if (restless.drafts().length > 0) screen = await takeUp(sitting, screen)
      screen = await answer(screen)
    }
    if (screen === undefined) {
      expect(await talk.exit()).toBe(0)
      return times
    }
    const words = left[0] !== undefined && shows(screen, left[0][0]) ? left[0][1] : undefined
    if (typeof words === 'string') {
      left.shift()
      rest = words.slice(HALF)
      talk.type(words.slice(0, HALF))
      await talk.seen(words.slice(0, HALF))
    }
    talk.press('ctrl-c')
    expect(await talk.exit()).toBe(130)
    expect(talk.isAlternate()).toBe(false)
    expect(talk.scrollback()).toBe(afterwards(restless))

    async function answer(question: string | undefined): Promise<string | undefined> {
      const next = left[0]
      if (rest !== undefined) sitting.answer(rest)
      else sitting.answer(next !== undefined && shows(question ?? '', next[0]) ? left.shift()?.[1] : undefined)
      rest = undefined
      const after = await sitting.next()
      return after !== undefined && !isOwnQuestion(after) ? answer(after) : after
    }
  }
  throw new Error('the talk never came to its end')
}

/** Letters typed before the key is hit. */
const HALF = 7

async function takeUp(sitting: Sitting, offer: string | undefined): Promise<string | undefined> {
  expect(offer).toContain('You left a talk here: repair, just now.')
  sitting.answer(['enter'])
  return sitting.next()
}

function afterwards({ drafts }: Evening): string {
  return drafts().length > 0 ? '  Kept where you were.  attune repair  goes on.' : '  Left. Nothing was kept.'
}

/** Not a question of its own: the line for a word that is not in the list, and the list after it. */
function isOwnQuestion(screen: string): boolean {
  const typesOne = screen.includes('something else') && !screen.includes('+ something else')
  return !typesOne && !screen.includes('● ')
}

function ofAll({ entries }: Evening): readonly object[] {
  return entries().map(({ id: _, ...entry }) => entry)
}
