import { kept, type Outcome, type Practice, type Script } from '../../flow/script.ts'
import { closeKept, closeWithNothing } from './closing.ts'
import { type Known, knownRituals } from './known.ts'
import { notice } from './notice.ts'

/** That it happened, and one line of it. What did not happen is nobody's business. */
export const moment: Practice = async (script, given) => {
  const rituals = await knownRituals(script, ['ours', 'idea'])
  if (rituals.length > 0) return logMoment(script, rituals)
  const next = await script.choice('none-yet', ['close', 'notice'])
  return next === 'notice' ? notice(script, given) : closeWithNothing(script)
}

/** Which one it was, and a line to remember it by, if there is one. */
export async function logMoment(script: Script, rituals: readonly Known[]): Promise<Outcome> {
  const id = await script.pick(
    'which',
    rituals.map(({ id, text }) => ({ value: id, words: text })),
  )
  const ritual = rituals.find((known) => known.id === id)
  if (ritual === undefined) return closeWithNothing(script)
  const text = await script.line('moment', { ritual: ritual.text })
  await closeKept(script)
  return kept({
    practice: 'ritual',
    door: 'moment',
    ritual: id,
    ...(text !== '' && { text }),
    ...(ritual.person !== '' && { person: ritual.person }),
    answers: { name: ritual.text },
  })
}
