import { nothingKept, type Practice, type Script } from '../../flow/script.ts'
import { dealHand, type Keepsake, lookThrough } from '../keepsake.ts'
import { hushes, letBack } from '../quiet.ts'
import { monthName } from '../spoken.ts'
import { isOwn } from './own-good.ts'

/** Draws kept thanks, one at a time, and keeps nothing of it. */
export const jar: Practice = async (script, { flow }) => {
  const fits = flow === 'solo' ? isOwn : () => true
  const hand = await dealHand(script, { practice: 'thanks' }, fits)
  if (hand.length > 0) return lookThrough(script, hand, (keepsake) => show(script, keepsake))
  const quiet = flow === 'solo' ? [] : await hushes(script)
  if (quiet.length > 0) return letBack(script, quiet)
  await script.say('jar-empty')
  return nothingKept
}

async function show(script: Script, { text, door, person, month }: Keepsake): Promise<void> {
  await script.say('from-jar', { text })
  const told = { person, month: monthName(month) }
  if (person === '') await script.say(door === 'received' ? 'mark-received-unnamed' : 'mark-unnamed', told)
  else await script.say(door === 'received' ? 'mark-received' : 'mark', told)
}
