import type { PrivateScript, Script } from '../../flow/script.ts'
import { capital } from '../wording.ts'
import { anyStarter, buildApology } from './apologise.ts'
import { apologyOf } from './apology.ts'
import { lowered, open } from './english.ts'
import { named, ofBoth, type Pair } from './two-people.ts'
import type { Details } from './two-truths.ts'

interface Part {
  readonly part: string
  readonly apology: string
  readonly show: boolean
}

/** L4: each finds their own part in private, says it aloud if they like, and hears an answer. */
export async function ownParts(script: Script, pair: Pair): Promise<Details> {
  const starter = await anyStarter(script)
  const { parts, apologies } = await script.eachInPrivate(
    'hand-over',
    pair,
    (mine, name) => ownPart(mine, { person: pair.find((one) => one !== name) ?? name, starter }),
    (each) => ({
      parts: ofBoth(each.map(({ part, show }) => ({ words: part, show }))),
      apologies: ofBoth(each.map(({ apology, show }) => ({ words: apology, show }))),
    }),
    { onDisk: true },
  )
  const [one, other] = pair
  const received = [
    await heard(script, { author: one, receiver: other }, apologies[0]),
    await heard(script, { author: other, receiver: one }, apologies[1]),
  ]
  return {
    'my-part': named(pair, parts),
    apology: named(pair, apologies),
    // An answer to words that were only spoken stays between the two of them.
    received: apologies.length === 0 ? undefined : named([other, one], received),
  }
}

async function ownPart(mine: PrivateScript, told: { person: string; starter: string }): Promise<Part> {
  const setUp = await mine.line('what-set-me-up')
  const regret = await mine.line('regret')
  const wanted = await mine.yes('build-apology')
  const apology = wanted ? apologyOf(await buildApology(mine, told, regret)) : ''
  if (apology !== '') await mine.say('your-apology', { apology })
  const show = (await mine.choice('show-or-tell', ['tell', 'show'])) === 'show'
  return {
    part: [setUp, regret]
      .map(open)
      .filter((words) => words !== '')
      .join('; '),
    apology,
    show,
  }
}

/** The receiver's answer, for the journal: thanked, accepted, or what is still needed. */
async function heard(
  script: Script,
  told: { author: string; receiver: string },
  apology: string | undefined,
): Promise<string> {
  if (apology !== undefined) await script.say('apology-shown', { author: capital(told.author), apology })
  const answer = await script.choice('received', ['thank-you', 'accepted', 'not-yet'], told)
  const need = answer === 'not-yet' ? open(await script.line('not-yet-i-need', told)) : ''
  return need === ''
    ? script.wording('received', told, answer)
    : script.wording('still-needed', { need: lowered(need) })
}
