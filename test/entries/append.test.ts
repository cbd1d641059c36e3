import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { appendEntry } from '../../src/entries/append.ts'
import { NotKept } from '../../src/entries/not-kept.ts'
import { readEntries } from '../../src/entries/read.ts'
import { openVault } from '../../src/entries/vault.ts'
import { tempHome } from '../support/temp-home.ts'
import { device, files, line, put } from './device.ts'

const umask = process.umask()
afterEach(() => {
  process.umask(umask)
})

describe('a new entry', () => {
  test('stands on one line, as docs/format.md says', () => {
    const { vault, clock } = device()
    const entry = appendEntry(vault, clock, { practice: 'thanks', person: 'Sam', text: 'You drove Nana home' })
    expect(files(vault)).toEqual({
      [`2026-11.${vault.device()}.jsonl`]:
        `{"format":1,"id":"${entry.id}","rev":1,"practice":"thanks",` +
        '"at":"2026-11-23T22:40:12+01:00","zone":"Europe/Paris","person":"Sam","text":"You drove Nana home"}\n',
    })
    expect(readEntries(vault).entries).toEqual([entry])
  })

  test('leaves everything before it as it was', () => {
    const { vault, clock } = device()
    appendEntry(vault, clock, { practice: 'thanks', text: 'one' })
    const [before = ''] = Object.values(files(vault))
    appendEntry(vault, clock, { practice: 'thanks', text: 'two' })
    const [after = ''] = Object.values(files(vault))
    expect(after.startsWith(before)).toBe(true)
    expect(after.slice(before.length)).toMatch(/^\{.*"two"\}\n$/)
  })

  test('goes to the month of its own day, not of today', () => {
    const { vault, clock } = device()
    const at = '2026-10-31T23:30:00-07:00'
    const entry = appendEntry(vault, clock, { practice: 'journal', at, zone: 'America/Los_Angeles' })
    expect(Object.keys(files(vault))).toEqual([`2026-10.${vault.device()}.jsonl`])
    expect(entry).toMatchObject({ at, zone: 'America/Los_Angeles' })
  })

  test('may be older than the clock of computers', () => {
    const { vault, clock } = device()
    const entry = appendEntry(vault, clock, {
      practice: 'journal',
      at: '1962-06-09T11:00:00+01:00',
      text: 'Our wedding',
    })
    expect(readEntries(vault).entries).toEqual([entry])
  })

  test('sorts after those written before it in the same second', () => {
    const { vault, clock } = device()
    const texts = Array.from({ length: 50 }, (_, number) => `number ${number}`)
    for (const text of texts) appendEntry(vault, clock, { practice: 'thanks', text })
    expect(readEntries(vault).entries.map(({ text }) => text)).toEqual(texts)
  })

  test('keeps any text at all', () => {
    const { vault, clock } = device()
    const unit = fc.oneof(fc.string({ unit: codeUnit }), fc.string({ unit: 'grapheme' }), hostile)
    fc.assert(
      fc.property(unit, unit, (text, tag) => {
        const { id } = appendEntry(vault, clock, { practice: 'journal', text, tags: [tag], answers: { [tag]: [text] } })
        const kept = readEntries(vault).entries.find((entry) => entry.id === id)
        expect(kept).toMatchObject({ text, tags: [tag] })
        expect(Object.entries(kept?.answers ?? {})).toEqual([[tag, [text]]])
      }),
      { numRuns: 60 },
    )
    expect(readEntries(vault).unreadable).toEqual([])
  })

  test('may be ten megabytes long', () => {
    const { vault, clock } = device()
    const text = 'Lange her. 🌙 \u0000'.repeat(650_000)
    appendEntry(vault, clock, { practice: 'journal', text })
    expect(readEntries(vault).entries[0]?.text === text).toBe(true)
  })

  test('is refused when nobody could read it again', () => {
    const { vault, clock } = device()
    expect(() => appendEntry(vault, clock, { practice: 'journal', at: 'yesterday' })).toThrow(NotKept)
    expect(files(vault)).toEqual({})
  })
})

/** Any half of a character too: text that was cut in the middle of a moon. */
const codeUnit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code))
const hostile = fc.constantFrom(
  '\u0000',
  '\u001b[2J\u001b]0;x\u0007',
  '\u202eright to left',
  '{"format":1,"id":"x"}',
  '\r\n\u2028',
  '\uFEFF',
  '\uFFFD',
  '__proto__',
)

