import { nothingKept, type Outcome, type Script } from '../../flow/script.ts'

/** Nothing comes up, and that is allowed: it ends here, or goes on in the journal. */
export async function nothingComesUp(script: Script): Promise<Outcome> {
  const next = await script.choice('allowed', ['close', 'journal'])
  if (next === 'journal') {
    await script.say('carried')
    return { ...nothingKept, carry: { practice: 'journal', door: 'write', start: {} } }
  }
  await script.say('closing', { line: await script.anyOf('closings') })
  return nothingKept
}
