import type { Outcome, Script } from '../../flow/script.ts'
import { closed } from './arrival.ts'
import { keptPage } from './kept-page.ts'

const minutes = { three: 3, one: 1, five: 5, ten: 10 } as const

/** A few minutes of quiet, and one word. */
export async function sit(script: Script): Promise<Outcome> {
  const long = await script.choice('sit-how-long', ['three', 'one', 'five', 'ten'])
  const stayed = await script.timer('sit', { seconds: minutes[long] * 60, bell: true })
  const word = await script.line('one-word')
  return closed(script, keptPage('sit', { answers: { word, minutes: wholeMinutes(stayed) } }))
}

/** Quiet that lasted is worth keeping even where no word came of it. */
export function wholeMinutes(seconds: number): number | undefined {
  return seconds < 60 ? undefined : Math.floor(seconds / 60)
}
