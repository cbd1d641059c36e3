import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openClock } from '../../src/clock.ts'
import { newDraft, saveDraft } from '../../src/entries/drafts.ts'
import { openVault } from '../../src/entries/vault.ts'
import { mondayNight, newPerson, type Person, somebodyWithAPast } from './person.ts'

/** An evening with a talk that was left, a thanks to say, a plan and a ritual whose hour it is. */
function fullEvening(): Person {
  const person = somebodyWithAPast()
  person.setConfig('{"name":"Ana","partner":"Sam"}')
  const clock = openClock({ ATTUNE_NOW: '2026-11-23T15:00:00+01:00' })
  const vault = openVault(person.home)
  saveDraft(vault, clock, newDraft(clock, { practice: 'repair', given: {} }))
  person.keep(
    { practice: 'thanks', text: 'the bread', person: 'Sam', plan: { when: 'tonight' } },
    '2026-11-19T21:00:00+01:00',
  )
  person.keep(
    { practice: 'repair', door: 'words', text: 'Thursday', plan: { on: '2026-11-22' } },
    '2026-11-18T21:00:00+01:00',
  )
  const tea = {
    practice: 'ritual',
    door: 'ritual',
    text: 'bed tea',
    answers: { state: 'ours', slot: 'bedtime' },
  } as const
  person.keep(tea, '2026-11-02T21:00:00+01:00')
  return person
}

describe('bare attune', () => {
  it('says the first time what it is, and where the words are kept', async () => {
    const person = newPerson()
    const { code, out, err } = await person.attune([])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.replace(/\s+/g, ' ')).toContain(person.home)
    for (const line of ['attune thanks "…"', 'attune journal', 'attune repair']) expect(out).toContain(line)
    expect(person.lines()).toEqual([])
  })

  it('is an ordinary evening for somebody who has written and was never welcomed', async () => {
    const person = somebodyWithAPast()
    expect((await person.attune([])).out).toBe('\n  Good evening.\n\n  One good thing from today?    attune thanks\n\n')
  })

  it('greets, and makes one offer', async () => {
    const person = newPerson()
    person.setConfig('{"name":"Ana"}')
    const at = async (now: string) => (await person.attune([], { now })).out.trim().split('\n')
    expect(await at('2026-11-23T09:00:00+01:00')).toEqual([
      'Good morning, Ana.',
      '',
      '  Or one question for the two of you?    attune ask',
    ])
    expect(await at('2026-11-22T09:00:00+01:00')).toEqual([
      'Good morning, Ana.',
      '',
      '  The week, as a page worth keeping?    attune export --week',
    ])
    expect(await at('2026-11-24T03:00:00+01:00')).toEqual([
      "It's late, Ana. There is no need to do anything.",
      '',
      '  One good thing from today?    attune thanks',
    ])
  })

  it('tells what waits, at most three things, in six lines', async () => {
    const { out } = await fullEvening().attune([])
    expect(out.split('\n')).toEqual([
      '',
      '  Good evening, Ana.',
      '',
      '  A talk is here where you left it: repair, this afternoon    attune repair',
      '  You meant to tell Sam about a thanks of Thursday       attune thanks --say',
      '  A plan from Wednesday: how did it go?                  attune repair follow-up',
      '',
      '  One good thing from today?                             attune thanks',
      '',
      '',
    ])
  })

  it('tells of a ritual at its hour', async () => {
    const person = newPerson()
    person.setConfig('{}')
    const tea = {
      practice: 'ritual',
      door: 'ritual',
      text: 'bed "tea"',
      answers: { state: 'ours', slot: 'bedtime' },
    } as const
    person.keep(tea, '2026-11-02T21:00:00+01:00')
    expect((await person.attune([])).out).toContain(
      'Yours at this time: bed "tea"    attune ritual done "bed \\"tea\\""',
    )
    expect((await person.attune([], { now: '2026-11-23T12:00:00+01:00' })).out).not.toContain('Yours')
  })

  it('tells of a ritual however long ago it was made', async () => {
    const person = newPerson()
    person.setConfig('{}')
    const answers = { state: 'ours', slot: 'bedtime' }
    person.keep({ practice: 'ritual', door: 'ritual', text: 'tea', answers }, '2025-03-02T21:00:00+01:00')
    expect((await person.attune([])).out).toContain('Yours at this time: tea')
  })

  it.each([40, 80, 200])('fits into %i columns', async (columns) => {
    const terminal = fullEvening().inTerminal([], { columns, rows: 40 })
    expect(await terminal.exit()).toBe(0)
    const lines = terminal.raw.split('\r\n')
    expect(lines.filter((line) => line.length > Math.min(80, columns))).toEqual([])
    expect(terminal.screen()).toMatch(/attune repair follow-up$/m)
    expect(terminal.screen()).toMatch(/attune thanks$/m)
    expect(terminal.isAlternate()).toBe(false)
  })

  it('is JSON with --json, the first time too', async () => {
    expect(JSON.parse((await newPerson().attune(['--json'])).out)).toEqual({ waiting: [], offer: 'attune thanks' })
    expect(JSON.parse((await fullEvening().attune(['--json'])).out)).toEqual({
      waiting: ['attune repair', 'attune thanks --say', 'attune repair follow-up'],
      offer: 'attune thanks',
    })
  })

  it('never shows control characters of a name or a ritual', async () => {
    const person = newPerson()
    person.setConfig('{"partner":"Sam"}')
    person.keep({ practice: 'thanks', text: 'x', person: 'Sam\u001b[31m', plan: { when: 'tonight' } }, mondayNight)
    const { out } = await person.attune([])
    expect(out).toContain('attune thanks --say')
    expect(out).not.toContain('\u001b')
  })

  it('says so where the folder is a file', async () => {
    const person = newPerson()
    writeFileSync(person.home, '')
    const { code, out, err } = await person.attune([])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('cannot be read (ENOTDIR)')
  })
})
