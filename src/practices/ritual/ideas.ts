import type { Drawn, Script } from '../../flow/script.ts'
import type { Flavour } from './agree.ts'
import { type Shape, unshaped } from './shape.ts'

const MOST = 3

/** What an idea should fit. */
export interface Wish {
  readonly slot: string
  readonly flavour: Flavour
  readonly size: string
}

/** Offers up to three ideas, one after the other; gives the one that was taken as something to begin with. */
export async function offerIdeas(script: Script, wish: Wish): Promise<Shape> {
  const ideas = await fittingIdeas(script, wish)
  for (const [nth, idea] of ideas.entries()) {
    await script.sayDrawn(idea)
    const last = nth === ideas.length - 1
    const next = await script.choice('idea', last ? ['own', 'take'] : ['own', 'take', 'another'])
    if (next === 'take') return asShape(idea)
    if (next === 'own') break
  }
  return unshaped
}

/** The nearest first: all three fit, then place and flavour, then only the place, but never touch that was not chosen. */
async function fittingIdeas(script: Script, { slot, flavour, size }: Wish): Promise<readonly Drawn[]> {
  const found: Drawn[] = []
  const narrowing = [
    { slot: [slot], flavour: [flavour], size: [size] },
    { slot: [slot], flavour: [flavour] },
    { slot: [slot] },
  ]
  for (const where of narrowing) {
    const not = found.map(({ id }) => id)
    const without = flavour === 'touch' ? {} : { flavour: ['touch'] }
    if (found.length < MOST) {
      found.push(...(await script.draw({ pool: 'ritual-ideas', count: MOST - found.length, where, without, not })))
    }
  }
  return found
}

function asShape({ notes }: Drawn): Shape {
  const note = (key: string): string => notes[key]?.[0] ?? ''
  return { ...unshaped, cue: note('if'), act: note('then'), tiny: note('tiny'), apart: note('apart') }
}
