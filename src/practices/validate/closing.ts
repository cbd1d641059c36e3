import type { Given, Outcome, Script } from '../../flow/script.ts'

/** The last words, which fit what the talk came to. */
export async function closeWith(script: Script, outcome: Outcome): Promise<Outcome> {
  if (outcome.keep.length === 0) await script.say('nothing-today')
  else await script.say('closing', { line: await script.anyOf('closings') })
  return outcome
}

/** Who it was for, where somebody was named. */
export function withPerson({ person, flow }: Given): { readonly person?: string } {
  return person === '' || flow === 'solo' ? {} : { person }
}
