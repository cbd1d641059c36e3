import { type Practice, personOf } from '../../flow/script.ts'
import { close } from './closing.ts'
import { keep } from './entry.ts'

/** The seven-minute write: how somebody saw it who wants the best for both (practice.md 3.6, reappraisal). */
export const widerView: Practice = async (script, given) => {
  const told = { person: personOf(given) }
  await script.show('seven-minutes')
  const view = await script.page(given.flow === 'solo' ? 'view-of-you' : 'view-of-both', told)
  const hard = await script.page('view-hard', told)
  const held = await script.page('view-held', told)
  await close(script)
  return keep('wider-view', given, { text: view, answers: { hard, held } })
}
