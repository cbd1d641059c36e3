import type { Draft } from '../entries/drafts.ts'

/** The questions in which a door is chosen, in the talks that have doors. */
const choosing = ['door#1', 'front#1']

/** The door by which a talk went in: named on the command line, or chosen in it. Undefined where it has not come to that. */
export function doorOf({ door, answers }: Pick<Draft, 'door' | 'answers'>): string | undefined {
  const chosen = answers.find(({ id }) => choosing.includes(id))?.answer
  return door ?? (typeof chosen === 'string' ? chosen : undefined)
}