describe('before it writes, attune', () => {
  test('begins a new line after a torn one', () => {
    const { vault, clock } = device()
    appendEntry(vault, clock, { practice: 'thanks', text: 'before' })
    const path = join(vault.entriesFolder, `2026-11.${vault.device()}.jsonl`)
    appendFileSync(path, '{"format":1,"id":"01KATQ8QW00000')
    appendEntry(vault, clock, { practice: 'thanks', text: 'after' })
    const reading = readEntries(vault)
    expect(reading.entries.map(({ text }) => text)).toEqual(['before', 'after'])
    expect(reading.unreadable).toMatchObject([{ line: 2 }])
    expect(files(vault)[`2026-11.${vault.device()}.jsonl`]?.split('\n')[2]).toMatch(/^\{.*"after"\}$/)
  })

  test.each([
    ['at the beginning', (lines: object[]) => [line('9', { format: 2 }), ...lines]],
    ['at the end', (lines: object[]) => [...lines, line('9', { format: 12 })]],
  ])('refuses a file with a newer format %s, and leaves it untouched', (_, mix) => {
    const { vault, clock } = device()
    const many = Array.from({ length: 50 }, (_, number) => line(String(number)))
    put(vault, `2026-11.${vault.device()}.jsonl`, ...mix(many))
    const before = files(vault)
    expect(() => appendEntry(vault, clock, { practice: 'thanks', text: 'x' })).toThrow(/newer attune/)
    expect(files(vault)).toEqual(before)
  })

  test('does not take a person who writes about formats for a newer attune', () => {
    const { vault, clock } = device()
    appendEntry(vault, clock, { practice: 'journal', text: '\n{"format":2,' })
    appendEntry(vault, clock, { practice: 'journal', text: 'again' })
    expect(readEntries(vault).entries).toHaveLength(2)
  })
})

describe('the folder', () => {
  test.each([0o000, 0o077, 0o777])('opens for its owner alone, with a umask of %o', (mask) => {
    const home = join(tempHome(), 'deep', 'attune')
    mkdirSync(join(home, '..'))
    process.umask(mask)
    const { vault, clock } = device(home)
    appendEntry(vault, clock, { practice: 'thanks', text: 'x' })
    const [file = ''] = readdirSync(vault.entriesFolder)
    const modes = [home, vault.entriesFolder, join(vault.entriesFolder, file)].map(
      (path) => statSync(path).mode & 0o777,
    )
    expect(modes).toEqual([0o700, 0o700, 0o600])
  })

  test('keeps modes that somebody chose', () => {
    const { vault, clock } = device()
    appendEntry(vault, clock, { practice: 'thanks', text: 'x' })
    const path = join(vault.entriesFolder, `2026-11.${vault.device()}.jsonl`)
    chmodSync(path, 0o640)
    appendEntry(vault, clock, { practice: 'thanks', text: 'y' })
    expect(statSync(path).mode & 0o777).toBe(0o640)
  })

  test('may be a link to a folder with spaces in its name', () => {
    const place = tempHome()
    mkdirSync(join(place, 'My Dropbox'))
    symlinkSync(join(place, 'My Dropbox'), join(place, 'link'))
    const { vault, clock } = device(join(place, 'link'))
    appendEntry(vault, clock, { practice: 'thanks', text: 'x' })
    expect(readdirSync(join(place, 'My Dropbox', 'entries'))).toHaveLength(1)
    expect(openVault(join(place, 'My Dropbox')).device()).toBe(vault.device())
  })
})

describe('the name of a device', () => {
  test('is what docs/format.md says', () => {
    const { vault } = device()
    const { ino } = statSync(mkdirAnd(vault.home), { bigint: true })
    const id = '/etc/machine-id'
    const machine = existsSync(id) ? readFileSync(id, 'utf8').trim() : hostname().split('.')[0]
    let hash = 2166136261n
    for (const byte of new TextEncoder().encode(`${machine}:${ino}`)) {
      hash = ((hash ^ BigInt(byte)) * 16777619n) % 2n ** 32n
    }
    expect(vault.device()).toBe(hash.toString(36).padStart(6, '0').slice(-6))
  })

  test('stays when the folder is renamed, and is another in a copy', () => {
    const { vault } = device()
    const name = vault.device()
    renameSync(vault.home, `${vault.home} 2`)
    expect(openVault(`${vault.home} 2`).device()).toBe(name)
    const copy = mkdtempSync(join(tempHome(), 'copy'))
    writeFileSync(join(copy, 'config.json'), '{}')
    expect(openVault(copy).device()).not.toBe(name)
  })
})

function mkdirAnd(folder: string): string {
  mkdirSync(folder, { recursive: true })
  return folder
}
