import { describe, expect, it } from 'vitest'
import type { Given } from '../../src/flow/script.ts'
import { repair } from '../../src/practices/repair/index.ts'
import { type Lines, type PlayOptions, play } from '../support/actor.ts'
import { oldEntry } from './old-entry.ts'
import { planned } from './planned.ts'

const transcript = (door: string): string => `../transcripts/repair-${door}.txt`
const hold = (lines: Lines = {}, given: Partial<Given> = {}, options: PlayOptions = {}) =>
  play(repair, 'repair', lines, { ...options, given })

describe('repair, some time after', () => {
  const agreed = oldEntry(17, {
    practice: 'repair',
    door: 'look-back-together',
    text: 'A message by seven.',
    plan: planned('Sam will write by seven', { when: 'when he is late' }),
  })
  const others = [
    oldEntry(12, { practice: 'repair', door: 'start-softly', text: 'x', plan: planned('say it', { done: true }) }),
    oldEntry(13, { practice: 'repair', door: 'wider-view', text: 'y' }),
  ]
  const comeBack = oldEntry(18, {
    practice: 'repair',
    door: 'pause',
    text: 'z',
    plan: planned('come back', { on: '2026-11-18' }),
  })

  it('it asks how a plan went, and marks it done', async () => {
    const { outcome, play } = await hold(
      { 'how-it-went': 'twice by seven, once by eight', 'what-now-with-it': 'done' },
      { door: 'follow-up' },
      { entries: [...others, agreed] },
    )
    await expect(play).toMatchFileSnapshot(transcript('follow-up'))
    expect(outcome.change).toEqual([{ id: agreed.id, set: { plan: { ...agreed.plan, done: true } } }])
    expect(outcome.keep).toMatchObject([
      {
        door: 'follow-up',
        text: 'twice by seven, once by eight',
        answers: { plan: 'when he is late: Sam will write by seven' },
      },
    ])
  })

  it('it leaves a plan alone when only Enter is pressed', async () => {
    const { outcome } = await hold({}, { door: 'follow-up' }, { entries: [agreed] })
    expect(outcome).toEqual({ keep: [], change: [], remove: [], end: 'finished' })
  })

  it('it moves a plan to another moment, without the day that is over', async () => {
    const { outcome } = await hold(
      { 'which-plan': comeBack.id, 'what-now-with-it': 'move', 'another-moment': 'on the walk on Sunday' },
      { door: 'follow-up' },
      { entries: [agreed, comeBack] },
    )
    expect(outcome.change).toEqual([
      { id: comeBack.id, set: { plan: planned('come back', { when: 'on the walk on Sunday' }) } },
    ])
  })

  it('it lets a plan go', async () => {
    const { outcome } = await hold({ 'what-now-with-it': 'let-go' }, { door: 'follow-up' }, { entries: [agreed] })
    expect(outcome.change).toEqual([{ id: agreed.id, set: { plan: undefined } }])
  })

  it('it owes nothing where no plan is open', async () => {
    const { play, asked } = await hold({}, { door: 'follow-up' }, { entries: others })
    expect(play).toContain('No plan is open.')
    expect(asked).toBe(0)
  })
})
