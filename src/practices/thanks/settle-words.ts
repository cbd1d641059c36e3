import type { Entry, Plan, Script } from '../../flow/script.ts'
import { sting } from './sting.ts'

/** The words as they are to be kept, and the plan to say them, where there is one. */
export interface Settled {
  readonly text: string
  readonly plan?: Plan
}

/** Shows the sentence until it is as the person wants it, and asks whether it is to be said. */
export async function settleWords(script: Script, draft: string): Promise<Settled> {
  const often = await script.recall('this-week', { practice: 'thanks', days: 7 }, gaveOften)
  let text = draft
  for (;;) {
    await script.say('draft', { sentence: text })
    await mentionSting(script, text)
    if (often) await script.say('say-one-aloud')
    const next = await script.choice('keep', ['keep', 'change', 'say', 'together'])
    if (next === 'keep') return { text }
    if (next === 'say') return { text, plan: await planToSay(script) }
    if (next === 'together') return { text, plan: { when: await script.anyOf('next-time-together'), done: false } }
    text = (await script.page('your-words', {}, text)).trim() || text
  }
}

/** At most one quiet line about a word with a hook in it, and the wording stays theirs. */
export async function mentionSting(script: Script, text: string): Promise<void> {
  const word = sting(text)
  if (word !== undefined) await script.say('sting', { word })
}

/** When it will be said: a cue that is in the day already (practice.md 2.7). It may stay open. */
export async function planToSay(script: Script): Promise<Plan> {
  const when = await script.line('when')
  return { ...(when !== '' && { when }), done: false }
}

/** Three or more in a week: saying one may do more than another entry (practice.md 2.8). */
function gaveOften(entries: readonly Entry[]): boolean {
  return entries.filter(({ door }) => door !== 'received').length >= 3
}
