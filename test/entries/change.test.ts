import { appendFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { appendEntry } from '../../src/entries/append.ts'
import { doctor, mend } from '../../src/entries/doctor.ts'
import type { Entry } from '../../src/entries/entry.ts'
import { NotKept } from '../../src/entries/not-kept.ts'
import { readEntries } from '../../src/entries/read.ts'
import { removeEntry } from '../../src/entries/remove.ts'
import { reviseEntry } from '../../src/entries/revise.ts'
import { settle } from '../../src/entries/settle.ts'
import { undo } from '../../src/entries/undo.ts'
import { exitCode } from '../../src/errors.ts'
import { device, files, idEnding, line, put, wholeDisk } from './device.ts'

/** Stands still for so many milliseconds: some disks tell times apart only so finely. */
function wait(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

const soup = { practice: 'thanks', text: 'the soup', tags: ['food'] } as const

function entryOf(vault: ReturnType<typeof device>['vault']): Entry {
  const [entry] = readEntries(vault).entries
  if (entry === undefined) throw new Error('there is no entry')
  return entry
}

describe('an edit', () => {
  test('replaces and removes fields, keeps the others, and says when', () => {
    const { vault, clock } = device()
    const entry = appendEntry(vault, clock, { ...soup, person: 'Sam' })
    clock.pass(60)
    const revised = reviseEntry(vault, clock, entry, { text: 'the soup on Tuesday', person: undefined })
    const { person: _, ...rest } = entry
    expect(revised).toEqual({ ...rest, text: 'the soup on Tuesday', rev: 2, edited: '2026-11-23T22:41:12+01:00' })
    expect(readEntries(vault).entries).toEqual([revised])
  })

  test('carries along what this version does not know', () => {
    const { vault, clock } = device()
    put(vault, '2026-11.aaaaaa.jsonl', line('A', { weather: 'grey' }))
    reviseEntry(vault, clock, entryOf(vault), { text: 'new' })
    expect(readEntries(vault).entries).toMatchObject([{ weather: 'grey', text: 'new' }])
  })

  test('builds on what stands now, not on what was read earlier', () => {
    const { vault, clock } = device()
    const entry = appendEntry(vault, clock, soup)
    reviseEntry(vault, clock, entry, { starred: true })
    expect(reviseEntry(vault, clock, entry, { text: 'bread' })).toMatchObject({ rev: 3, starred: true, text: 'bread' })
  })

  test('changes the answers it names, and no others', () => {
    const { vault, clock } = device()
    const entry = appendEntry(vault, clock, { ...soup, answers: { act: 'cooked', quality: 'kind', lens: 'own' } })
    reviseEntry(vault, clock, entry, { answers: { quality: 'patient', list: ['a'] } })
    const late = reviseEntry(vault, clock, entry, { answers: { act: 'baked', lens: undefined } })
    expect(late.answers).toEqual({ act: 'baked', quality: 'patient', list: ['a'] })
    expect(readEntries(vault).entries).toEqual([late])
  })

  test('leaves no empty answers, and can take them all out', () => {
    const { vault, clock } = device()
    const entry = appendEntry(vault, clock, { ...soup, answers: { act: 'cooked' } })
    expect(reviseEntry(vault, clock, entry, { answers: { act: undefined } })).not.toHaveProperty('answers')
    reviseEntry(vault, clock, entry, { answers: { act: 'baked', quality: 'kind' } })
    expect(reviseEntry(vault, clock, entry, { answers: undefined })).not.toHaveProperty('answers')
  })

  test('writes spaces over the version before, and moves nothing', () => {
    const { vault, clock } = device()
    const entry = appendEntry(vault, clock, soup)
    const [before = ''] = Object.values(files(vault))
    reviseEntry(vault, clock, entry, { text: 'bread' })
    const [after = ''] = Object.values(files(vault))
    expect(after.startsWith(`${' '.repeat(before.length - 1)}\n{`)).toBe(true)
    expect(after).not.toContain('soup')
  })

  test('that moves an entry leaves a signpost without words', () => {
    const { vault, clock } = device()
    const entry = appendEntry(vault, clock, soup)
    const moved = reviseEntry(vault, clock, entry, { at: '2026-10-02T10:00:00+02:00' })
    expect(moved).toMatchObject({ id: entry.id, from: ['2026-11'] })
    const left = files(vault)[`2026-11.${vault.device()}.jsonl`]?.trim()
    expect(JSON.parse(left ?? '')).toEqual({
      format: 1,
      id: entry.id,
      rev: 2,
      moved: '2026-10',
      edited: '2026-11-23T22:40:12+01:00',
    })
  })

  test('may take an identity from nobody', () => {
    const { vault, clock } = device()
    const entry = appendEntry(vault, clock, soup)
    const change = { id: 'other', rev: 9, format: 2, from: ['2020-01'], text: 'bread' }
    expect(reviseEntry(vault, clock, entry, change)).toEqual({
      ...entry,
      rev: 2,
      text: 'bread',
      edited: '2026-11-23T22:40:12+01:00',
    })
  })

  test('that would make the entry unreadable is refused, and changes nothing', () => {
    const { vault, clock } = device()
    const entry = appendEntry(vault, clock, soup)
    const before = wholeDisk(vault)
    expect(() => reviseEntry(vault, clock, entry, { at: 'tomorrow' })).toThrow(NotKept)
    expect(() => reviseEntry(vault, clock, entry, { practice: undefined })).toThrow(NotKept)
    expect(wholeDisk(vault)).toBe(before)
  })

  test('of an entry that is gone says so', () => {
    const { vault, clock } = device()
    const entry = appendEntry(vault, clock, soup)
    removeEntry(vault, clock, entry)
    expect(() => reviseEntry(vault, clock, entry, { text: 'x' })).toThrow(
      expect.objectContaining({ exitCode: exitCode.nothingMatched }),
    )
  })

  test('or deletion of what a newer attune wrote is refused', () => {
    const { vault, clock } = device()
    const entry = appendEntry(vault, clock, soup)
    put(vault, '2026-11.zzzzzz.jsonl', { format: 2, id: entry.id, rev: 2, body: '…' })
    const before = wholeDisk(vault)
    expect(() => reviseEntry(vault, clock, entry, { text: 'x' })).toThrow(/newer attune/)
    expect(() => removeEntry(vault, clock, entry)).toThrow(/newer attune/)
    expect(wholeDisk(vault)).toBe(before)
  })

  test('wins with the clock gone back', () => {
    const { vault, clock } = device()
    const entry = reviseEntry(vault, clock, appendEntry(vault, clock, soup), { text: 'bread' })
    clock.set('2020-01-01T00:00:00Z')
    reviseEntry(vault, clock, entry, { text: 'cake' })
    expect(entryOf(vault)).toMatchObject({ text: 'cake', rev: 3 })
  })
})

describe('a deletion', () => {
  test('leaves no word anywhere', () => {
    const { vault, clock } = device()
    const entry = reviseEntry(vault, clock, appendEntry(vault, clock, soup), { text: 'bread' })
    appendEntry(vault, clock, { practice: 'thanks', text: 'stays' })
    expect(removeEntry(vault, clock, entry)).toEqual({ elsewhere: [] })
    expect(wholeDisk(vault)).not.toMatch(/soup|bread|food/)
    expect(readEntries(vault).entries).toMatchObject([{ text: 'stays' }])
  })

  test('is a tombstone of its own kind', () => {
    const { vault, clock } = device()
    const entry = reviseEntry(vault, clock, appendEntry(vault, clock, soup), { at: '2026-10-02T10:00:00+02:00' })
    removeEntry(vault, clock, entry)
    const left = files(vault)[`2026-10.${vault.device()}.jsonl`]?.trim()
    expect(JSON.parse(left ?? '')).toEqual({
      format: 1,
      id: entry.id,
      rev: 3,
      deleted: true,
      edited: '2026-11-23T22:40:12+01:00',
      from: ['2026-11'],
    })
  })

  test('does not touch the file of another device, and names it', () => {
    const { vault, clock } = device()
    put(vault, '2026-11.aaaaaa.jsonl', line('A'))
    const before = files(vault)['2026-11.aaaaaa.jsonl']
    expect(removeEntry(vault, clock, entryOf(vault))).toEqual({ elsewhere: ['entries/2026-11.aaaaaa.jsonl'] })
    expect(files(vault)['2026-11.aaaaaa.jsonl']).toBe(before)
    expect(readEntries(vault).entries).toEqual([])
  })

  test('leaves alone what has taken the place of a line meanwhile', () => {
    const { vault, clock } = device()
    const { id } = appendEntry(vault, clock, soup)
    put(vault, '2026-11.zzzzzz.jsonl', { format: 1, id, rev: 2, deleted: true, edited: '2026-11-24T00:00:00Z' })
    const reading = readEntries(vault)
    put(vault, `2026-11.${vault.device()}.jsonl`, line('B'), line('C'))
    settle(vault, reading)
    expect(readEntries(vault).entries.map(({ text }) => text)).toEqual(['words of B', 'words of C'])
  })
})

describe('a line that was being taken off the disk when the power failed', () => {
  const half = (id: string): string => `{"format":1,"id":"${id}","rev":1${' '.repeat(60)}rds of the soup"}`

  test('is no entry and no damage, and the next look finishes it', () => {
    const { vault } = device()
    const own = `2026-11.${vault.device()}.jsonl`
    const id = idEnding('A')
    put(vault, own, half(id), line('B'), { format: 1, id, rev: 2, deleted: true, edited: '2026-11-24T00:00:00Z' })
    const reading = readEntries(vault)
    expect(reading).toMatchObject({ entries: [{ text: 'words of B' }], unreadable: [] })
    settle(vault, reading)
    expect(wholeDisk(vault)).not.toContain('soup')
    expect(readEntries(vault).beaten).toEqual([])
  })

  test('is finished by doctor, and undo takes nothing else for what was written last', () => {
    const { vault, clock } = device()
    appendEntry(vault, clock, soup)
    put(vault, `2026-10.${vault.device()}.jsonl`, line('B', { at: '2026-10-02T10:00:00Z' }), half(idEnding('A')))
    expect(mend(vault, doctor(vault, clock))).toMatchObject([{ done: true }])
    expect(() => undo(vault, clock)).toThrow(expect.objectContaining({ exitCode: exitCode.nothingMatched }))
    expect(readEntries(vault).entries).toHaveLength(2)
  })

  test('is finished by doctor where nothing else is known of it', () => {
    const { vault, clock } = device()
    put(vault, `2026-11.${vault.device()}.jsonl`, half(idEnding('A')))
    expect(mend(vault, doctor(vault, clock))).toHaveLength(1)
    expect(wholeDisk(vault)).not.toContain('soup')
    expect(doctor(vault, clock)).toEqual([])
  })
})

describe('what arrives from another device', () => {
  test.each([
    ['a deletion', { deleted: true }],
    ['an edit', { practice: 'thanks', at: '2026-11-23T22:40:12+01:00', zone: 'Europe/Paris', text: 'bread' }],
  ])('%s takes the words off this disk too', (_, fields) => {
    const { vault, clock } = device()
    const { id } = appendEntry(vault, clock, soup)
    put(vault, '2026-11.zzzzzz.jsonl', { format: 1, id, rev: 2, edited: '2026-11-24T00:00:00Z', ...fields })
    settle(vault, readEntries(vault))
    expect(wholeDisk(vault)).not.toContain('soup')
    expect(readEntries(vault).beaten).toEqual([])
  })

  test('a deletion takes out what an edit had put by for undo', () => {
    const { vault, clock } = device()
    const { id } = reviseEntry(vault, clock, appendEntry(vault, clock, soup), { text: 'bread' })
    put(vault, '2026-11.zzzzzz.jsonl', { format: 1, id, rev: 3, deleted: true, edited: '2026-11-24T00:00:00Z' })
    settle(vault, readEntries(vault))
    expect(wholeDisk(vault)).not.toMatch(/soup|bread/)
  })

  test('a conflict copy takes nothing off the disk, because people delete those', () => {
    const { vault, clock } = device()
    const entry = appendEntry(vault, clock, soup)
    const copy = `2026-11.${vault.device()} (1).jsonl`
    put(vault, copy, { ...entry, rev: 2, edited: '2026-11-24T00:00:00Z', text: 'bread' })
    settle(vault, readEntries(vault))
    rmSync(join(vault.entriesFolder, copy))
    expect(readEntries(vault).entries).toEqual([entry])
  })
})

describe('undo', () => {
  test('takes back an entry for good', () => {
    const { vault, clock } = device()
    appendEntry(vault, clock, { practice: 'thanks', text: 'stays' })
    const last = appendEntry(vault, clock, soup)
    expect(undo(vault, clock)).toEqual({ took: 'write', entry: last })
    expect(wholeDisk(vault)).not.toContain('soup')
    expect(readEntries(vault).entries).toMatchObject([{ text: 'stays' }])
  })

  test('takes back what was written last, not what happened last', () => {
    const { vault, clock } = device()
    appendEntry(vault, clock, { practice: 'thanks', text: 'today' })
    const old = appendEntry(vault, clock, { ...soup, at: '2026-08-01T10:00:00+02:00' })
    expect(undo(vault, clock).entry).toEqual(old)
  })

  test('takes back what was written last, not the month where words were taken off the disk last', () => {
    const { vault, clock } = device()
    const october = { practice: 'thanks', at: '2026-10-02T10:00:00+02:00' } as const
    const gone = appendEntry(vault, clock, { ...october, text: 'gone' })
    appendEntry(vault, clock, { ...october, text: 'stays' })
    wait(20)
    const last = appendEntry(vault, clock, soup)
    wait(20)
    const tombstone = { format: 1, id: gone.id, rev: 2, deleted: true, edited: '2026-11-24T00:00:00Z' }
    put(vault, '2026-10.zzzzzz.jsonl', tombstone)
    const blanked = join(vault.entriesFolder, `2026-10.${vault.device()}.jsonl`)
    const { mtimeMs } = statSync(blanked)
    settle(vault, readEntries(vault))
    expect(wholeDisk(vault)).not.toContain('gone')
    expect(statSync(blanked).mtimeMs, 'a program that copies files sees the change').toBeGreaterThan(mtimeMs)
    expect(undo(vault, clock).entry).toEqual(last)
  })

  test('puts back what an edit replaced, with its month and its fields', () => {
    const { vault, clock } = device()
    const entry = appendEntry(vault, clock, soup)
    reviseEntry(vault, clock, entry, { at: '2026-10-02T10:00:00+02:00', text: 'bread', tags: undefined, person: 'Sam' })
    expect(undo(vault, clock).took).toBe('edit')
    const { rev: _, edited: __, from: ___, ...fields } = entryOf(vault) as Entry
    const { rev: ____, ...first } = entry
    expect(fields).toEqual(first)
    expect(readEntries(vault, { months: ['2026-10'] }).entries).toEqual([])
    expect(wholeDisk(vault)).not.toContain('bread')
  })

  test.each<[string, (world: ReturnType<typeof device>) => void]>([
    ['nothing was ever written', () => {}],
    [
      'it was done just before, for an entry',
      ({ vault, clock }) => {
        appendEntry(vault, clock, { practice: 'thanks', text: 'one' })
        appendEntry(vault, clock, soup)
        undo(vault, clock)
      },
    ],
    [
      'it was done just before, for an edit',
      ({ vault, clock }) => {
        reviseEntry(vault, clock, appendEntry(vault, clock, soup), { text: 'bread' })
        undo(vault, clock)
      },
    ],
    [
      'something was deleted',
      ({ vault, clock }) => {
        appendEntry(vault, clock, { practice: 'thanks', text: 'one' })
        removeEntry(vault, clock, appendEntry(vault, clock, soup))
      },
    ],
    [
      'something was deleted, and nobody remembers',
      ({ vault, clock }) => {
        appendEntry(vault, clock, { practice: 'thanks', text: 'one' })
        removeEntry(vault, clock, appendEntry(vault, clock, soup))
        rmSync(join(vault.home, 'undo.json'))
      },
    ],
    [
      'the edit was to forget',
      ({ vault, clock }) => {
        reviseEntry(vault, clock, appendEntry(vault, clock, soup), { text: 'bread' }, { forget: true })
      },
    ],
    [
      'another device has changed it since',
      ({ vault, clock }) => {
        const { id } = appendEntry(vault, clock, soup)
        put(vault, '2026-11.zzzzzz.jsonl', {
          ...entryOf(vault),
          id,
          rev: 2,
          edited: '2026-11-24T00:00:00Z',
          text: 'theirs',
        })
      },
    ],
    [
      'another device has edited it after this one did',
      ({ vault, clock }) => {
        const entry = reviseEntry(vault, clock, appendEntry(vault, clock, soup), { text: 'bread' })
        put(vault, '2026-11.zzzzzz.jsonl', { ...entry, rev: 3, edited: '2026-11-24T00:00:00Z', text: 'theirs' })
      },
    ],
    [
      'another device has made the same edit later',
      ({ vault, clock }) => {
        const entry = reviseEntry(vault, clock, appendEntry(vault, clock, soup), { text: 'bread' })
        put(vault, '2026-11.zzzzzz.jsonl', { ...entry, edited: '2026-11-24T00:00:00Z', text: 'theirs' })
      },
    ],
    [
      'only a signpost was written since',
      ({ vault, clock }) => {
        appendEntry(vault, clock, { practice: 'thanks', text: 'one' })
        const { id } = appendEntry(vault, clock, { ...soup, at: '2026-10-02T10:00:00+02:00' })
        removeEntry(vault, clock, entryOf(vault))
        appendFileSync(
          join(vault.entriesFolder, `2026-11.${vault.device()}.jsonl`),
          `${JSON.stringify({ format: 1, id, rev: 2, moved: '2026-10', edited: '2026-11-24T00:00:00Z' })}\n`,
        )
      },
    ],
    [
      'the last edit is not remembered',
      ({ vault, clock }) => {
        reviseEntry(vault, clock, appendEntry(vault, clock, soup), { text: 'bread' })
        rmSync(join(vault.home, 'undo.json'))
      },
    ],
    [
      'the folder is a copy of the one where it was written',
      ({ vault, clock }) => {
        appendEntry(vault, clock, { practice: 'thanks', text: 'one' })
        reviseEntry(vault, clock, appendEntry(vault, clock, soup), { text: 'bread' })
        // What a copy is under its new name: the files are another device's.
        const own = join(vault.entriesFolder, `2026-11.${vault.device()}.jsonl`)
        renameSync(own, own.replace(vault.device(), 'aaaaaa'))
      },
    ],
  ])('has nothing to take back when %s', (_, happened) => {
    const world = device()
    happened(world)
    const before = readEntries(world.vault).entries
    expect(() => undo(world.vault, world.clock)).toThrow(expect.objectContaining({ exitCode: exitCode.nothingMatched }))
    expect(readEntries(world.vault).entries).toEqual(before)
  })

  test('goes on after something new was written', () => {
    const { vault, clock } = device()
    appendEntry(vault, clock, soup)
    undo(vault, clock)
    appendEntry(vault, clock, { practice: 'thanks', text: 'bread' })
    expect(undo(vault, clock)).toMatchObject({ took: 'write', entry: { text: 'bread' } })
    expect(readEntries(vault).entries).toEqual([])
  })

  test('keeps the words of an edit that was to forget nowhere', () => {
    const { vault, clock } = device()
    reviseEntry(vault, clock, appendEntry(vault, clock, soup), { text: undefined, tags: undefined }, { forget: true })
    expect(wholeDisk(vault)).not.toMatch(/soup|food/)
    expect(existsSync(join(vault.home, 'undo.json'))).toBe(true)
  })
})
