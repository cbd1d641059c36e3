import { describe, expect, test } from 'vitest'
import { appendEntry } from '../../src/entries/append.ts'
import { findEntry } from '../../src/entries/find.ts'
import { removeEntry } from '../../src/entries/remove.ts'
import { reviseEntry } from '../../src/entries/revise.ts'
import { exitCode } from '../../src/errors.ts'
import { device, idEnding, line, put } from './device.ts'

const nothing = expect.objectContaining({ exitCode: exitCode.nothingMatched })
const usage = expect.objectContaining({ exitCode: exitCode.usage })

describe('an entry is found', () => {
  test('by its id, or a beginning that no other has, in any case', () => {
    const { vault, clock } = device()
    const entry = appendEntry(vault, clock, { practice: 'thanks', text: 'x' })
    appendEntry(vault, clock, { practice: 'thanks', text: 'y', at: '2024-01-01T10:00:00+01:00' })
    for (const word of [entry.id, entry.id.toLowerCase(), entry.id.slice(0, 5)])
      expect(findEntry(vault, word)).toEqual(entry)
  })

  test('as the last one, by when it happened', () => {
    const { vault, clock } = device()
    const today = appendEntry(vault, clock, { practice: 'thanks', text: 'today' })
    appendEntry(vault, clock, { practice: 'thanks', text: 'long ago', at: '2024-01-01T10:00:00+01:00' })
    expect(findEntry(vault, 'last')).toEqual(today)
  })

  test('where an edit has moved it', () => {
    const { vault, clock } = device()
    const entry = appendEntry(vault, clock, { practice: 'thanks', text: 'x' })
    const moved = reviseEntry(vault, clock, entry, { at: '2019-05-01T10:00:00+02:00' })
    expect(findEntry(vault, entry.id)).toEqual(moved)
  })

  test.each([
    '1931-06-09T11:00:00+00:00',
    '2026-11-01T00:00:30+14:00',
    '2026-10-31T23:59:30-12:00',
    '2038-01-19T03:14:08+00:00',
  ])('when it is from %s', (at) => {
    const { vault, clock } = device()
    const entry = appendEntry(vault, clock, { practice: 'journal', at })
    expect(findEntry(vault, entry.id.slice(0, 12))).toEqual(entry)
  })

  test('in whichever month it stands, if the id does not say so', () => {
    const { vault } = device()
    put(vault, '2019-05.aaaaaa.jsonl', line('A', { at: '2019-05-01T10:00:00Z' }))
    expect(findEntry(vault, idEnding('A'))).toMatchObject({ text: 'words of A' })
  })
})

describe('no entry is found', () => {
  test('by three characters', () => {
    const { vault } = device()
    expect(() => findEntry(vault, '01K')).toThrow(usage)
  })

  test('by a beginning that two have', () => {
    const { vault } = device()
    put(vault, '2026-11.aaaaaa.jsonl', line('A'), line('B'))
    expect(() => findEntry(vault, idEnding('A').slice(0, 8))).toThrow(usage)
    expect(findEntry(vault, idEnding('A'))).toMatchObject({ text: 'words of A' })
  })

  test('by a beginning that two have in different months, though they happened at the same moment', () => {
    const { vault, clock } = device()
    const at = ['2026-11-01T00:00:10+14:00', '2026-10-31T10:00:10+00:00']
    const [entry] = at.map((each) => appendEntry(vault, clock, { practice: 'journal', at: each }))
    expect(() => findEntry(vault, entry?.id.slice(0, 10) ?? '')).toThrow(usage)
  })

  test.each(['01KZZZZZ', 'ZZZZ', 'nana', '[2J[', 'ŻŻŻŻŻ', '01KATQ8QW0000000000000000A0'])('by %s', (word) => {
    const { vault } = device()
    put(vault, '2026-11.aaaaaa.jsonl', line('A'))
    expect(() => findEntry(vault, word)).toThrow(nothing)
  })

  test('when it was deleted, or there is none at all', () => {
    const { vault, clock } = device()
    expect(() => findEntry(vault, 'last')).toThrow(nothing)
    const entry = appendEntry(vault, clock, { practice: 'thanks', text: 'x' })
    removeEntry(vault, clock, entry)
    expect(() => findEntry(vault, entry.id)).toThrow(nothing)
    expect(() => findEntry(vault, 'last')).toThrow(nothing)
  })

  test('when only a newer attune can read it', () => {
    const { vault } = device()
    put(vault, '2026-11.aaaaaa.jsonl', line('A', { format: 2 }))
    expect(() => findEntry(vault, idEnding('A'))).toThrow(/newer attune/)
  })
})
