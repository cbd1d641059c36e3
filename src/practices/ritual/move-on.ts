import type { Change, Given, Json, Outcome, Script } from '../../flow/script.ts'
import { bothSayYes } from './agree.ts'
import { type Known, type State, shapeOf, stateOf } from './known.ts'
import type { Look } from './looks.ts'
import { asAnswers, askShape, calledBy, type Shape, sentenceOf } from './shape.ts'

type Answers = { readonly [card: string]: Json }

/** The changes that a look leads to; none when it stays as it is. */
export async function moveOn(script: Script, given: Given, ritual: Known, look: Look): Promise<Outcome['change']> {
  const set = await newWordsOrState(script, given, ritual, look)
  return set === undefined ? [] : [{ id: ritual.id, set }]
}

async function newWordsOrState(script: Script, given: Given, ritual: Known, look: Look): Promise<Change | undefined> {
  switch (look) {
    case 'keep':
      return undefined
    case 'ours':
    case 'let-go':
      return { answers: { state: look, before: undefined } }
    case 'rest':
      return { answers: { state: 'resting', before: stateOf(ritual) } }
    case 'wake':
      return { answers: { state: ritual.answers.before === 'ours' ? 'ours' : 'idea', before: undefined } }
    case 'change':
      return reworded(script, given, ritual)
  }
}

/** New words for it. What both had called theirs is theirs in the new form only when both say so again. */
async function reworded(script: Script, given: Given, ritual: Known): Promise<Change | undefined> {
  const former = shapeOf(ritual)
  const shape = await askShape(script, former)
  if (shape === undefined || sameWords(former, shape)) return undefined
  const words = changedWords(asAnswers(former), asAnswers(shape))
  const wasOurs = stateOf(ritual) === 'ours'
  const answers = wasOurs ? { ...words, state: await stillOurs(script, given, shape) } : words
  return { text: calledBy(shape), answers }
}

/** Only those, so that a talk that is taken up late undoes nothing else that was changed meanwhile. */
function changedWords(former: Answers, now: Answers): NonNullable<Change['answers']> {
  const cards = Object.keys({ ...former, ...now }).filter((card) => former[card] !== now[card])
  return Object.fromEntries(cards.map((card) => [card, now[card]]))
}

async function stillOurs(script: Script, given: Given, shape: Shape): Promise<State> {
  const yes = given.together ? await bothSayYes(script, given, sentenceOf(shape)) : await script.yes('still-both')
  return yes ? 'ours' : 'idea'
}

function sameWords(former: Shape, shape: Shape): boolean {
  return (Object.keys(former) as (keyof Shape)[]).every((part) => former[part] === shape[part])
}
