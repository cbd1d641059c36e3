import { expect, test } from 'vitest'
import { journal } from './journal.ts'

/** Entries written one after the other, each with the clock at a moment (and in a zone), then as they are listed. */
async function written(...moments: readonly (readonly [now: string, zone?: string])[]): Promise<readonly string[]> {
  const it = journal()
  for (const [index, [now, zone = 'Europe/Paris']] of moments.entries()) {
    const { code } = await it.attune(['thanks', `number ${index}`], { env: { ATTUNE_NOW: now, TZ: zone } })
    expect(code).toBe(0)
  }
  expect(it.findings()).toEqual([])
  return it.entries().map(({ text, at, zone }) => `${text} ${at} ${zone}`)
}

test('the night that has two of the same hour keeps both, in order', async () => {
  const entries = await written(['2026-10-25T00:30:00Z'], ['2026-10-25T01:10:00Z'], ['2026-10-25T00:50:00Z'])
  expect(entries).toEqual([
    'number 0 2026-10-25T02:30:00+02:00 Europe/Paris',
    'number 2 2026-10-25T02:50:00+02:00 Europe/Paris',
    'number 1 2026-10-25T02:10:00+01:00 Europe/Paris',
  ])
})

test('the night that lacks an hour has no gap in its order', async () => {
  expect(await written(['2026-03-29T00:59:59Z'], ['2026-03-29T01:00:00Z'])).toEqual([
    'number 0 2026-03-29T01:59:59+01:00 Europe/Paris',
    'number 1 2026-03-29T03:00:00+02:00 Europe/Paris',
  ])
})

test('a clock that goes back loses nothing', async () => {
  expect(
    await written(['2026-11-23T22:00:00+01:00'], ['2019-01-01T00:00:00+01:00'], ['2026-11-23T21:00:00+01:00']),
  ).toEqual([
    'number 1 2019-01-01T00:00:00+01:00 Europe/Paris',
    'number 2 2026-11-23T21:00:00+01:00 Europe/Paris',
    'number 0 2026-11-23T22:00:00+01:00 Europe/Paris',
  ])
})

test('each entry keeps the zone and the day it was written in, over the date line and a month', async () => {
  const moment = '2026-10-31T12:00:00Z'
  const later = '2026-10-31T12:01:00Z'
  expect(await written([moment, 'Pacific/Auckland'], [later, 'America/New_York'])).toEqual([
    'number 0 2026-11-01T01:00:00+13:00 Pacific/Auckland',
    'number 1 2026-10-31T08:01:00-04:00 America/New_York',
  ])
})
