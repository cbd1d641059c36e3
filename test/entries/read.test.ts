import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { listMonthFiles } from '../../src/entries/month-files.ts'
import { readEntries, readNewest } from '../../src/entries/read.ts'
import { device, idEnding, line, put } from './device.ts'

const texts = (entries: readonly { readonly text?: string }[]): unknown[] => entries.map(({ text }) => text)

describe('of several versions of an entry', () => {
  const edited = (time: string): object => ({ rev: 2, edited: time })

  test.each([
    [
      'the highest revision stands',
      line('A', { rev: 3, edited: '2020-01-01T00:00:00Z', text: 'stands' }),
      line('A', edited('2026-11-25T00:00:00Z')),
    ],
    [
      'of the same revision the later edit',
      line('A', { ...edited('2026-11-24T00:30:00+01:00'), text: 'stands' }),
      line('A', edited('2026-11-24T00:20:00+02:00')),
    ],
    [
      'an edit comes after what was never edited',
      line('A', { ...edited('1970-01-01T00:00:00Z'), text: 'stands' }),
      line('A', { rev: 2 }),
    ],
  ])('%s, whichever file it is in', (_, stands, beaten) => {
    for (const [a, b] of [
      [stands, beaten],
      [beaten, stands],
    ] as const) {
      const { vault } = device()
      put(vault, '2026-11.aaaaaa.jsonl', a)
      put(vault, '2026-11.bbbbbb.jsonl', b)
      expect(texts(readEntries(vault).entries)).toEqual(['stands'])
    }
  })

  test('of the same edit time, the greater device name stands', () => {
    const { vault } = device()
    put(vault, '2026-11.aaaaaa.jsonl', line('A', { rev: 2, text: 'a' }))
    put(vault, '2026-11.bbbbbb.jsonl', line('A', { rev: 2, text: 'b' }))
    expect(texts(readEntries(vault).entries)).toEqual(['b'])
  })

  test('none stands when a tombstone does', () => {
    const { vault } = device()
    put(vault, '2026-11.aaaaaa.jsonl', line('A'), line('B'))
    put(vault, '2026-11.bbbbbb.jsonl', {
      format: 1,
      id: idEnding('A'),
      rev: 2,
      deleted: true,
      edited: '2026-11-24T00:00:00Z',
    })
    expect(texts(readEntries(vault).entries)).toEqual(['words of B'])
  })
})

describe('a journal', () => {
  test('is in the order of moments, whatever the zone', () => {
    const { vault } = device()
    const at = (tail: string, time: string): object => line(tail, { at: time })
    put(vault, '2026-11.aaaaaa.jsonl', at('B', '2026-11-01T08:00:00+09:00'), at('A', '2026-11-01T08:00:00+09:00'))
    put(vault, '2026-10.aaaaaa.jsonl', at('C', '2026-10-31T22:00:00-07:00'), at('D', '2026-10-31T23:59:00+14:00'))
    expect(texts(readEntries(vault).entries)).toEqual(['words of D', 'words of A', 'words of B', 'words of C'])
  })

  test('keeps fields that this version does not know', () => {
    const { vault } = device()
    put(vault, '2026-11.aaaaaa.jsonl', line('A', { weather: { sky: 'grey' }, practice: 'gardening' }))
    expect(readEntries(vault).entries).toMatchObject([{ weather: { sky: 'grey' }, practice: 'gardening' }])
  })

  test('is read from conflict copies too, and from nothing else', () => {
    const { vault } = device()
    put(vault, '2026-11.aaaaaa.jsonl', line('A'))
    put(vault, '2026-11.aaaaaa.sync-conflict-20261123-224012-ABC.jsonl', line('A'), line('B'))
    put(vault, "2026-11.aaaaaa (Ana's conflicted copy).jsonl", line('C'))
    for (const name of [
      '.2026-11.aaaaaa.jsonl',
      '2026-11.aaaaaa.jsonl~',
      '2026-13.aaaaaa.jsonl',
      '2026-11.jsonl',
      '.DS_Store',
    ]) {
      put(vault, name, line('D'))
    }
    mkdirSync(join(vault.entriesFolder, '2026-11.folder.jsonl'))
    expect(texts(readEntries(vault).entries)).toEqual(['words of A', 'words of B', 'words of C'])
  })

  test('is empty where there is no folder yet, and none is made', () => {
    const { vault } = device()
    expect(readEntries(vault)).toEqual({ entries: [], unreadable: [], newer: [], beaten: [] })
    expect(listMonthFiles(vault)).toEqual([])
    expect(() => mkdirSync(vault.home)).not.toThrow()
  })
})

