import { answered, type Json, type Script } from '../../flow/script.ts'
import { capital, trimmed } from '../wording.ts'
import { cueSentence } from './cue.ts'

/** Where in life a ritual may live. */
export const slots = ['parting', 'reunion', 'meal', 'bedtime', 'weekend', 'celebration', 'hard-day', 'apart'] as const

/** What a ritual says about itself in words. */
export interface Shape {
  readonly name: string
  readonly cue: string
  readonly act: string
  readonly meaning: string
  readonly tiny: string
  readonly apart: string
}

export const unshaped: Shape = { name: '', cue: '', act: '', meaning: '', tiny: '', apart: '' }

/**
 * Cue and act, its name, what it says about the two, a tiny version, and one for when they are apart. What stands there
 * already can be taken with Enter. Undefined when there is neither a cue nor an act.
 */
export async function askShape(
  script: Script,
  start: Shape,
  { alwaysApart = false }: { alwaysApart?: boolean } = {},
): Promise<Shape | undefined> {
  const cue = await script.line('cue', {}, start.cue)
  const act = await script.line('act', {}, start.act)
  if (cue === '' && act === '') return undefined
  return {
    cue,
    act,
    name: await script.line('name', {}, start.name),
    meaning: await script.line('meaning', {}, start.meaning),
    tiny: await script.line('tiny', {}, start.tiny),
    apart: alwaysApart ? '' : await script.line('apart', {}, start.apart),
  }
}

/** What it is called: its name, or else its act. */
export function calledBy(shape: Shape): string {
  return trimmed(shape.name) || capital(trimmed(shape.act || shape.cue)).replace(/\.$/, '')
}

/** Cue and act in one sentence. */
export function sentenceOf(shape: Shape): string {
  return cueSentence(shape.cue, shape.act)
}

/** As it stands in an entry's answers, without what was skipped. */
export function asAnswers({ cue, act: then, meaning, tiny, apart }: Shape): { readonly [card: string]: Json } {
  return answered({ if: cue, then, meaning, tiny, apart })
}
