import { appendFileSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openClock } from '../../src/clock.ts'
import { appendEntry } from '../../src/entries/append.ts'
import { newDraft } from '../../src/entries/drafts.ts'
import { readEntries } from '../../src/entries/read.ts'
import { removeEntry } from '../../src/entries/remove.ts'
import { openVault } from '../../src/entries/vault.ts'
import { kept, type Outcome } from '../../src/flow/script.ts'
import { readSettings } from '../../src/settings.ts'
import { DraftKeeper } from '../../src/stage/draft-keeper.ts'
import { finish } from '../../src/stage/finish.ts'
import type { World } from '../../src/world.ts'
import { library } from '../support/actor.ts'
import { tempHome } from '../support/temp-home.ts'

const clock = openClock({ ATTUNE_NOW: '2026-11-24T21:00:00+01:00' })

/** The end of a talk without a draft, in a journal with one older entry. */
function lastMoment() {
  const [home, userHome] = [tempHome(), tempHome()]
  const vault = openVault(home)
  const old = appendEntry(vault, clock, { practice: 'repair', text: 'old' })
  const world = { home, userHome, clock } as Partial<World> as World
  const keeper = new DraftKeeper(vault, clock, false, {
    draft: newDraft(clock, { practice: 'repair', given: { flags: {} } }),
    resumed: false,
  })
  const { settings } = readSettings(home)
  const end = (outcome: Outcome) =>
    finish({
      ...{ world, vault, library, settings, keeper, name: 'repair', part: () => {}, flagged: {} },
      performed: { outcome, lastWords: [] },
    })
  const rescued = () => readdirSync(userHome).map((name) => readFileSync(join(userHome, name), 'utf8'))
  return { home, vault, old, end, rescued }
}

describe('the end of a talk', () => {
  it('brings all that is not written yet to safety when one thing cannot be', async () => {
    const { home, vault, old, end, rescued } = lastMoment()
    const folder = join(home, 'entries')
    for (const name of readdirSync(folder)) appendFileSync(join(folder, name), `{"format":2,"id":"${old.id}X"}\n`)
    const outcome = {
      ...kept({ practice: 'repair', text: 'the first' }, { practice: 'repair', text: 'the second' }),
      change: [{ id: old.id, set: { text: 'the change' } }],
    }
    await expect(end(outcome)).rejects.toThrow()
    expect(rescued()).toEqual([expect.stringMatching(/the change.*the first.*the second/s)])
    expect(readEntries(vault).entries).toMatchObject([{ text: 'old' }])
  })

  it('does what is left to do where an older entry is gone', async () => {
    const { vault, old, end, rescued } = lastMoment()
    removeEntry(vault, clock, old)
    const outcome = {
      ...kept({ practice: 'repair', text: 'the first' }),
      change: [{ id: old.id, set: { text: 'the change' } }],
      remove: [old.id],
    }
    await end(outcome)
    expect(readEntries(vault).entries).toMatchObject([{ text: 'the first' }])
    expect(rescued()).toEqual([])
  })
})
