import { type Given, nothingKept, type Practice, type Script } from '../../flow/script.ts'
import { close } from './closing.ts'
import { keep } from './entry.ts'

const families = ['calm', 'i-feel', 'stop', 'sorry', 'get-to-yes', 'appreciate'] as const
const ownFamilies = ['calm', 'i-feel', 'stop'] as const

/** Five slow breaths, then a phrase to say right now, in one's own way if that is nearer. */
export const words: Practice = async (script, given) => {
  const phrase = await coolDown(script, given)
  const own = phrase === '' ? '' : await script.line('own-way', {}, phrase)
  await close(script)
  return own === phrase ? nothingKept : keep('words', given, { text: own })
}

/** The breaths and the picking. Gives the phrase, '' when there was none. */
export async function coolDown(script: Script, given: Given): Promise<string> {
  await script.timer('five-breaths', { seconds: 50, breath: [4, 6] })
  const family = await script.choice('family', given.flow === 'solo' ? ownFamilies : families)
  const phrases = await script.draw({ pool: 'repair-phrases', count: 4, where: { family: [family] } })
  return script.pick(
    'phrase',
    phrases.map(({ text }) => ({ value: text, words: text, fromCard: true })),
  )
}
