import { kept, nothingKept, type Outcome, type Script } from '../../flow/script.ts'
import { closeWith } from './closing.ts'
import { ownFeeling, selfSentence } from './sentence.ts'

/** The same kindness for oneself: what is felt, why that makes sense, and one kind line. */
export async function self(script: Script): Promise<Outcome> {
  const feelings = await script.feelings('own-feeling', { upTo: 2 })
  const ground = await script.line('own-ground', { feeling: await ownFeeling(script, feelings) })
  const sentence = await selfSentence(script, feelings, ground)
  if (sentence !== '') await script.say('own-sentence', { sentence })
  const kind = await script.line('kind-line')
  const text = [sentence, kind].filter((words) => words !== '').join(' ')
  if (text === '') return closeWith(script, nothingKept)
  const felt = feelings.length > 0 && { feelings }
  return closeWith(script, kept({ practice: 'validate', door: 'self', text, ...felt }))
}
