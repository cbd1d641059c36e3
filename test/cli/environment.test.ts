import { lstatSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newPerson } from './person.ts'

describe('ATTUNE_NOW', () => {
  it.each(['tomorrow', '5', '2026', '2026-13-01', '23.11.2026', '22:40'])(
    'that is no time is refused before anything is written: %s',
    async (now) => {
      const person = newPerson()
      expect(await person.attune(['thanks', 'soup'], { now })).toEqual({
        code: 2,
        out: '',
        err: 'ATTUNE_NOW is not a time.\nIt takes an ISO time, such as 2026-11-23T22:40:12+01:00.\n',
      })
      expect(person.lines()).toEqual([])
    },
  )

  it('that is empty is the real clock', async () => {
    const person = newPerson()
    await person.attune(['thanks', 'soup'], { now: '' })
    expect(Math.abs(Date.parse(person.lines()[0]?.at ?? '') - Date.now())).toBeLessThan(60_000)
  })

  it('is told in the zone where somebody is', async () => {
    const person = newPerson()
    await person.attune(['thanks', 'soup'], { env: { TZ: 'Asia/Tokyo' } })
    expect(person.lines()).toMatchObject([{ at: '2026-11-24T06:40:12+09:00', zone: 'Asia/Tokyo' }])
  })
})

describe('TZ', () => {
  it.each([
    ['UTC+3', 'UTC'],
    ['JST-9', 'UTC'],
    ['Nonsense/Zone', 'UTC'],
    ['Europe/Lisbon', 'Europe/Lisbon'],
  ])('%s never stands in the way of a write, and is kept as %s', async (TZ, zone) => {
    const person = newPerson()
    expect((await person.attune(['thanks', 'soup'], { env: { TZ } })).err).toBe('')
    expect(person.lines()).toMatchObject([{ zone }])
  })
})

describe('ATTUNE_HOME', () => {
  it.each(['a folder with spaces', "Ana's — ζωή 🫖", '-dash', 'deep/er/still'])('may be called %j', async (place) => {
    const person = newPerson(place)
    expect((await person.attune(['thanks', 'soup'])).code).toBe(0)
    expect((await person.attune(['list'])).out).toContain('soup')
    expect(statSync(person.home).mode & 0o777).toBe(0o700)
    expect(statSync(join(person.home, 'entries')).mode & 0o777).toBe(0o700)
  })

  it('may be a link, which stays one', async () => {
    const person = newPerson()
    const real = join(person.userHome, 'synced')
    mkdirSync(real)
    symlinkSync(real, person.home)
    await person.attune(['thanks', 'soup'])
    await person.attune(['config', 'set', 'name', 'Ana'])
    expect(lstatSync(person.home).isSymbolicLink()).toBe(true)
    expect(readdirSync(real).sort()).toEqual(['config.json', 'entries'])
  })

  it('is somewhere by itself where it is not set, or empty', async () => {
    const person = newPerson()
    const path = join(person.userHome, 'xdg', 'attune', 'config.json')
    const env = { ATTUNE_HOME: '', XDG_CONFIG_HOME: join(person.userHome, 'xdg') }
    if (process.platform === 'linux') expect((await person.attune(['config', 'path'], { env })).out).toBe(`${path}\n`)
    expect((await person.attune(['config', 'path'], { env })).code).toBe(0)
  })

  it.each(['file', 'loop', 'file for entries'])('that is a %s ends every command in a sentence', async (kind) => {
    const person = newPerson()
    if (kind === 'file') writeFileSync(person.home, '')
    if (kind === 'loop') symlinkSync(person.home, person.home)
    if (kind === 'file for entries') {
      mkdirSync(person.home)
      writeFileSync(join(person.home, 'entries'), '')
    }
    const reading = ['list', 'show last', 'search soup', 'export', 'undo', 'doctor']
    const writing = [
      'thanks soup',
      'edit last --star',
      'delete last --yes',
      'ritual list',
      'ritual done tea',
      'repair list',
    ]
    const lines = kind === 'file' ? [...reading, ...writing] : ['list', 'undo', 'doctor', 'thanks soup']
    for (const line of lines) {
      const { code, out, err } = await person.attune(line.split(' '))
      expect({ code, out }, line).toEqual({ code: 1, out: '' })
      expect(err, line).toMatch(/^(There is no folder at|\/).*\n/)
      expect(err, line).not.toContain('did not expect')
    }
  })
})

describe('files', () => {
  it('are for their owner alone, whatever the umask', async () => {
    const person = newPerson()
    const before = process.umask(0)
    try {
      await person.attune(['thanks', 'soup'])
      await person.attune(['config', 'set', 'name', 'Ana'])
    } finally {
      process.umask(before)
    }
    const files = readdirSync(person.home, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
    expect(files).toHaveLength(2)
    for (const file of files) expect(statSync(join(file.parentPath, file.name)).mode & 0o777).toBe(0o600)
  })
})
