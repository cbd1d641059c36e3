import { type Entry, type Given, kept, type Outcome, type Practice, type Script } from '../../flow/script.ts'
import { dealHand, type Keepsake, lookThrough } from '../keepsake.ts'
import { hushes, letBack } from '../quiet.ts'
import { monthName } from '../spoken.ts'
import { closeKept, closeWithNothing } from './closing.ts'

/** The memory bank: one drawn at random, or a new one laid in. */
export const memory: Practice = async (script, given) => {
  const hand = await dealHand(script, { practice: 'ritual' }, isMemory)
  const quiet = await hushes(script)
  const doors = [
    ...(hand.length > 0 ? (['draw'] as const) : []),
    'add' as const,
    ...(quiet.length > 0 ? (['back'] as const) : []),
  ]
  const door = doors.length === 1 ? 'add' : await script.choice('memory', doors)
  if (door === 'draw') return lookThrough(script, hand, (keepsake) => show(script, given, keepsake))
  return door === 'back' ? letBack(script, quiet) : add(script, given)
}

async function show(script: Script, given: Given, { text, person, month }: Keepsake): Promise<void> {
  await script.say('from-the-bank', { text })
  await script.say(person === '' ? 'mark-unnamed' : 'mark', { person, month: monthName(month) })
  if (given.together) await script.say('read-it-aloud')
}

async function add(script: Script, given: Given): Promise<Outcome> {
  const text = await script.line('remember')
  if (text === '') return closeWithNothing(script)
  const tags = tagsIn(await script.line('remember-tags'))
  await closeKept(script)
  return kept({
    practice: 'ritual',
    door: 'memory',
    text,
    ...(given.person !== '' && { person: given.person }),
    ...(tags.length > 0 && { tags }),
  })
}

/** "Lisbon, #rain" as tags: small, without the sign, each once. */
export function tagsIn(words: string): readonly string[] {
  const tags = words.split(',').map((tag) => tag.trim().replace(/^#+/, '').toLocaleLowerCase('en').replace(/\s+/g, '-'))
  return [...new Set(tags.filter((tag) => tag !== ''))]
}

/** Memories, and moments of which a line was kept. */
function isMemory({ door }: Entry): boolean {
  return door === 'memory' || door === 'moment'
}
