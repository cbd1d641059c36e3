import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Entry } from '../../src/entries/entry.ts'
import { arranged, type Filters, matches, monthsOf, practiceNamed } from '../../src/entries/query.ts'

let written = 0

function entry(fields: Partial<Entry> = {}): Entry {
  written += 1
  const id = `01KB4ZQ0G8XN5C7M2R9TDV${String(written).padStart(4, '0')}`
  return {
    format: 1,
    id,
    rev: 1,
    practice: 'journal',
    at: '2026-11-18T22:40:00+01:00',
    zone: 'Europe/Paris',
    ...fields,
  }
}

function wants(filters: Filters, fields: Partial<Entry>): boolean {
  return matches(filters)(entry(fields))
}

describe('filters', () => {
  test('it wants everything when nothing is asked', () => {
    expect(wants({}, {})).toBe(true)
  })

  test('it takes the day an entry was written in, whatever day that was elsewhere', () => {
    const lateInTokyo = { at: '2026-11-16T00:30:00+09:00' }
    expect(wants({ from: '2026-11-16', to: '2026-11-22' }, lateInTokyo)).toBe(true)
    expect(wants({ to: '2026-11-15' }, lateInTokyo)).toBe(false)
  })

  test('it counts both ends in', () => {
    const filters = { from: '2026-11-16', to: '2026-11-22' }
    expect(wants(filters, { at: '2026-11-16T00:00:00+01:00' })).toBe(true)
    expect(wants(filters, { at: '2026-11-22T23:59:59+01:00' })).toBe(true)
    expect(wants(filters, { at: '2026-11-15T23:59:59+01:00' })).toBe(false)
    expect(wants(filters, { at: '2026-11-23T00:00:00+01:00' })).toBe(false)
  })

  test('it wants every tag that is named, with or without #, whatever its capitals and accents', () => {
    const tags = ['Famille', 'été']
    expect(wants({ tag: ['famille'] }, { tags })).toBe(true)
    expect(wants({ tag: ['#ete', 'FAMILLE'] }, { tags })).toBe(true)
    expect(wants({ tag: ['famille', 'hiver'] }, { tags })).toBe(false)
    expect(wants({ tag: ['fam'] }, { tags })).toBe(false)
    expect(wants({ tag: ['famille'] }, {})).toBe(false)
  })

  test('it finds a feeling, a person, a door, a practice and a star', () => {
    expect(wants({ feeling: ['At ease'] }, { feelings: ['at ease', 'warm'] })).toBe(true)
    expect(wants({ feeling: ['tense'] }, { feelings: ['at ease'] })).toBe(false)
    expect(wants({ person: 'zoe' }, { person: 'Zoë' })).toBe(true)
    expect(wants({ person: 'Zoë' }, {})).toBe(false)
    expect(wants({ door: 'walk' }, { door: 'walk' })).toBe(true)
    expect(wants({ door: 'walk' }, { door: 'sit' })).toBe(false)
    expect(wants({ practice: 'thanks' }, { practice: 'repair' })).toBe(false)
    expect(wants({ starred: true }, { starred: true })).toBe(true)
    expect(wants({ starred: true }, {})).toBe(false)
  })

  test('it names every month that can hold a wanted entry', () => {
    const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    const day = days.map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, day, day, (from, to, at) => {
        const filters = { from, to }
        const isWanted = wants(filters, { at: `${at}T12:00:00+01:00` })
        expect(monthsOf(filters)(at.slice(0, 7)) || !isWanted).toBe(true)
      }),
    )
  })

  test('it leaves other months closed', () => {
    const months = ['2026-09', '2026-10', '2026-11', '2026-12']
    expect(months.filter(monthsOf({ from: '2026-10-31', to: '2026-11-01' }))).toEqual(['2026-10', '2026-11'])
    expect(months.filter(monthsOf({ to: '2026-10-01' }))).toEqual(['2026-09', '2026-10'])
  })
})

describe('the order', () => {
  const [old, middle, late] = [entry(), entry(), entry()] as const

  test('it keeps the newest when there are too many', () => {
    expect(arranged([old, middle, late], { limit: 2 })).toEqual([middle, late])
    expect(arranged([old, middle, late], { limit: 9 })).toEqual([old, middle, late])
    expect(arranged([old, middle, late], { limit: 0 })).toEqual([])
  })

  test('it turns round what the command does by itself', () => {
    expect(arranged([old, middle, late], { reverse: true })).toEqual([late, middle, old])
    expect(arranged([old, middle, late], {}, true)).toEqual([late, middle, old])
    expect(arranged([old, middle, late], { limit: 2, reverse: true }, true)).toEqual([middle, late])
  })
})

describe('a practice by name', () => {
  test('it is found in any capitals', () => {
    expect(practiceNamed(' Thanks ')).toBe('thanks')
  })

  test('it is offered when the name is nearly right', () => {
    expect(() => practiceNamed('thnaks')).toThrow('There is no practice of that name. Did you mean thanks?')
    expect(() => practiceNamed('swimming')).toThrow(/^There is no practice of that name\.$/)
  })
})
