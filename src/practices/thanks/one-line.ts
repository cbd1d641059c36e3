import { kept, type Practice, personOf } from '../../flow/script.ts'
import { nothingComesUp } from './nothing.ts'
import { mentionSting, planToSay } from './settle-words.ts'

/** The quick way: one line, kept or to be said later. */
export const oneLine: Practice = async (script, given) => {
  const text = (await script.line('one-line', { person: personOf(given) })).trim()
  if (text === '') return nothingComesUp(script)
  await mentionSting(script, text)
  const later = (await script.choice('keep-line', ['keep', 'say'])) === 'say'
  const plan = later ? await planToSay(script) : undefined
  await script.say('closing-kept', { line: await script.anyOf('closings') })
  return kept({
    practice: 'thanks',
    door: 'quick',
    text,
    ...(given.person !== '' && { person: given.person }),
    ...(plan !== undefined && { plan }),
  })
}
