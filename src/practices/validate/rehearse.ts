import { answered, type Given, kept, nothingKept, type Outcome, personOf, type Script } from '../../flow/script.ts'
import { closeWith, withPerson } from './closing.ts'
import { draftReply } from './feedback.ts'

/** Alone with something that was said: a guess at what it feels like, a reply, and a moment to say it. */
export async function rehearse(script: Script, given: Given): Promise<Outcome> {
  const { said, guess } = await whatTheySaid(script, given)
  const reply = await draftReply(script, said)
  if (reply === '') return closeWith(script, nothingKept)
  const when = await script.line('when')
  const answers = answered({ said, guess })
  return closeWith(
    script,
    kept({
      practice: 'validate',
      door: 'rehearse',
      text: reply,
      ...withPerson(given),
      ...(Object.keys(answers).length > 0 && { answers }),
      ...(when !== '' && { plan: { when } }),
    }),
  )
}

/** Where somebody is on their own, it is anybody's words, and nothing asks for the other's side (practice.md 5.2). */
async function whatTheySaid(script: Script, given: Given): Promise<{ said: string; guess: readonly string[] }> {
  if (given.flow === 'solo') return { said: await script.line('somebody-said'), guess: [] }
  const said = await script.line('they-said', { person: personOf(given) })
  return { said, guess: await script.feelings('their-feeling', { upTo: 2 }) }
}
