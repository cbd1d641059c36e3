import { answered, kept, type Practice } from '../../flow/script.ts'
import { asSentence, capital, trimmed } from '../wording.ts'
import { bothSayYes } from './agree.ts'
import { closeAs, closeWithNothing } from './closing.ts'
import { slots } from './shape.ts'

/** Something the two do already: noticing it, and saying what it means, is what makes it a ritual. */
export const notice: Practice = async (script, given) => {
  const noticed = await script.line('noticed')
  if (trimmed(noticed) === '') return closeWithNothing(script)
  const slot = await script.choice('noticed-slot', slots)
  const meaning = await script.line('meaning')
  const tiny = await script.line('tiny')
  const ours = given.together
    ? await bothSayYes(script, given, asSentence(noticed))
    : await script.yes('do-you-both-count-it')
  await closeAs(script, given, ours ? 'closing-noticed' : 'closing-idea')
  return kept({
    practice: 'ritual',
    door: 'ritual',
    text: capital(trimmed(noticed)).replace(/\.$/, ''),
    ...(given.person !== '' && { person: given.person }),
    answers: answered({ slot, meaning, tiny, state: ours ? 'ours' : 'idea' }),
  })
}
