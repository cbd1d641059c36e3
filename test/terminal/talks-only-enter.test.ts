import { describe, expect, it } from 'vitest'
import { type NewEntry, practiceNames } from '../../src/entries/entry.ts'
import { planned } from '../practices/planned.ts'
import { ana, evening, type Preferences } from '../support/evening.ts'
import { type SatThrough, shows, sitThrough } from '../support/sit-through.ts'

/** What the jar, the memory bank, the reviews and the follow-ups look at. */
const kept: readonly NewEntry[] = [
  { practice: 'thanks', door: 'quick', text: 'You warmed the plates', person: 'Sam', at: '2026-11-20T21:00:00+01:00' },
  { practice: 'thanks', text: 'You asked twice', plan: planned('say it'), at: '2026-11-21T21:00:00+01:00' },
  {
    ...{ practice: 'ritual', door: 'ritual', text: 'Tea on the step', at: '2026-11-02T21:00:00+01:00' },
    answers: { state: 'ours', slot: 'meal', if: 'the kettle clicks off', ...planned('we sit'), meaning: 'us' },
  },
  { practice: 'ritual', door: 'moment', text: 'Both cups steamed', at: '2026-11-19T21:00:00+01:00' },
  { practice: 'repair', door: 'my-pattern', text: 'I want to hear it', plan: planned('say so', { when: 'it rains' }) },
]

interface Way {
  /** As typed after `attune`. */
  readonly line: string
  /** Where the way is chosen inside of the talk: its place in the list. */
  readonly place?: string
}

const doors: readonly Way[] = [
  ...practiceNames.map((line) => ({ line })),
  ...['write', 'sit', 'walk', 'deep-write'].map((door) => ({ line: `journal --door ${door}` })),
  { line: 'ask --together' },
  ...['2', '3', '4'].map((place) => ({ line: 'ask', place })),
  ...['together', 'rehearse', 'self'].map((door) => ({ line: `validate ${door}` })),
  { line: 'ritual add' },
  ...['3', '4', '5'].map((place) => ({ line: 'ritual', place })),
  ...['--received', '--say', '--together', 'jar'].map((door) => ({ line: `thanks ${door}` })),
  ...['pause', 'start-softly', 'look-back', 'look-back-alone', 'apologise', 'my-pattern', 'wider-view', 'words'].map(
    (door) => ({ line: `repair ${door}` }),
  ),
  { line: 'repair follow-up' },
]

/**
 * Goes all the way with Enter alone, in a narrow window: nothing runs over its edge or is pushed out at its top, and the
 * terminal afterwards shows a few last words and nothing of the talk.
 */
async function pressOnlyEnter({ line, place }: Way, preferences: Preferences = ana): Promise<SatThrough> {
  const { attune, keep, drafts } = evening(preferences)
  keep(...kept)
  const talk = attune(line, { columns: 40 })
  const sat = await sitThrough(talk, place === undefined ? [] : [['', [place, 'enter']]])
  expect(sat.code).toBe(0)
  expect(drafts()).toEqual([])
  expect(talk.isAlternate()).toBe(false)
  expect(sat.overrun).toEqual([])
  expect(sat.screens.filter((screen) => !screen.startsWith('\n'))).toEqual([])
  const after = talk.scrollback()
  expect(after.split('\n').length).toBeLessThan(8)
  expect(kept.filter(({ text = '' }) => shows(after, text))).toEqual([])
  expect(sat.screens.filter((screen) => after.includes(screen.trim().split('\n')[0] ?? ''))).toEqual([])
  return sat
}

describe('with Enter alone', () => {
  it.each(doors)('attune $line comes to its end ($place)', async (way) => {
    await pressOnlyEnter(way)
  })

  it.each(practiceNames)('attune %s comes to its end where somebody goes it alone', async (line) => {
    await pressOnlyEnter({ line }, { ...ana, flow: 'solo' })
  })

  it.each(practiceNames)('attune %s --quick takes six keys at most', async (practice) => {
    const { screens } = await pressOnlyEnter({ line: `${practice} --quick` })
    expect(screens.length).toBeLessThanOrEqual(6)
  })

  it.each(practiceNames)('attune %s is as short in a low season', async (line) => {
    const { screens } = await pressOnlyEnter({ line }, { ...ana, season: 'low' })
    expect(screens.length).toBeLessThanOrEqual(6)
  })
})
