import { readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { somebodyWithAPast } from './person.ts'

const words = 'soup on Sunday'

describe('attune delete', () => {
  it('needs --yes without a terminal', async () => {
    const person = somebodyWithAPast()
    expect(await person.attune(['delete', 'last'])).toEqual({
      code: 2,
      out: '',
      err: 'Deleting needs --yes where nobody can be asked.\n',
    })
    expect(JSON.stringify(person.lines())).toContain(words)
  })

  it('takes the words off the disk with --yes', async () => {
    const person = somebodyWithAPast()
    expect(await person.attune(['delete', 'last', '--yes'])).toEqual({ code: 0, out: '', err: 'Gone.\n' })
    expect(JSON.stringify(person.lines())).not.toContain(words)
    expect((await person.attune(['search', 'soup'])).code).toBe(3)
  })

  it('tells the id with --json', async () => {
    const person = somebodyWithAPast()
    const { id } = JSON.parse((await person.attune(['show', 'last', '--json'])).out)
    const { out, err } = await person.attune(['delete', id.slice(0, 10), '--yes', '--json'])
    expect({ deleted: JSON.parse(out), err }).toEqual({ deleted: { id, deleted: true, elsewhere: [] }, err: '' })
  })

  it('says where another device still holds the words, and doctor takes them out when that one is gone', async () => {
    const person = somebodyWithAPast()
    const before = join(person.home, 'entries')
    const old = readdirSync(before).find((file) => file.startsWith('2026-11')) ?? ''
    // The folder was restored on a new disk: its files are those of a device that is no more.
    renameSync(join(before, old), join(before, '2026-11.oldone.jsonl'))
    const { err } = await person.attune(['delete', 'last', '--yes'])
    expect(err).toBe(
      'Gone.\nIts words also stand in entries/2026-11.oldone.jsonl, and go when attune is used on the device that writes it.\n',
    )
    expect(JSON.stringify(person.lines())).toContain(words)
    expect((await person.attune(['doctor', '--fix', '--gone', 'oldone'])).code).toBe(0)
    expect(JSON.stringify(person.lines())).not.toContain(words)
  })

  it.each(['01KZZZ', 'my words'])('ends with 3 where there is no such entry: %s', async (id) => {
    const { code, err } = await somebodyWithAPast().attune(['delete', id, '--yes'])
    expect(code).toBe(3)
    expect(err).not.toContain(id)
  })

  it('asks on a terminal, and takes Enter for a no', async () => {
    const person = somebodyWithAPast()
    const terminal = person.inTerminal(['delete', 'last'])
    await terminal.seen('Delete the thanks entry of Sunday 22 November, 19:00 for good?')
    expect(terminal.isAlternate()).toBe(false)
    terminal.press('enter')
    expect(await terminal.exit()).toBe(0)
    expect(terminal.screen()).toContain('It stays.')
    expect(JSON.stringify(person.lines())).toContain(words)
  })

  it.each([
    ['y', 0, false],
    ['n', 0, true],
    ['\u0003', 130, true],
    ['\u001b', 0, true],
  ])('goes by the answer %j', async (key, code, stays) => {
    const person = somebodyWithAPast()
    const terminal = person.inTerminal(['delete', 'last'])
    await terminal.seen('for good?')
    terminal.type(key)
    if (key === 'y' || key === 'n') terminal.press('enter')
    expect(await terminal.exit()).toBe(code)
    expect(JSON.stringify(person.lines()).includes(words)).toBe(stays)
  })

  it('does not ask after --no-input', async () => {
    const person = somebodyWithAPast()
    const terminal = person.inTerminal(['delete', 'last', '--no-input'])
    expect(await terminal.exit()).toBe(2)
    expect(JSON.stringify(person.lines())).toContain(words)
  })
})
