import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toJson, toJsonLines } from '../../src/exchange/json.ts'
import { entry } from './entries.ts'
import { week } from './week.ts'

describe('entries as JSON', () => {
  test('they are one list, with the fields they have on disk in the order they have there', () => {
    const [first] = JSON.parse(toJson(week))
    expect(JSON.parse(toJson(week))).toEqual(week)
    expect(Object.keys(first)).toEqual(Object.keys(week[0]!))
    expect(toJson([])).toBe('[]\n')
  })

  test('they are one object a line as JSON Lines', () => {
    const lines = toJsonLines(week).split('\n')
    expect(lines.pop()).toBe('')
    expect(lines.map((line) => JSON.parse(line))).toEqual(week)
    expect(toJsonLines([])).toBe('')
  })

  test('they come back as they were and never drive a terminal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const one = entry('2026-11-18T09:00', { practice: 'journal', text: `${text}\u009b2J\u2028\u001b` })
        expect(JSON.parse(toJson([one]))).toEqual([one])
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
        expect(toJsonLines([one]).slice(0, -1)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/)
      }),
    )
  })
})
