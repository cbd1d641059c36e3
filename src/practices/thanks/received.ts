import { kept, nothingKept, type Practice, personOf } from '../../flow/script.ts'
import { asSentence } from '../wording.ts'

/** What the person was thanked for: being appreciated is worth as much noticing as giving thanks (practice.md 3.5). */
export const received: Practice = async (script, given) => {
  const text = asSentence(await script.line('received', { person: personOf(given) }))
  if (text === '') {
    await script.say('closing', { line: await script.anyOf('closings') })
    return nothingKept
  }
  const feelings = await script.feelings('received-effect', { upTo: 2, mood: { valence: 1, energy: -1 } })
  await script.say('closing-kept', { line: await script.anyOf('closings') })
  return kept({
    practice: 'thanks',
    door: 'received',
    text,
    ...(given.person !== '' && { person: given.person }),
    ...(feelings.length > 0 && { feelings }),
  })
}
