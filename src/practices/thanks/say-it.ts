import { nothingKept, type Practice } from '../../flow/script.ts'
import { asItems, said, unsaid } from './open-plans.ts'

/** What the person meant to say: they find the words again, and mark them as said, or let them stay unsaid. */
export const sayIt: Practice = async (script) => {
  const waiting = await unsaid(script)
  const id = await script.pick('to-say', asItems(waiting))
  const chosen = waiting.find((thanks) => thanks.id === id)
  if (chosen === undefined) {
    await script.say('nothing-to-say')
    return nothingKept
  }
  await script.say('words-to-say', { sentence: chosen.text })
  if (chosen.plan.when !== undefined) await script.say('words-when', { when: chosen.plan.when })
  const next = await script.choice('said-yet', ['not-yet', 'said', 'unsaid'])
  await script.say({ 'not-yet': 'it-keeps', said: 'it-is-said', unsaid: 'it-stays-yours' }[next])
  if (next === 'not-yet') return nothingKept
  return { ...nothingKept, change: next === 'said' ? said([chosen]) : [{ id, set: { plan: undefined } }] }
}
