import type { Entry, Json, Script } from '../../flow/script.ts'
import { type Shape, unshaped } from './shape.ts'

export type State = 'ours' | 'idea' | 'resting' | 'let-go'

/** A ritual that was kept before. */
export type Known = {
  readonly id: string
  readonly text: string
  readonly person: string
  readonly answers: { readonly [card: string]: Json }
}

/** The rituals in one of these states, in the order they came. */
export function knownRituals(script: Script, states: readonly State[]): Promise<readonly Known[]> {
  return script.recall('rituals', { practice: 'ritual', door: 'ritual' }, (entries) =>
    entries.map(asKnown).filter((ritual) => ritual.text !== '' && states.includes(stateOf(ritual))),
  )
}

/** What is not said to be anything else is an idea. */
export function stateOf({ answers }: Known): State {
  const { state } = answers
  return state === 'ours' || state === 'resting' || state === 'let-go' ? state : 'idea'
}

/** Its words, to be changed; a name that only repeats the act is no name. */
export function shapeOf({ text, answers }: Known): Shape {
  const said = (card: string): string => (typeof answers[card] === 'string' ? answers[card] : '')
  return {
    ...unshaped,
    name: text,
    cue: said('if'),
    act: said('then'),
    meaning: said('meaning'),
    tiny: said('tiny'),
    apart: said('apart'),
  }
}

function asKnown({ id, text = '', person = '', answers = {} }: Entry): Known {
  return { id, text, person, answers }
}
