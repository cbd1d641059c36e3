import { type Given, later, type Mood, nothingKept, type Practice, personOf, type Script } from '../../flow/script.ts'
import { close } from './closing.ts'
import { settleOn } from './drafting.ts'
import { keep, planTo } from './entry.ts'
import { takeBreak } from './pause.ts'
import { type Parts, waysToSay } from './sentence.ts'
import { type Snag, type Thought, thoughtOn } from './snag.ts'

const door = 'start-softly'
/** The words at hand after a quarrel; all others are under "more words". */
export const afterConflict: Mood = { valence: -1, energy: -1 }

/** Six steps from what happened to words that can be said (practice.md 3.6, S1–S7). */
export const startSoftly: Practice = async (script, given) => {
  const parts = await partsOf(script, given)
  const theirs =
    given.flow === 'solo' ? '' : await script.line('theirs', { ...step(given, 5), person: personOf(given) })
  const { camera, feelings, needs, request } = parts
  const answers = { camera, request, theirs }

  // Where somebody goes it alone, nobody tells them how to word it (practice.md 5.3).
  const thought = given.flow === 'solo' ? undefined : thoughtOn(parts)
  const ways = waysWith(parts, thought)
  if (ways.length === 0) {
    await script.say('nothing-yet')
    return keep(door, given, { answers })
  }
  if (thought?.snag === 'flooded' && !(await settledFirst(script, given))) return later

  const text = await settleOn(script, ways, thought && remarks[thought.snag])
  if (text === undefined) {
    await close(script)
    return nothingKept
  }
  const when = await script.line('good-moment', { person: personOf(given) })
  const plan = when === '' ? undefined : planTo(await script.anyOf('plan-say-it'), when)
  await close(script)
  return keep(door, given, { text, feelings, needs, answers, plan })
}

/** A break before the words, if they want one; false when the words are to wait for another day. */
async function settledFirst(script: Script, given: Given): Promise<boolean> {
  if ((await script.choice('pause-first', ['go-on', 'pause'])) === 'go-on') return true
  return (await takeBreak(script, given)).calm
}

async function partsOf(script: Script, given: Given): Promise<Parts> {
  const camera = await script.line('camera', step(given, 1))
  const feelings = await script.feelings('felt', { upTo: 2, mood: afterConflict }, step(given, 2))
  const needs = await script.needs('needed', { upTo: 2 }, step(given, 3))
  const request = await script.line('request', { ...step(given, 4), person: personOf(given) })
  return { camera, feelings, needs, request }
}

/** "2 of 6"; without the other's side there are five steps, and no gap to see. */
function step({ flow }: Given, step: number): { step: number; of: number } {
  return { step, of: flow === 'solo' ? 4 : 5 }
}

/** As it was said first; then, where something may close the other's ears, without it. */
function waysWith(parts: Parts, thought: Thought | undefined): readonly string[] {
  const ways = waysToSay(parts)
  if (thought?.softer === undefined) return ways
  return [...new Set([...ways.slice(0, 1), ...waysToSay(thought.softer)])]
}

const remarks: { readonly [snag in Snag]?: string } = {
  contempt: 'thought-own-hurt',
  verdict: 'thought-one-moment',
  defence: 'thought-own-part',
  always: 'thought-one-time',
  motive: 'thought-a-guess',
  demand: 'thought-room-for-no',
  pile: 'thought-one-thing',
}
