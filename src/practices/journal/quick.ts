import type { Outcome, Script } from '../../flow/script.ts'
import { type Arrival, closed } from './arrival.ts'
import { keptPage } from './kept-page.ts'

/** One key, one word, one line. The key alone is complete. */
export async function quick(script: Script): Promise<Outcome> {
  return shortLine(script, { mood: await script.mood('where-you-are') })
}

/** The word and the line, where the mood is known. */
export async function shortLine(script: Script, { mood, guard = false }: Arrival): Promise<Outcome> {
  const feelings = await script.feelings('one-feeling', { upTo: 1, mood })
  const text = await script.line('because')
  return closed(script, keptPage('quick', { text, mood, feelings, answers: { guard: guard || undefined } }))
}
