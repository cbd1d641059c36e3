import { type Given, kept, nothingKept, type Outcome, type Script } from '../../flow/script.ts'
import { closeWith, withPerson } from './closing.ts'
import { makesSense } from './sentence.ts'

/** Three picks that make one sentence to say, or to send by hand. */
export async function quick(script: Script, given: Given): Promise<Outcome> {
  const feelings = await script.feelings('quick-feeling', { upTo: 1 })
  const because = await script.line('quick-because')
  const sense = await makesSense(script, feelings, because)
  if (sense === '') return closeWith(script, nothingKept)
  const ending = await script.choice('quick-ending', ['here', 'tell-me-more', 'no-fix'])
  const text = await script.line('quick-sentence', {}, `${sense} ${await script.wording('quick-ending', {}, ending)}`)
  if (text === '') return closeWith(script, nothingKept)
  return closeWith(script, kept({ practice: 'validate', door: 'quick', text, ...withPerson(given) }))
}
