import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseMoment } from '../../src/dates/moment.ts'

const mondayEvening = new Date('2026-11-23T21:15:30+01:00')

function at(words: string, now = mondayEvening): Promise<string> {
  return parseMoment(words, now)
}

test.each([
  ['2026-11-20', '2026-11-20T21:15:30+01:00'],
  ['2026-11-20T09:30', '2026-11-20T09:30:00+01:00'],
  ['2026-11-20 09:30:05', '2026-11-20T09:30:05+01:00'],
  ['2026-11-20T09:30:05.250Z', '2026-11-20T09:30:05+00:00'],
  ['2026-11-20T09:30:05-0500', '2026-11-20T09:30:05-05:00'],
  ['2026-11-20T23:30:00+09:00', '2026-11-20T23:30:00+09:00'],
  ['now', '2026-11-23T21:15:30+01:00'],
  ['yesterday', '2026-11-22T21:15:30+01:00'],
  [' Yesterday, 9pm ', '2026-11-22T21:00:00+01:00'],
  ['5pm yesterday', '2026-11-22T17:00:00+01:00'],
  ['2 hours ago', '2026-11-23T19:15:30+01:00'],
  ['3 days ago at noon', '2026-11-20T12:00:00+01:00'],
  ['this morning', '2026-11-23T06:00:00+01:00'],
  ['20 nov 2026 21:00', '2026-11-20T21:00:00+01:00'],
])('it reads %j', async (words, expected) => {
  expect(await at(words)).toBe(expected)
})

test.each([
  ['friday 9pm', '2026-11-20T21:00:00+01:00'],
  ['thursday', '2026-11-19T21:15:30+01:00'],
  ['on thursday at 8:15', '2026-11-19T08:15:00+01:00'],
  ['last friday 9pm', '2026-11-20T21:00:00+01:00'],
  ['december 3', '2025-12-03T21:15:30+01:00'],
  ['11pm', '2026-11-22T23:00:00+01:00'],
  ['midnight', '2026-11-23T00:00:00+01:00'],
])('it takes %j as the one that was', async (words, expected) => {
  expect(await at(words)).toBe(expected)
})

test('it takes "monday at 9am", said on a Monday evening, as this morning', async () => {
  expect(await at('monday at 9am')).toBe('2026-11-23T09:00:00+01:00')
})

test('it takes "monday at 9am", said on a Monday at eight, as a week ago', async () => {
  expect(await at('monday at 9am', new Date('2026-11-23T08:00:00+01:00'))).toBe('2026-11-16T09:00:00+01:00')
})

test('it knows that last night began yesterday and ended before dawn', async () => {
  expect(await at('last night')).toBe('2026-11-22T22:00:00+01:00')
  expect(await at('last night at 11pm')).toBe('2026-11-22T23:00:00+01:00')
  expect(await at('last night at 1am')).toBe('2026-11-23T01:00:00+01:00')
  expect(await at('last night', new Date('2026-11-24T02:00:00+01:00'))).toBe('2026-11-23T22:00:00+01:00')
})

test('it takes "this evening" before its usual hour as now', async () => {
  expect(await at('this evening', new Date('2026-11-23T18:30:00+01:00'))).toBe('2026-11-23T18:30:00+01:00')
})

test('it uses the offset of that day, not of today', async () => {
  expect(await at('2026-07-14 20:00')).toBe('2026-07-14T20:00:00+02:00')
  expect(await at('october 24 at 9pm')).toBe('2026-10-24T21:00:00+02:00')
  expect(await at('october 25 at 9pm')).toBe('2026-10-25T21:00:00+01:00')
})

test.each(['tomorrow', 'in 3 days', 'next friday', 'this friday', '2026-11-24', '2026-11-23T21:16', 'tonight at 11pm'])(
  'it kindly refuses %j, which is still to come',
  async (words) => {
    await expect(at(words)).rejects.toMatchObject({ exitCode: 2, message: expect.stringContaining('still to come') })
  },
)

test.each([
  '',
  'soon',
  '9',
  'November',
  'May: my sister called',
  'friday the 13th',
  'yesterday 9pm to 10pm',
  'yesterday my keys',
  '2026-11-20 at my desk',
])('it refuses %j and shows what would do', async (words) => {
  await expect(at(words)).rejects.toMatchObject({
    exitCode: 2,
    message: '--date could not be read as a date.',
    hint: expect.stringContaining('2026-11-20'),
  })
})

test.each(['2026-02-30', '2026-13-01', '2026-11-20T25:00', '2026-11-20 09:75'])(
  'it refuses %j, which is on no calendar or clock',
  async (words) => {
    await expect(at(words)).rejects.toMatchObject({ exitCode: 2, message: 'There is no such day or hour.' })
  },
)

test.each(['12/11', '3/4/2026', '12.11.2026', '12-11-26'])('it does not guess which day %j is', async (words) => {
  await expect(at(words)).rejects.toMatchObject({ exitCode: 2, message: 'That date could mean two days.' })
})

test('it never repeats the words it refuses', async () => {
  const refusal = await at('May: my sister called').catch((error: unknown) => String(error))
  expect(refusal).not.toContain('sister')
})

test('it gives every ISO minute back as it was written', async () => {
  const minutes = fc.date({ min: new Date('1990-01-01'), max: new Date('2026-11-23'), noInvalidDate: true })
  await fc.assert(
    fc.asyncProperty(minutes, async (date) => {
      const written = `${date.toISOString().slice(0, 16)}:00+00:00`
      expect(await at(written)).toBe(written)
    }),
  )
})
