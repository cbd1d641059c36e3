import { type Given, kept, nothingKept, type Outcome, pairOf, type Script } from '../../flow/script.ts'
import { withPerson } from './closing.ts'
import { type About, round } from './round.ts'

/** What is between the two is taken up by repair, when both are calm. */
const toRepair: Outcome = {
  ...nothingKept,
  carry: { practice: 'repair', door: 'look-back-together', start: {} },
}

/**
 * One tells and one listens, then they may swap (practice.md 3.3, V0 to V9). What is said stays in the room: only that
 * it happened is kept.
 */
export async function together(script: Script, given: Given): Promise<Outcome> {
  if ((await script.choice('both-willing', ['yes', 'not-now'])) === 'not-now') return atAnotherTime(script)
  const [first, second] = await inTurn(script, given)
  const about = await chooseAbout(script)
  if (about === 'not-now') return atAnotherTime(script)
  if (about === 'repair') return toRepair
  let listened = await round(script, { sharer: first, listener: second }, about)
  if ((await script.choice('swap-or-rest', ['rest', 'swap'])) === 'swap') {
    const theirs = await script.choice('about-too', ['outside', 'good'])
    listened += await round(script, { sharer: second, listener: first }, theirs)
  }
  await script.say('closing', { line: await script.anyOf('closings-together') })
  return listened === 0 ? nothingKept : kept({ practice: 'validate', door: 'together', ...withPerson(given) })
}

async function inTurn(script: Script, given: Given): Promise<readonly [string, string]> {
  const [you, person] = pairOf(given)
  const first = await script.pick(
    'who-first',
    [you, person].map((name) => ({ value: name, words: name })),
  )
  return first === person ? [person, you] : [you, person]
}

async function chooseAbout(script: Script): Promise<About | 'repair' | 'not-now'> {
  const about = await script.choice('about', ['outside', 'good', 'between-us'])
  return about === 'between-us' ? script.choice('between-us', ['repair', 'outside', 'good', 'not-now']) : about
}

async function atAnotherTime(script: Script): Promise<Outcome> {
  await script.say('another-time')
  return nothingKept
}