describe('damage hides nothing else', () => {
  const good = JSON.stringify(line('A'))

  test.each<[string, string | Buffer]>([
    ['a line cut short', good.slice(0, 90)],
    ['a line that is no JSON', 'Dear diary'],
    ['a list', '[1]'],
    ['a byte turned over', good.replace('"rev":1', '"rev"z1')],
    ['no format', JSON.stringify(line('B', { format: undefined }))],
    ['format 0', JSON.stringify(line('B', { format: 0 }))],
    ['an id in lower case', JSON.stringify(line('B', { id: idEnding('B').toLowerCase() }))],
    ['rev 0', JSON.stringify(line('B', { rev: 0 }))],
    ['rev 1.5', JSON.stringify(line('B', { rev: 1.5 }))],
    ['no practice', JSON.stringify(line('B', { practice: undefined }))],
    ['a time without offset', JSON.stringify(line('B', { at: '2026-11-23T22:40:12' }))],
    ['a time that is none', JSON.stringify(line('B', { at: '2026-13-23T22:40:12Z' }))],
    ['words that are a number', JSON.stringify(line('B', { text: 3 }))],
    ['one tag without a list', JSON.stringify(line('B', { tags: 'family' }))],
    ['a mood of 2', JSON.stringify(line('B', { mood: { valence: 2, energy: 0 } }))],
    ['answers in a list', JSON.stringify(line('B', { answers: [] }))],
    ['a plan with a number', JSON.stringify(line('B', { plan: { on: 1 } }))],
    ['a plan on a day that is no date', JSON.stringify(line('B', { plan: { on: 'tonight' } }))],
    ['a plan on a moment', JSON.stringify(line('B', { plan: { on: '2026-11-23T22:40:12Z' } }))],
    ['a plan on a thirteenth month', JSON.stringify(line('B', { plan: { on: '2026-13-01' } }))],
    ['a signpost to nowhere', JSON.stringify({ format: 1, id: idEnding('B'), rev: 2, moved: 'October' })],
  ])('%s', (_, damaged) => {
    const { vault } = device()
    put(vault, '2026-11.aaaaaa.jsonl', line('1'), String(damaged), line('2'))
    const { entries, unreadable } = readEntries(vault)
    expect(texts(entries)).toEqual(['words of 1', 'words of 2'])
    expect(unreadable).toMatchObject([{ file: 'entries/2026-11.aaaaaa.jsonl', line: 2 }])
  })

  test('a whole line glued to a torn one is saved', () => {
    const { vault } = device()
    put(
      vault,
      '2026-11.aaaaaa.jsonl',
      `${good.slice(0, 100)}${JSON.stringify(line('B', { text: 'a {"format":1 in words' }))}`,
    )
    const { entries, unreadable } = readEntries(vault)
    expect(texts(entries)).toEqual(['a {"format":1 in words'])
    expect(unreadable).toHaveLength(1)
  })

  test('two whole lines without a newline between are two entries, and no damage', () => {
    const { vault } = device()
    put(vault, '2026-11.aaaaaa.jsonl', `${good}${JSON.stringify(line('B'))}`)
    const { entries, unreadable } = readEntries(vault)
    expect(texts(entries)).toEqual(['words of A', 'words of B'])
    expect(unreadable).toEqual([])
  })

  test('what an editor on another system adds is not even damage', () => {
    const { vault } = device()
    mkdirSync(vault.entriesFolder, { recursive: true })
    writeFileSync(
      join(vault.entriesFolder, '2026-11.aaaaaa.jsonl'),
      `\uFEFF${good}\r\n   \r\n\r\n ${JSON.stringify(line('B'))}`,
    )
    const { entries, unreadable } = readEntries(vault)
    expect(texts(entries)).toEqual(['words of A', 'words of B'])
    expect(unreadable).toEqual([])
  })

  test('bytes that are no text are shown as such', () => {
    const { vault } = device()
    put(vault, '2026-11.aaaaaa.jsonl')
    const bytes = Buffer.from(`${good}\n`)
    bytes[bytes.indexOf('words of A')] = 0xff
    writeFileSync(join(vault.entriesFolder, '2026-11.aaaaaa.jsonl'), bytes)
    expect(texts(readEntries(vault).entries)).toEqual(['\uFFFDords of A'])
  })

  test('lines of a newer attune are counted, and what they are about is not shown as it was before', () => {
    const { vault } = device()
    put(
      vault,
      '2026-11.aaaaaa.jsonl',
      line('A'),
      line('B'),
      { format: 2, id: idEnding('A'), rev: 2, essence: '…' },
      { format: 3 },
    )
    const { entries, newer, unreadable } = readEntries(vault)
    expect(texts(entries)).toEqual(['words of B'])
    expect(newer.map((each) => each.line)).toEqual([3, 4])
    expect(unreadable).toEqual([])
  })
})

