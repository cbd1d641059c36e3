import {
  kept,
  type NewEntry,
  nothingKept,
  type Practice,
  type PrivateScript,
  pairOf,
  personOf,
} from '../../flow/script.ts'
import { asSentence } from '../wording.ts'
import { asItems, said, type Unsaid, unsaid } from './open-plans.ts'

/**
 * Each reads or says one thanks aloud; the other only says thank you. Nothing is typed in the turns, and only the one
 * whose journal this is finds what they had set aside. Afterwards what was heard can be kept.
 */
export const readAloud: Practice = async (script, given) => {
  const people = pairOf(given)
  await script.show('together')
  // Where both have one name, the wrong one of them may sit down first.
  const own = people[1] !== personOf(given) ? [] : await unsaid(script)
  const freely = await script.anyOf('from-the-heart')
  const read = await script.eachInPrivate(
    'hand-over',
    people,
    (alone, person) => oneAloud(alone, person === people[0] ? own : [], freely),
    (ids) => ids.filter((id) => id !== ''),
  )
  const heard = asSentence(await script.line('heard', { person: personOf(given) }))
  await script.say('closing', { line: await script.anyOf('closings-together') })
  const outcome = heard === '' ? nothingKept : kept(receivedFrom(given.person, heard))
  return { ...outcome, change: said(own.filter(({ id }) => read.includes(id))) }
}

/** The id of the thanks that was read; '' when it was said freely, or not at all. */
async function oneAloud(script: PrivateScript, own: readonly Unsaid[], freely: string): Promise<string> {
  const id = await script.pick(
    'which-to-read',
    own.length === 0 ? [] : [{ value: '', words: freely, fromCard: true }, ...asItems(own)],
  )
  const chosen = own.find((thanks) => thanks.id === id)
  if (chosen === undefined) await script.show('say-one')
  else await script.show('read-this', { sentence: chosen.text })
  return id
}

function receivedFrom(person: string, text: string): NewEntry {
  return { practice: 'thanks', door: 'received', text, ...(person !== '' && { person }) }
}
