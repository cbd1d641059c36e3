import { describe, expect, it } from 'vitest'
import { openClock } from '../../src/clock.ts'
import { type Draft, newDraft, readDraft } from '../../src/entries/drafts.ts'
import { openVault } from '../../src/entries/vault.ts'
import { DraftKeeper } from '../../src/stage/draft-keeper.ts'
import { tempHome } from '../support/temp-home.ts'

const clock = openClock({ ATTUNE_NOW: '2026-11-24T21:00:00+01:00' })

function resumed(before: Partial<Draft>) {
  const vault = openVault(tempHome())
  const draft = { ...newDraft(clock, { practice: 'repair', given: {} }), ...before }
  return {
    keeper: new DraftKeeper(vault, clock, true, { draft, resumed: true }),
    now: () => readDraft(vault, draft.id),
  }
}

describe('the draft of a talk that goes on', () => {
  it('says of how far it has come only what is so now', () => {
    const before = { typing: { id: 'a#1', words: 'half' }, starts: { 'b#1': 'carried' } }
    const { keeper, now } = resumed({ ...before, door: 'apologise', expires: '2026-11-25T21:00:00+01:00' })
    keeper.keep({ answers: [{ id: 'a#1', answer: 'whole' }] })
    expect(now()).toMatchObject({ answers: [{ id: 'a#1', answer: 'whole' }] })
    for (const stale of ['typing', 'starts', 'expires']) expect(now()).not.toHaveProperty(stale)
  })

  it('is let go a week on where its door is one that grows stale', () => {
    const { keeper, now } = resumed({ door: 'start-softly' })
    keeper.keep({ answers: [], starts: { 'camera#1': 'words' } })
    expect(now()).toMatchObject({ starts: { 'camera#1': 'words' }, expires: '2026-12-01T21:00:00+01:00' })
  })
})
