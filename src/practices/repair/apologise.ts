import { nothingKept, type Practice, type PrivateScript, personOf, type Script } from '../../flow/script.ts'
import { type Apology, apologyOf, wholehearted } from './apology.ts'
import { close } from './closing.ts'
import { settleOn } from './drafting.ts'
import { keep, planTo } from './entry.ts'

/** What I did, how it landed, what I'll do now: no "but", no "if", and nothing asked back (practice.md 3.6). */
export const apologise: Practice = async (script, given) => {
  const person = personOf(given)
  const apology = await buildApology(script, { person, starter: await anyStarter(script) })
  const plain = apologyOf(apology)
  if (plain === '') {
    await script.say('nothing-yet')
    return nothingKept
  }
  const whole = apologyOf(wholehearted(apology))
  const stops = whole !== plain && whole !== ''
  const text = await settleOn(script, stops ? [plain, whole] : [plain], stops ? 'thought-full-stop' : undefined)
  if (text === undefined) {
    await close(script)
    return nothingKept
  }
  const when = await script.line('good-moment', { person })
  const plan = when === '' ? undefined : planTo(await script.anyOf('plan-say-it'), when)
  await close(script)
  return keep('apologise', given, {
    text,
    answers: { 'my-part': apology.did, landed: apology.landed, amends: apology.next },
    plan,
  })
}

/** The three lines of it, alone or in private. */
export async function buildApology(
  script: Pick<PrivateScript, 'line'>,
  told: { person: string; starter: string },
  start?: string,
): Promise<Apology> {
  const did = await script.line('what-i-did', told, start)
  const landed = await script.line('how-it-landed', told)
  const next = await script.line('what-now', told)
  return { did, landed, next }
}

/** How it could begin: "I let you down when I …" */
export async function anyStarter(script: Script): Promise<string> {
  const [phrase] = await script.draw({ pool: 'repair-phrases', count: 1, where: { use: ['apology'] } })
  return phrase?.text ?? ''
}
