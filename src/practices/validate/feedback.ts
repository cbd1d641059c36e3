import type { Script } from '../../flow/script.ts'
import { isAboutSafety } from './clauses.ts'
import { type Level, levelsIn } from './levels.ts'
import { type Snag, snagIn } from './snags.ts'

const strengthCards = {
  presence: 'shows-presence',
  reflection: 'shows-reflection',
  unspoken: 'shows-unspoken',
  history: 'shows-history',
  present: 'shows-present',
  genuine: 'shows-genuine',
} as const satisfies { readonly [L in Level]: string }

const snagCards = {
  harm: 'snag-harm',
  denying: 'snag-denying',
  minimising: 'snag-minimising',
  'bright-side': 'snag-bright-side',
  'erasing-but': 'snag-erasing-but',
  advice: 'snag-advice',
  comparing: 'snag-comparing',
  interrogating: 'snag-interrogating',
  'non-apology': 'snag-non-apology',
  hollow: 'snag-hollow',
} as const satisfies { readonly [S in Snag]: string }

/**
 * A reply, changed until it is kept or let go; '' when it is let go. After each draft it is told what is good in it,
 * and at most one thing to put differently.
 */
export async function draftReply(script: Script, said: string): Promise<string> {
  if (said !== '') await script.say('said', { said })
  let reply = await script.page('reply')
  for (let time = 0; reply !== '' && time < 3; time += 1) {
    await script.say('your-reply', { reply })
    await sayWhatItShows(script, reply, said)
    const next = await script.choice('keep-or-change', ['keep', 'change', 'let-go'])
    if (next === 'let-go') return ''
    if (next === 'keep') return reply
    reply = await script.page('reply-again', {}, reply)
  }
  return reply
}

/** Two strengths at most, the rarer ones, and one snag. Where there is fear, nothing: better words are not the answer. */
async function sayWhatItShows(script: Script, reply: string, said: string): Promise<void> {
  if (isAboutSafety(reply) || isAboutSafety(said)) return
  const levels = levelsIn(reply).slice(-2)
  for (const level of levels) await script.say(strengthCards[level])
  const snag = snagIn(reply, said)
  if (snag !== undefined) await script.say(snagCards[snag])
  else if (levels.length === 0) await script.say('nothing-to-add')
}
