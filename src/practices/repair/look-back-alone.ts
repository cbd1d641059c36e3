import { type Practice, personOf } from '../../flow/script.ts'
import { close } from './closing.ts'
import { keep, planTo } from './entry.ts'
import { afterConflict } from './start-softly.ts'

/** What happened, seen alone: feelings, a fact, one's own part, a guess that is called one, and a step. No verdict. */
export const lookBackAlone: Practice = async (script, given) => {
  const person = personOf(given)
  const alone = given.flow === 'solo'
  const feelings = await script.feelings('felt-then', { upTo: 3, mood: afterConflict })
  const camera = await script.line('camera-alone')
  const needs = alone ? await script.needs('needed-then', { upTo: 2 }) : []
  const part = alone ? '' : await script.line('my-part', { person })
  const theirs = alone ? '' : await script.line('guess-at-theirs', { person })
  const view = await script.page(alone ? 'view-of-you' : 'view-of-both', { person })
  const step = await script.line('next-step')

  const text = view || part
  const answers = { camera, 'my-part': view === '' ? '' : part, theirs }
  await close(script, 'closings-after-hard-work')
  return keep('look-back-alone', given, { text, feelings, needs, answers, plan: planTo(step) })
}
