import { nothingKept, type Practice } from '../../flow/script.ts'
import { close } from './closing.ts'
import { keep } from './entry.ts'
import { coolDown } from './words.ts'

/** A minute: cool down and find a phrase, or one line of one's own. */
export const quick: Practice = async (script, given) => {
  const way = given.flow === 'solo' ? 'cool-down' : await script.choice('quick-way', ['cool-down', 'one-line'])
  if (way === 'cool-down') {
    await coolDown(script, given)
    await close(script)
    return nothingKept
  }
  const text = await script.line('one-line')
  await close(script)
  return keep('quick', given, { text })
}
