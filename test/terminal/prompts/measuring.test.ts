import { describe, expect, it } from 'vitest'
import type { MoodQuestion, ScaleQuestion } from '../../../src/flow/question.ts'
import { sitting } from '../sitting.ts'

const stirred: ScaleQuestion = {
  kind: 'scale',
  id: 'stirred#1',
  text: 'How stirred are you right now?',
  ends: ['calm', 'shaking'],
}

describe('a scale', () => {
  it('shows its numbers and what the ends mean', async () => {
    const { screen, shown, type } = sitting()
    void screen.ask(stirred).catch(() => {})
    await shown.seen('stirred')
    type('7')
    await shown.seen('‹7›')
    expect(shown.screen()).toMatchInlineSnapshot(`
      "
        How stirred are you right now?

         0   1   2   3   4   5   6  ‹7›  8   9   10
         calm                               shaking

        (numbers or ←→ · enter go on · esc back
        ctrl-c leave, your answers are kept)"
    `)
  })

  it('fits into 40 columns, long words under it', async () => {
    const { screen, shown, type } = sitting({ width: 40 })
    void screen.ask({ ...stirred, ends: ['quite at ease with it all', 'shaking with it'] }).catch(() => {})
    await shown.seen('stirred')
    type('10')
    await shown.seen('‹10›')
    expect(shown.screen().split('\n').slice(3, 6)).toEqual([
      '   0  1  2  3  4  5  6  7  8  9 ‹10›',
      '   0 quite at ease with it all',
      '   10 shaking with it',
    ])
  })

  it.each([
    ['', null],
    ['0', 0],
    ['1', 1],
    ['10', 10],
    ['110', 10],
    ['100', 0],
    ['43', 3],
    ['4\u007f', null],
    ['\u001b[C', 5],
    ['\u001b[C\u001b[C', 6],
    ['3\u001b[D', 2],
    ['0\u001b[D', 0],
    ['1\u001b[C0', 0],
    ['\u001b[F', 10],
  ])('typed %j answers %j', async (typed, value) => {
    const { screen, shown, type, press } = sitting()
    const answer = screen.ask(stirred)
    await shown.seen('stirred')
    type(typed)
    press('enter')
    expect(await answer).toBe(value)
  })

  it('begins with the number given before', async () => {
    const { screen, shown, press } = sitting()
    const answer = screen.ask({ ...stirred, start: 4 })
    await shown.seen('‹4›')
    press('enter')
    expect(await answer).toBe(4)
  })
})

const words = ['tense', 'wide awake', 'bright', 'low', 'in between', 'at ease', 'flat', 'quiet', 'calm']
const mood: MoodQuestion = { kind: 'mood', id: 'mood#1', text: 'Where are you right now?', words }

describe('the mood grid', () => {
  it.each([
    ['7', { valence: -1, energy: 1 }],
    ['9', { valence: 1, energy: 1 }],
    ['5', { valence: 0, energy: 0 }],
    ['1', { valence: -1, energy: -1 }],
    ['3', { valence: 1, energy: -1 }],
  ])('answers at once to %s', async (digit, answered) => {
    const { screen, shown, type } = sitting()
    const answer = screen.ask(mood)
    await shown.seen('Where are you')
    type(digit)
    expect(await answer).toEqual(answered)
  })

  it('is walked with arrows, from the middle', async () => {
    const { screen, shown, press } = sitting()
    const answer = screen.ask(mood)
    await shown.seen('Where are you')
    press('up')
    await shown.seen('›5 in between')
    press('up', 'right', 'right', 'up')
    await shown.seen('›9 bright')
    expect(shown.screen()).toMatchInlineSnapshot(`
      "
        Where are you right now?

         7 tense           8 wide awake     ›9 bright

         4 low             5 in between      6 at ease

         1 flat            2 quiet           3 calm

        (one of the digits, or arrows and enter · esc back
        ctrl-c leave, your answers are kept)"
    `)
    press('enter')
    expect(await answer).toEqual({ valence: 1, energy: 1 })
  })

  it('is skipped with Enter', async () => {
    const { screen, shown, press } = sitting()
    const answer = screen.ask(mood)
    await shown.seen('Where are you')
    press('enter')
    expect(await answer).toBeNull()
  })

  it('fits into 40 columns', async () => {
    const { screen, shown } = sitting({ width: 40 })
    void screen.ask(mood).catch(() => {})
    await shown.seen('Where are you')
    expect(shown.screen().split('\n').slice(3, 10)).toEqual([
      '   7 tense     8 wide      9 bright',
      '                 awake',
      '',
      '   4 low       5 in        6 at ease',
      '                 between',
      '',
      '   1 flat      2 quiet     3 calm',
    ])
  })
})
