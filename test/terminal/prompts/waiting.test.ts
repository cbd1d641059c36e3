import { describe, expect, it } from 'vitest'
import type { TimerQuestion } from '../../../src/flow/question.ts'
import { sitting } from '../sitting.ts'

const rest: TimerQuestion = { kind: 'timer', id: 'rest#1', text: 'Take a break.', seconds: 1200 }

describe('a timer', () => {
  it('counts down in one line and is left with any key', async () => {
    const { screen, shown, type } = sitting({ width: 40 })
    const answer = screen.ask(rest)
    await shown.seen('20:00')
    expect(shown.screen()).toMatchInlineSnapshot(`
      "
        Take a break.

        20:00 ──────────────────────────────

        (any key when you are ready
        ctrl-c leave, your answers are kept)"
    `)
    await shown.seen('19:59')
    type('x')
    expect(await answer).toBeGreaterThanOrEqual(0)
    expect(await answer).toBeLessThan(20)
  })

  it('ends by itself, with a bell when there is to be one', async () => {
    const { screen, shown } = sitting()
    expect(await screen.ask({ ...rest, seconds: 1, bell: true })).toBe(1)
    expect(shown.raw).toContain('\u0007')
    const before = shown.raw.length
    expect(await screen.ask({ ...rest, seconds: 1 })).toBe(1)
    expect(shown.raw.slice(before)).not.toContain('\u0007')
  })

  it('paces a breath with words and a bar that grows and shrinks', async () => {
    const { screen, shown } = sitting()
    const answer = screen.ask({ ...rest, seconds: 2, breath: [1, 1] })
    const length = (now: string): number => /─+/.exec(now)?.[0].length ?? 0
    await shown.seen((now) => /^ {2}in {3}─/m.test(now) && length(now) > 20)
    await shown.seen((now) => /^ {2}out {2}─/m.test(now) && length(now) < 20)
    expect(await answer).toBe(2)
  })
})

describe('a screen that is only read', () => {
  it('goes on with Enter and with nothing else', async () => {
    const { screen, shown, press, type } = sitting()
    const answer = screen.ask({ kind: 'show', id: 'opening#1', text: 'There is no hurry here.' })
    await shown.seen('no hurry')
    type('q')
    press('enter')
    expect(await answer).toBeNull()
  })
})

describe('passing the keyboard', () => {
  it('shows a neutral screen, even of what was said, and keeps that for the next question', async () => {
    const { screen, shown, press } = sitting()
    await screen.say('Only for your eyes.')
    const passed = screen.ask({ kind: 'pass', id: 'pass#1', text: 'Pass the keyboard to Sam.' })
    await shown.seen('Pass the keyboard to Sam.')
    expect(shown.screen()).not.toContain('Only for your eyes.')
    press('esc')
    press('shift-tab')
    press('space')
    expect(await passed).toBeNull()
    void screen.ask({ kind: 'line', id: 'line#1', text: 'What weighs on you?', secret: true }).catch(() => {})
    await shown.seen('Only for your eyes.')
  })
})
