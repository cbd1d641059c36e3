import { type Carry, type Given, type Json, type Plan, personOf, type Script } from '../../flow/script.ts'

/** Where a page goes from here. */
export interface Turn {
  readonly answers: { readonly [card: string]: Json }
  readonly plan?: Plan
  readonly carry?: Carry
}

const nowhere: Turn = { answers: {} }

/**
 * Let it be, do one small thing, tell or ask somebody (a private draft in another practice), or set it aside. What has
 * to do with the other is left out where somebody is on their own (practice.md 5.2).
 * @param event what a camera would have seen, as a start for what is to be told
 */
export async function turnFrom(script: Script, given: Given, event: string): Promise<Turn> {
  const turns = ['let-it-be', 'small-thing', 'tell', 'ask', 'set-aside'] as const
  const open = turns.filter((turn) => given.flow === 'both' || (turn !== 'tell' && turn !== 'ask'))
  const turn = await script.choice('turn', open, { person: personOf(given) })
  switch (turn) {
    case 'small-thing':
      return smallThing(script)
    case 'tell':
      return somethingToTell(script, given, event)
    case 'ask':
      return somethingToAsk(script, given)
    case 'set-aside':
      await script.show('set-aside')
      return { answers: { turn } }
    case 'let-it-be':
      return nowhere
  }
}

async function smallThing(script: Script): Promise<Turn> {
  const then = await script.line('small-thing')
  if (then === '') return nowhere
  const when = await script.line('small-thing-when')
  return { answers: { turn: 'small-thing' }, plan: { then, ...(when !== '' && { when }) } }
}

async function somethingToTell(script: Script, given: Given, event: string): Promise<Turn> {
  const words = await script.line('to-tell', { person: personOf(given) }, event)
  if (words === '') return nowhere
  await script.show(given.flags.drafts === 'off' ? 'carried-here' : 'carried')
  return {
    answers: { turn: 'tell', 'to-tell': words },
    carry: { practice: 'repair', door: 'start-softly', start: { camera: words } },
  }
}

async function somethingToAsk(script: Script, given: Given): Promise<Turn> {
  const words = await script.line('to-ask', { person: personOf(given) })
  if (words === '') return nowhere
  await script.show(given.flags.drafts === 'off' ? 'carried-here' : 'carried')
  return {
    answers: { turn: 'ask', 'to-ask': words },
    carry: { practice: 'ask', door: 'prepare', start: { 'own-question': words } },
  }
}
