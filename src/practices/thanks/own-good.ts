import { answered, type Entry, kept, nothingKept, type Practice } from '../../flow/script.ts'
import { asSentence } from '../wording.ts'

/** The lens of `ownGood`, by which the jar knows these lines again. */
const OWN = 'own'

/** Whether it is one of these lines, which are about nobody else. */
export function isOwn({ answers }: Entry): boolean {
  return answers?.lens === OWN
}

/** One good thing that is nobody's doing; what thanks is in the solo flow (practice.md 5.2). */
export const ownGood: Practice = async (script) => {
  const text = asSentence(await script.line('own-good'))
  if (text === '') {
    await script.say('closing', { line: await script.anyOf('closings') })
    return nothingKept
  }
  const feelings = await script.feelings('own-good-feelings', { upTo: 2, mood: { valence: 1, energy: -1 } })
  await script.say('closing-kept', { line: await script.anyOf('closings') })
  return kept({
    practice: 'thanks',
    door: 'quick',
    text,
    ...(feelings.length > 0 && { feelings }),
    answers: answered({ lens: OWN }),
  })
}
