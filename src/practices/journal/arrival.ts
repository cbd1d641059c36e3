import type { Given, Mood, Outcome, Script } from '../../flow/script.ts'

/** Seconds in and seconds out; the longer half is the one that calms. */
const breath = [4, 6] as const

/** How a sitting begins, before it is known where it goes. */
export interface Arrival {
  readonly mood?: Mood | undefined
  /** The card about heavy days was shown, and is not shown again for a fortnight. */
  readonly guard?: boolean
}

/** The pause that was asked for with `--pause`, breathing or on foot. Tells whether there was one. */
export async function pauseFirst(script: Script, given: Given): Promise<boolean> {
  const seconds = Number(given.flags.pause ?? 0)
  if (!(seconds > 0)) return false
  const how = await script.choice('pause-how', ['breathe', 'walk'])
  if (how === 'breathe') await script.timer('pause-breathe', { seconds, breath, bell: true })
  else await script.timer('pause-walk', { seconds, bell: true })
  return true
}

/** A minute to arrive in. */
export async function arrive(script: Script): Promise<void> {
  await script.timer('arrive', { seconds: 60, breath })
}

export function isUnpleasant(mood: Mood | undefined): boolean {
  return mood?.valence === -1
}

/** Asked only where it was asked before, so that there is something to set it beside. */
export async function moodAgain(script: Script, before: Mood | undefined): Promise<Mood | undefined> {
  return before === undefined ? undefined : script.mood('where-you-are-now')
}

/** The last words, which fit what the sitting came to. */
export async function closed(script: Script, outcome: Outcome): Promise<Outcome> {
  if (outcome.keep.length === 0) await script.say('nothing-today')
  else await script.say('closing', { line: await script.anyOf('closings') })
  return outcome
}
