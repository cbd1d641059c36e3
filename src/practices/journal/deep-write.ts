import { type Mood, nothingKept, type Outcome, type Script } from '../../flow/script.ts'
import { closed, isUnpleasant, moodAgain } from './arrival.ts'
import { keptPage } from './kept-page.ts'
import { shortLine } from './quick.ts'
import { endOf, type Series, type Sitting, seriesOf } from './series.ts'

const pages = { 1: 'deep-first', 2: 'deep-second', 3: 'deep-third' } as const

/**
 * Writing at depth: three sittings that end by themselves (practice.md 3.1). Not soon after a shock, which is asked
 * about once and kept nowhere, and not from a heavy mood in the small hours.
 */
export async function deepWrite(script: Script): Promise<Outcome> {
  const { date, hour } = await script.today()
  const which = { practice: 'journal', door: 'deep-write', days: 8 } as const
  const series = await script.recall('series', which, (entries) => seriesOf(entries, date))
  if (!(await isTheTime(script, series))) return closed(script, nothingKept)
  const mood = await script.mood('where-you-are')
  if (isUnpleasant(mood) && hour < 5) return late(script, mood)
  if (series.sitting === 1) await script.show('deep-how-it-goes', { end: endOf(date) })
  return sitting(script, series.sitting, mood)
}

async function isTheTime(script: Script, series: Series): Promise<boolean> {
  if (series.today && (await script.choice('deep-same-day', ['another-day', 'go-on'])) === 'another-day') return false
  if (series.sitting !== 1 || !(await script.yes('deep-shock'))) return true
  await script.show('deep-not-yet')
  return false
}

/** The mood is kept; the digging is left for daylight. */
async function late(script: Script, mood: Mood | undefined): Promise<Outcome> {
  if ((await script.choice('deep-late', ['sleep', 'short'])) === 'short') return shortLine(script, { mood })
  return closed(script, keptPage('quick', { mood }))
}

async function sitting(script: Script, nth: Sitting, mood: Mood | undefined): Promise<Outcome> {
  const text = await script.page(pages[nth])
  const written = text !== ''
  const seen = written && nth === 3 ? await script.line('seen') : ''
  const moodAfter = await moodAgain(script, mood)
  if (written) await script.show(nth === 3 ? 'deep-done' : 'deep-after')
  const answers = { seen, session: written ? nth : undefined }
  return closed(script, keptPage('deep-write', { text, mood, moodAfter, answers }))
}
