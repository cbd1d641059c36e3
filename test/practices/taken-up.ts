import type { Progress } from '../../src/flow/perform.ts'
import type { Answer } from '../../src/flow/question.ts'
import type { Lines } from '../support/actor.ts'

/**
 * A finished talk, cut at every place where it could have been left: what a draft holds there, and what is still to be
 * answered. Not for talks with private turns, of which a draft holds only what was settled.
 */
export function takenUpAt({ answers }: Progress): readonly { readonly progress: Progress; readonly rest: Lines }[] {
  const outside = answers.filter(({ id }) => id.startsWith('~'))
  const said = answers.filter(({ id }) => !id.startsWith('~'))
  return said.map((_, place) => {
    const rest: { [card: string]: Answer[] } = {}
    for (const { id, answer } of said.slice(place)) {
      const card = id.replace(/#\d+$/, '')
      rest[card] = [...(rest[card] ?? []), answer as Answer]
    }
    return { progress: { answers: [...outside, ...said.slice(0, place)] }, rest }
  })
}
