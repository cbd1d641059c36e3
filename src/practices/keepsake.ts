import type { Entry, Outcome, Recall, Script } from '../flow/script.ts'
import { nothingKept } from '../flow/script.ts'
import { hush, hushes, isQuiet, type Subject } from './quiet.ts'

/** An old line that may come up again, small enough to stand in a draft. */
export type Keepsake = Subject & { readonly door: string; readonly text: string }

const HAND = 5

/** Deals a few old lines at random, without those that are to stay quiet, wherever that was said. */
export async function dealHand(
  script: Script,
  which: Recall,
  fits: (entry: Entry) => boolean,
): Promise<readonly Keepsake[]> {
  const rules = (await hushes(script)).map(({ rule }) => rule)
  return script.recall('hand', which, (entries, chance) => {
    const rest = entries.filter((entry) => entry.text && fits(entry) && !isQuiet(entry, rules))
    const hand: Keepsake[] = []
    while (hand.length < HAND && rest.length > 0) {
      hand.push(...rest.splice(Math.floor(chance() * rest.length), 1).map(asKeepsake))
    }
    return hand
  })
}

/** Shows one line after the other, as long as the person likes; any of them can be asked to stay quiet. */
export async function lookThrough(
  script: Script,
  hand: readonly Keepsake[],
  show: (keepsake: Keepsake) => Promise<void>,
): Promise<Outcome> {
  for (const [nth, keepsake] of hand.entries()) {
    await show(keepsake)
    const last = nth === hand.length - 1
    const next = await script.choice('after-keepsake', last ? ['done', 'hush'] : ['done', 'another', 'hush'])
    if (next === 'hush') return hush(script, keepsake)
    if (next === 'done') break
  }
  await script.say('closing', { line: await script.anyOf('closings') })
  return nothingKept
}

function asKeepsake({ id, practice, door = '', text = '', person = '', tags = [], at }: Entry): Keepsake {
  return { id, practice, door, text, person, tags, month: at.slice(0, 7) }
}
