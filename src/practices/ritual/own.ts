import { kept, type Practice, type Script } from '../../flow/script.ts'
import { capital, trimmed } from '../wording.ts'
import { closeKept, closeWithNothing } from './closing.ts'
import { type Known, knownRituals } from './known.ts'
import { logMoment } from './moment.ts'
import { asAnswers, unshaped } from './shape.ts'

/** A small act of one's own; what a ritual is in the solo flow (practice.md 5.2). */
export const own: Practice = async (script, given) => {
  const rituals = await ownRituals(script)
  const door = given.door === 'moment' ? 'moment' : await chooseDoor(script, rituals)
  if (door === 'moment' && rituals.length > 0) return logMoment(script, rituals)

  const act = trimmed(await script.line('own-act'))
  if (act === '') return closeWithNothing(script)
  const cue = await script.line('own-cue')
  const meaning = await script.line('own-meaning')
  const tiny = await script.line('tiny')
  await closeKept(script)
  return kept({
    practice: 'ritual',
    door: 'ritual',
    text: capital(act).replace(/\.$/, ''),
    answers: { ...asAnswers({ ...unshaped, cue, act, meaning, tiny }), state: 'idea' },
  })
}

async function chooseDoor(script: Script, rituals: readonly Known[]): Promise<'make' | 'moment'> {
  return rituals.length === 0 ? 'make' : script.choice('own-front', ['make', 'moment'])
}

/** Those that nobody else was named in, and nobody else agreed to. */
async function ownRituals(script: Script): Promise<readonly Known[]> {
  return (await knownRituals(script, ['idea'])).filter(({ person }) => person === '')
}
