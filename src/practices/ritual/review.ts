import { nothingKept, type Outcome, type Practice, type Script } from '../../flow/script.ts'
import { closeKept, closeWithNothing } from './closing.ts'
import { type Known, knownRituals } from './known.ts'
import { lookAlone, lookTogether } from './looks.ts'
import { moveOn } from './move-on.ts'

const AT_ONCE = 5

/** A look at what they have, about once a month: each is kept, changed, rested or let go; it did its job. */
export const review: Practice = async (script, given) => {
  const rituals = await someOf(script, await knownRituals(script, ['ours', 'idea', 'resting']))
  if (rituals.length === 0) return closeWithNothing(script)
  const looks = given.together ? await lookTogether(script, given, rituals) : undefined
  const change: Outcome['change'][number][] = []
  for (const [nth, ritual] of rituals.entries()) {
    const look = looks?.[nth] ?? (await lookAlone(script, ritual))
    change.push(...(await moveOn(script, given, ritual, look)))
  }
  if (change.length === 0) return closeWithNothing(script)
  await closeKept(script)
  return { ...nothingKept, change }
}

/** A handful; where there are more, the person says which. */
async function someOf(script: Script, rituals: readonly Known[]): Promise<readonly Known[]> {
  if (rituals.length <= AT_ONCE) return rituals
  const items = rituals.map(({ id, text }) => ({ value: id, words: text }))
  const chosen = await script.many('which-to-look-at', { upTo: AT_ONCE, items })
  return rituals.filter(({ id }) => chosen.includes(id))
}
