import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { spanOf } from '../../src/dates/flags.ts'
import { parseDays, parseMonth, parseWeek, parseYear, weekStarts } from '../../src/dates/span.ts'

const monday = new Date('2026-11-23T21:15:30+01:00')

describe('a day', () => {
  test.each([
    ['2026-11-20', '2026-11-20', '2026-11-20'],
    ['today', '2026-11-23', '2026-11-23'],
    ['Yesterday', '2026-11-22', '2026-11-22'],
    ['friday', '2026-11-20', '2026-11-20'],
    ['thursday', '2026-11-19', '2026-11-19'],
    ['2 weeks ago', '2026-11-09', '2026-11-09'],
    ['2 months ago', '2026-09-23', '2026-09-23'],
    ['tomorrow', '2026-11-24', '2026-11-24'],
    ['3 march 2025', '2025-03-03', '2025-03-03'],
    ['2026-11', '2026-11-01', '2026-11-30'],
    ['november', '2026-11-01', '2026-11-30'],
    ['in december', '2025-12-01', '2025-12-31'],
    ['february 2024', '2024-02-01', '2024-02-29'],
    ['2025', '2025-01-01', '2025-12-31'],
    ['2026-W47', '2026-11-16', '2026-11-22'],
    ['last week', '2026-11-16', '2026-11-22'],
    ['last month', '2026-10-01', '2026-10-31'],
    ['last year', '2025-01-01', '2025-12-31'],
  ])('it reads %j as whole days', async (words, from, to) => {
    expect(await parseDays(words, monday, 'monday')).toEqual({ from, to })
  })

  test.each(['', 'someday', '2026-02-30', '2026-13', 'yesterday in the kitchen'])('it refuses %j', async (words) => {
    await expect(parseDays(words, monday, 'monday', '--from')).rejects.toMatchObject({
      exitCode: 2,
      message: '--from could not be read as a date.',
    })
  })

  test('it does not guess which day 12/11 is', async () => {
    await expect(parseDays('12/11', monday, 'monday')).rejects.toMatchObject({ exitCode: 2 })
  })
})

describe('a week', () => {
  test.each([
    [true, '2026-11-23', '2026-11-29'],
    ['this', '2026-11-23', '2026-11-29'],
    ['last', '2026-11-16', '2026-11-22'],
    ['last week', '2026-11-16', '2026-11-22'],
    ['2026-W01', '2025-12-29', '2026-01-04'],
    ['2026-w53', '2026-12-28', '2027-01-03'],
    ['W47', '2026-11-16', '2026-11-22'],
    ['2026-11-18', '2026-11-16', '2026-11-22'],
    ['yesterday', '2026-11-16', '2026-11-22'],
  ] as const)('it reads %j', async (value, from, to) => {
    expect(await parseWeek(value, monday, 'monday')).toEqual({ from, to })
  })

  test('it starts on the day the person said', async () => {
    expect(await parseWeek(true, monday, 'sunday')).toEqual({ from: '2026-11-22', to: '2026-11-28' })
    expect(await parseWeek(true, monday, 'saturday')).toEqual({ from: '2026-11-21', to: '2026-11-27' })
    expect(await parseWeek('2026-W47', monday, 'sunday')).toEqual({ from: '2026-11-15', to: '2026-11-21' })
    expect(await parseWeek('2026-W47', monday, 'saturday')).toEqual({ from: '2026-11-14', to: '2026-11-20' })
  })

  test('it is seven days long across the night when the clocks change', async () => {
    expect(await parseWeek('2026-W43', monday, 'monday')).toEqual({ from: '2026-10-19', to: '2026-10-25' })
    expect(await parseWeek('2026-W13', monday, 'monday')).toEqual({ from: '2026-03-23', to: '2026-03-29' })
  })

  test.each(['2026-W00', '2026-W54', '2025-W53'])('it refuses %s, a week its year does not have', async (week) => {
    await expect(parseWeek(week, monday, 'monday')).rejects.toMatchObject({ exitCode: 2 })
  })

  test.each(['2026', '2026-11', 'whenever'])('it refuses %j', async (words) => {
    await expect(parseWeek(words, monday, 'monday')).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining('--week'),
    })
  })

  test('it holds the day it was asked for, whatever the day and the start', async () => {
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
    await fc.assert(
      fc.asyncProperty(days, fc.constantFrom(...weekStarts), async (moment, weekStart) => {
        const day = moment.toISOString().slice(0, 10)
        const { from, to } = await parseWeek(day, monday, weekStart)
        expect(from <= day && day <= to).toBe(true)
        expect((Date.parse(to) - Date.parse(from)) / 86_400_000).toBe(6)
      }),
    )
  })
})

describe('a month or a year', () => {
  test.each([
    [true, '2026-11-01', '2026-11-30'],
    ['last', '2026-10-01', '2026-10-31'],
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['march', '2026-03-01', '2026-03-31'],
    ['2024-02-10', '2024-02-01', '2024-02-29'],
  ] as const)('it reads the month %j', async (value, from, to) => {
    expect(await parseMonth(value, monday)).toEqual({ from, to })
  })

  test('it finds last month from the 31st too', async () => {
    const march31 = new Date('2026-03-31T12:00:00+02:00')
    expect(await parseMonth('last', march31)).toEqual({ from: '2026-02-01', to: '2026-02-28' })
  })

  test.each([
    [true, '2026-01-01'],
    ['last', '2025-01-01'],
    ['2024', '2024-01-01'],
  ] as const)('it reads the year %j', async (value, from) => {
    expect(await parseYear(value, monday)).toEqual({ from, to: `${from.slice(0, 4)}-12-31` })
  })

  test('it does not take a year for a month', async () => {
    await expect(parseMonth('2026', monday)).rejects.toMatchObject({ exitCode: 2 })
  })
})

describe('several flags', () => {
  test('it leaves open the end that nobody named', async () => {
    expect(await spanOf({}, monday, 'monday')).toEqual({})
    expect(await spanOf({ from: '2026-11' }, monday, 'monday')).toEqual({ from: '2026-11-01' })
    expect(await spanOf({ to: 'november' }, monday, 'monday')).toEqual({ to: '2026-11-30' })
  })

  test('it takes the days they have in common', async () => {
    const flags = { year: '2026', from: '2026-05-10', week: true } as const
    expect(await spanOf(flags, monday, 'monday')).toEqual({ from: '2026-11-23', to: '2026-11-29' })
  })

  test('it says so when they have none', async () => {
    await expect(spanOf({ from: '2026-05-10', to: '2026-05-01' }, monday, 'monday')).rejects.toMatchObject({
      exitCode: 2,
      message: 'These dates end before they begin.',
    })
  })
})

test.each([
  [{ month: '2026-13' }, '--month', 'It takes 2026-11, november, last, or any day of the month.'],
  [{ year: '26' }, '--year', 'It takes 2026, last, or any day of the year.'],
  [{ week: '53' }, '--week', 'It takes 2026-W47, last, or any day of the week.'],
])('it names the forms of the flag that could not be read: %j', async (flags, flag, hint) => {
  const message = `${flag} could not be read as a date.`
  await expect(spanOf(flags, monday, 'monday')).rejects.toMatchObject({ message, hint, exitCode: 2 })
})