describe('asked for less', () => {
  test('a reader takes only the lines that pass, and never an old version of one', () => {
    const { vault } = device()
    put(
      vault,
      '2026-11.aaaaaa.jsonl',
      line('A', { text: 'soup' }),
      line('B', { text: 'soup' }),
      line('C', { text: 'bread' }),
    )
    put(vault, '2026-11.bbbbbb.jsonl', line('B', { rev: 2, edited: '2026-11-24T00:00:00Z', text: 'no more' }))
    const { entries } = readEntries(vault, { keep: (raw) => raw.includes('soup') })
    expect(entries.map(({ id }) => id)).toEqual([idEnding('A')])
  })

  test('a conflict copy of a first version counts even where its line does not pass', () => {
    const { vault } = device()
    put(vault, '2026-11.aaaaaa.jsonl', line('A', { text: 'soup' }))
    put(vault, '2026-11.aaaaaa (1).jsonl', line('A', { text: 'changed by hand' }))
    expect(readEntries(vault, { keep: (raw) => raw.includes('soup') }).entries).toEqual([])
  })

  test('a reader of some months opens no others', () => {
    const { vault } = device()
    put(vault, '2026-10.aaaaaa.jsonl', 'damaged')
    put(vault, '2026-11.aaaaaa.jsonl', line('A'))
    for (const months of [['2026-11'], (month: string) => month > '2026-10'] as const) {
      expect(readEntries(vault, { months })).toMatchObject({ entries: [{ text: 'words of A' }], unreadable: [] })
    }
  })

  test('the newest are found without opening the rest', () => {
    const { vault } = device()
    const at = (tail: string, time: string): object => line(tail, { at: time })
    put(
      vault,
      '2026-11.aaaaaa.jsonl',
      at('C', '2026-11-20T10:00:00Z'),
      at('D', '2026-11-21T10:00:00Z'),
      at('E', '2026-11-22T10:00:00Z'),
    )
    put(vault, '2026-10.aaaaaa.jsonl', at('B', '2026-10-20T10:00:00Z'), 'damaged')
    expect(readNewest(vault, 2)).toMatchObject({
      entries: [{ text: 'words of D' }, { text: 'words of E' }],
      unreadable: [],
    })
    expect(texts(readNewest(vault, 2, ({ text }) => text !== 'words of E').entries)).toEqual([
      'words of C',
      'words of D',
    ])
    expect(texts(readNewest(vault, 9).entries)).toEqual(['words of B', 'words of C', 'words of D', 'words of E'])
    expect(readNewest(vault, 0).entries).toEqual([])
  })

  test('the newest are found without parsing what cannot be among them', () => {
    const { vault } = device()
    put(vault, '2026-11.aaaaaa.jsonl', line('C', { at: '2026-11-20T10:00:00Z' }), line('D', { text: 3 }))
    put(vault, '2026-10.aaaaaa.jsonl', line('A', { at: '2026-10-20T10:00:00Z' }), line('B', { text: 3 }))
    const keep = (raw: string): boolean => raw.includes('words of A')
    const { entries, unreadable } = readNewest(vault, 1, undefined, { keep })
    expect(texts(entries)).toEqual(['words of A'])
    expect(unreadable).toEqual([])
  })

  test('the newest are right where the month ended later in another zone', () => {
    const { vault } = device()
    put(vault, '2026-11.aaaaaa.jsonl', line('A', { at: '2026-11-01T00:30:00+14:00' }))
    put(vault, '2026-10.aaaaaa.jsonl', line('B', { at: '2026-10-31T23:30:00-11:00' }))
    expect(texts(readNewest(vault, 1).entries)).toEqual(['words of B'])
  })
})
