import { type Given, nothingKept, type Outcome, type Practice, pairOf, type Script } from '../../flow/script.ts'
import { close } from './closing.ts'
import { keep } from './entry.ts'
import { ownParts } from './own-parts.ts'
import type { Pair } from './two-people.ts'
import { bothReady, bothTell, type Details, feelingsOfBoth, olderEchoes } from './two-truths.ts'
import { whatWeLearned } from './what-we-learned.ts'

/** Two people, two truths, one keyboard (practice.md 3.6, L0–L5). Either may stop at any time, and no reason is asked. */
export const lookBackTogether: Practice = async (script, given) => {
  const pair = pairOf(given)
  await script.show('as-from-a-balcony')
  if (!(await bothReady(script, pair))) {
    await script.say('another-time')
    return nothingKept
  }
  const details = await tellEachOther(script, pair)
  if (details === undefined) {
    await script.say('stopped-here')
    return nothingKept
  }
  return agree(script, given, { pair, details })
}

/** L1 to L4; undefined when somebody would rather stop. */
async function tellEachOther(script: Script, pair: Pair): Promise<Details | undefined> {
  const felt = await feelingsOfBoth(script, pair)
  const told = await bothTell(script, pair)
  if (!(await goOn(script))) return undefined
  const echoes = await olderEchoes(script, pair)
  const parts = await ownParts(script, pair)
  return (await goOn(script)) ? { ...felt, ...told, ...echoes, ...parts } : undefined
}

async function goOn(script: Script): Promise<boolean> {
  return (await script.keys('go-on', ['on', 'stop'])) === 'on'
}

async function agree(
  script: Script,
  given: Given,
  { pair, details }: { pair: Pair; details: Details },
): Promise<Outcome> {
  const agreed = await whatWeLearned(script, pair)
  if (agreed !== undefined) await script.show(agreed.details ? 'details-kept' : 'details-gone')
  await script.say('kindness', { line: await script.anyOf('kindnesses') })
  await close(script, 'closings-together')
  if (agreed === undefined) return nothingKept
  const { learned, asked, plan } = agreed
  return keep('look-back-together', given, {
    text: learned,
    answers: { ...(agreed.details && details), asked },
    plan,
  })
}
