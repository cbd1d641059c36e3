import { type Given, nothingKept, type Outcome, type Script } from '../../flow/script.ts'

/** The last words where nothing is kept. */
export async function closeWithNothing(script: Script): Promise<Outcome> {
  await script.say('closing', { line: await script.anyOf('closings') })
  return nothingKept
}

/** The last words where something is. */
export async function closeKept(script: Script): Promise<void> {
  await script.say('closing-kept', { line: await script.anyOf('closings') })
}

/** The last words for a ritual that is theirs, new or noticed, or an idea, which may wait. */
export async function closeAs(
  script: Script,
  given: Given,
  how: 'closing-ours' | 'closing-noticed' | 'closing-idea',
): Promise<void> {
  await script.say(how)
  if (given.together) await script.say('closing', { line: await script.anyOf('closings-together') })
}
