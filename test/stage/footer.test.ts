import { describe, expect, it } from 'vitest'
import { openClock } from '../../src/clock.ts'
import { appendEntry } from '../../src/entries/append.ts'
import type { Entry, NewEntry } from '../../src/entries/entry.ts'
import { openVault } from '../../src/entries/vault.ts'
import type { Given } from '../../src/flow/script.ts'
import { heavinessToTell } from '../../src/stage/footer.ts'
import { tempHome } from '../support/temp-home.ts'

const now = new Date('2026-11-24T21:00:00+01:00')
const clock = openClock({ ATTUNE_NOW: '2026-11-24T21:00:00+01:00', TZ: 'Europe/Paris' })
const given: Given = { you: 'Ana', person: 'Sam', flow: 'both', season: 'ordinary', flags: {} }
const fear = 'He hit me again and I am scared to go home.'

function journal() {
  const vault = openVault(tempHome())
  const write = (entry: Partial<NewEntry>): Entry =>
    appendEntry(vault, clock, { practice: 'journal', door: 'write', ...entry })
  return { vault, write }
}

describe('the quiet line about the help page', () => {
  it('comes when the words carry fear', () => {
    const { vault, write } = journal()
    expect(heavinessToTell(vault, now, given, [write({ text: fear })])).toBe('fear')
  })

  it('does not come for an ordinary hard day', () => {
    const { vault, write } = journal()
    expect(
      heavinessToTell(vault, now, given, [write({ text: 'We argued about the bins and I felt small.' })]),
    ).toBeUndefined()
  })

  it('reads what stands in the answers too', () => {
    const { vault, write } = journal()
    expect(heavinessToTell(vault, now, given, [write({ answers: { event: fear } })])).toBe('fear')
  })

  it('comes once a fortnight', () => {
    const { vault, write } = journal()
    write({ text: fear, at: '2026-11-15T20:00:00+01:00' })
    expect(heavinessToTell(vault, now, given, [write({ text: fear })])).toBeUndefined()
  })

  it('comes although a line that was kept at once carried it: nothing was told then', () => {
    const { vault, write } = journal()
    appendEntry(vault, clock, { practice: 'journal', text: fear, at: '2026-11-23T20:00:00+01:00' })
    expect(heavinessToTell(vault, now, given, [write({ text: fear })])).toBe('fear')
  })

  it('comes again after a fortnight', () => {
    const { vault, write } = journal()
    write({ text: fear, at: '2026-11-01T20:00:00+01:00' })
    expect(heavinessToTell(vault, now, given, [write({ text: fear })])).toBe('fear')
  })

  it('always comes when somebody writes that they do not want to live', () => {
    const { vault, write } = journal()
    const despair = 'I want to kill myself.'
    write({ text: despair, at: '2026-11-23T20:00:00+01:00' })
    expect(heavinessToTell(vault, now, given, [write({ text: despair })])).toBe('self-harm')
  })

  it.each(['together', 'good-news', 'look-back-together'])('never comes with somebody beside (%s)', (door) => {
    const { vault, write } = journal()
    expect(heavinessToTell(vault, now, given, [write({ practice: 'repair', door, text: fear })])).toBeUndefined()
    expect(heavinessToTell(vault, now, { ...given, together: true }, [write({ text: fear })])).toBeUndefined()
  })
})
