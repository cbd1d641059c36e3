import { nothingKept, type Practice } from '../../flow/script.ts'
import { close } from './closing.ts'
import { keep, planTo } from './entry.ts'

const patterns = ['not-sure', 'criticise', 'needle', 'defend', 'go-silent', 'fix'] as const

/** What I reach for when it gets hard, and other words to reach for instead. Only ever about oneself. */
export const myPattern: Practice = async (script, given) => {
  const pattern = await script.choice('pattern', patterns)
  const lastTime = await script.line('last-time')
  if (pattern === 'not-sure') {
    await script.say('pattern-will-show')
    return lastTime === '' ? nothingKept : keep('my-pattern', given, { answers: { 'last-time': lastTime } })
  }
  const phrases = await script.draw({ pool: 'repair-phrases', count: 3, where: { swap: [pattern] } })
  const picked = await script.pick(
    'swap',
    phrases.map(({ text }) => ({ value: text, words: text, fromCard: true })),
  )
  const swap = await script.line('own-way', {}, picked)
  const when = await script.line('pattern-cue')
  await close(script)
  return keep('my-pattern', given, {
    text: swap,
    answers: { pattern, 'last-time': lastTime },
    plan: when === '' ? undefined : planTo(swap, when),
  })
}
