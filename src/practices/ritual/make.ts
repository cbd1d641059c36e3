import { answered, type Given, kept, type Outcome, type Practice, type Script } from '../../flow/script.ts'
import { bothSayYes, chooseFlavour } from './agree.ts'
import { closeAs, closeWithNothing } from './closing.ts'
import { offerIdeas } from './ideas.ts'
import { asAnswers, askShape, calledBy, type Shape, sentenceOf, slots, unshaped } from './shape.ts'

const sizes = ['10s', '2min', '20min', 'evening'] as const

/** Makes one: where it lives, what it is made of, how long it takes, a cue and an act, and what it means. */
export const make: Practice = async (script, given) => {
  const slot = await script.choice('slot', slots)
  const flavour = await chooseFlavour(script, given)
  const size = await script.choice('size', sizes)
  // A low season gets no suggestions.
  const idea = given.season === 'low' ? unshaped : await offerIdeas(script, { slot, flavour, size })
  const shape = await shapeUntilRight(script, idea, slot === 'apart')
  if (shape === undefined) return closeWithNothing(script)
  return keepIt(script, given, shape, { slot, flavour, size })
}

async function shapeUntilRight(script: Script, start: Shape, alwaysApart: boolean): Promise<Shape | undefined> {
  let shape = await askShape(script, start, { alwaysApart })
  while (shape !== undefined) {
    await script.say('as-it-stands', { sentence: sentenceOf(shape) })
    const next = await script.choice('like-this', ['keep', 'change', 'drop'])
    if (next === 'keep') return shape
    if (next === 'drop') return undefined
    shape = await askShape(script, shape, { alwaysApart })
  }
  return undefined
}

/** Alone it is an idea, whatever one of them thinks of it; together it is theirs when both say so. */
async function keepIt(
  script: Script,
  given: Given,
  shape: Shape,
  place: { readonly slot: string; readonly flavour: string; readonly size: string },
): Promise<Outcome> {
  const ours = given.together === true && (await bothSayYes(script, given, sentenceOf(shape)))
  await closeAs(script, given, ours ? 'closing-ours' : 'closing-idea')
  return kept({
    practice: 'ritual',
    door: 'ritual',
    text: calledBy(shape),
    ...(given.person !== '' && { person: given.person }),
    answers: answered({ ...place, ...asAnswers(shape), state: ours ? 'ours' : 'idea' }),
  })
}
