import { describe, expect, it } from 'vitest'
import { newPerson, somebodyWithAPast } from './person.ts'

const nothing =
  'There is nothing to take back.\nundo takes back the last thing that was written here, once, and brings back nothing that was deleted.\n'

describe('attune undo', () => {
  it('takes back a write, once', async () => {
    const person = newPerson()
    await person.attune(['thanks', 'soup'])
    expect(await person.attune(['undo'])).toEqual({
      code: 0,
      out: '',
      err: 'Taken back: the thanks entry of Monday 23 November, 22:40.\n',
    })
    expect(JSON.stringify(person.lines())).not.toContain('soup')
    expect(await person.attune(['undo'])).toEqual({ code: 3, out: '', err: nothing })
  })

  it('takes back an edit, once', async () => {
    const person = somebodyWithAPast()
    await person.attune(['edit', 'last', '--text', 'bread', '--unstar'])
    expect(await person.attune(['undo'])).toEqual({
      code: 0,
      out: '',
      err: 'The thanks entry of Sunday 22 November, 19:00 is as it was before.\n',
    })
    const entry = JSON.parse((await person.attune(['show', 'last', '--json'])).out)
    expect(entry).toMatchObject({ text: 'soup on Sunday', starred: true })
    expect(JSON.stringify(person.lines())).not.toContain('bread')
    expect((await person.attune(['undo'])).code).toBe(3)
  })

  it('names the year where it is another one, as keeping and changing do', async () => {
    const person = newPerson()
    const when = 'Thursday 20 November 2025, 22:40'
    const kept = await person.attune(['journal', 'soup', '--date', '2025-11-20'])
    expect(kept.out).toBe(`  Kept.  (${when})\n`)
    expect((await person.attune(['edit', 'last', '--text', 'bread'])).out).toBe(`  Changed.  (journal, ${when})\n`)
    expect((await person.attune(['undo'])).err).toBe(`The journal entry of ${when} is as it was before.\n`)
  })

  it('takes back the newest of several', async () => {
    const person = newPerson()
    await person.attune(['thanks', 'soup'])
    await person.attune(['journal', 'bread', '--date', '2026-10-01'])
    await person.attune(['undo'])
    expect(JSON.stringify(person.lines())).not.toContain('bread')
    expect((await person.attune(['list'])).out).toContain('soup')
  })

  it('brings back nothing that was deleted', async () => {
    const person = somebodyWithAPast()
    await person.attune(['delete', 'last', '--yes'])
    expect(await person.attune(['undo'])).toEqual({ code: 3, out: '', err: nothing })
    expect(JSON.stringify(person.lines())).not.toContain('soup')
  })

  it('tells with --json what it took back', async () => {
    const person = newPerson()
    const { id } = JSON.parse((await person.attune(['thanks', 'soup', '--json'])).out)
    expect(JSON.parse((await person.attune(['undo', '--json'])).out)).toEqual({ id, took: 'write' })
  })

  it('has nothing to do in an empty journal', async () => {
    expect(await newPerson().attune(['undo'])).toEqual({ code: 3, out: '', err: nothing })
  })
})
