import { type Given, type Outcome, type Practice, pairOf, type Script } from '../../flow/script.ts'
import { CALM, STIRRED } from './body-check.ts'
import { close } from './closing.ts'
import { entryOf, keep, type Said } from './entry.ts'
import { clockAfter } from './return-time.ts'

const lengths = ['20', '30', '45', '60'] as const
const LONGER = 20 * 60

/** A break with a named return, and then on to what comes next, where the body has settled and the person wants to. */
export async function pauseThen(script: Script, given: Given, next: Practice): Promise<Outcome> {
  const { calm, said } = await takeBreak(script, given)
  if (!calm || (await script.choice('after-the-break', ['enough', 'on'])) === 'enough') {
    await close(script)
    return keep('pause', given, said)
  }
  const outcome = await next(script, given)
  const entry = entryOf('pause', given, said)
  return entry === undefined ? outcome : { ...outcome, keep: [entry, ...outcome.keep] }
}

/** Says when it ends, finds something soothing, and does not take up the talk again before the body has settled. */
export async function takeBreak(script: Script, given: Given): Promise<{ calm: boolean; said: Said }> {
  const minutes = Number(await script.choice('how-long', lengths))
  const { date, ...clock } = await script.today()
  const [phrase] = await script.draw({ pool: 'repair-phrases', count: 1, where: { use: ['pause'] } })
  const words = breakWords(phrase?.text ?? '', clockAfter(clock, minutes))
  const soothing = await script.many('soothing', { upTo: 2 }, { words })
  const calm = await settle(script, given, { clock, minutes, breathe: soothing.includes('breathe') })
  if (calm) {
    await wayBack(script, given)
    return { calm, said: soothing.length === 0 ? {} : { text: words, answers: { soothing } } }
  }
  const then = given.flow === 'solo' ? '' : await script.anyOf('plan-come-back')
  return { calm, said: { text: words, answers: { soothing }, ...(then !== '' && { plan: { then, on: date } }) } }
}

interface Away {
  readonly clock: { readonly hour: number; readonly minute: number }
  readonly minutes: number
  readonly breathe: boolean
}

/** Waits, and once more when that is what somebody asks for; Enter never stays longer. */
async function settle(script: Script, given: Given, { clock, minutes, breathe }: Away): Promise<boolean> {
  let stayed = 0
  for (let seconds = minutes * 60; ; seconds = LONGER) {
    const time = clockAfter(clock, (stayed + seconds) / 60)
    const paced = breathe ? { breath: [4, 6] as const } : {}
    stayed += await script.timer('break', { seconds, bell: true, ...paced }, { time })
    if (await script.yes('still-arguing')) await script.timer('set-it-down', { seconds: 120, breath: [4, 6] })
    if (await isSettled(script, given)) return true
    if ((await script.choice('not-yet', ['later', 'longer'])) === 'later') return false
  }
}

/** Two people are each asked out of the other's sight, and neither learns whose body needs longer. */
async function isSettled(script: Script, given: Given): Promise<boolean> {
  if (!given.together || given.flow === 'solo') return ((await script.scale('stirred-now')) ?? 0) < STIRRED
  const { calm } = await script.eachInPrivate(
    'hand-over',
    pairOf(given),
    (mine) => mine.scale('stirred-now'),
    (levels) => ({ calm: levels.every((level = 0) => level <= CALM) }),
  )
  return calm
}

async function wayBack(script: Script, given: Given): Promise<void> {
  if (given.flow === 'solo') return script.show('steadier')
  await script.show('return', { line: await script.anyOf('return-lines') })
}

/** "I want to hear this and I can't yet. I'll be back at 21:10." */
function breakWords(phrase: string, time: string): string {
  return phrase.replaceAll('{time}', time)
}
