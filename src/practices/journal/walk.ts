import type { Outcome, Script } from '../../flow/script.ts'
import { type Arrival, closed } from './arrival.ts'
import { keptPage } from './kept-page.ts'
import { wholeMinutes } from './sit.ts'

const minutes = { ten: 10, fifteen: 15, twenty: 20 } as const

/** A silent walk with one intention, and one line when it is over. */
export async function walk(script: Script, { mood, guard = false }: Arrival = {}): Promise<Outcome> {
  const intention = await script.choice('walk-intention', ['look-outward', 'let-pass', 'one-question'])
  const question = intention === 'one-question' ? await script.line('walk-question') : ''
  const long = await script.choice('walk-how-long', ['ten', 'fifteen', 'twenty'])
  const stayed = await script.timer('walk', { seconds: minutes[long] * 60, bell: true })
  const text = await script.line('walk-line')
  const answers = { question, minutes: wholeMinutes(stayed), guard: guard || undefined }
  const walked = text !== '' || question !== '' || answers.minutes !== undefined
  return closed(
    script,
    keptPage('walk', { text, mood, answers: { ...answers, intention: walked ? intention : undefined } }),
  )
}
