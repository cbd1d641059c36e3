import { type Given, type Outcome, type Practice, pairOf, type Script, type Today } from '../../flow/script.ts'
import { CALM, STIRRED } from './body-check.ts'
import { close } from './closing.ts'
import { entryOf, keep, type Said } from './entry.ts'
import { clockAfter, minutesBetween } from './return-time.ts'

const lengths = ['20', '30', '45', '60'] as const
const LONGER = 20 * 60
/** Minutes. */
const STILL_PROMISED = 5

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
  const promised = await script.now()
  const [phrase] = await script.draw({ pool: 'repair-phrases', count: 1, where: { use: ['pause'] } })
  const words = breakWords(phrase?.text ?? '', clockAfter(promised, minutes))
  const soothing = await script.many('soothing', { upTo: 2 }, { words })
  const calm = await settle(script, given, { promised, minutes, breathe: soothing.includes('breathe') })
  if (calm) {
    await wayBack(script, given)
    return { calm, said: soothing.length === 0 ? {} : { text: words, answers: { soothing } } }
  }
  const said = { text: words, answers: { soothing } }
  if (given.flow === 'solo') return { calm, said }
  const { date } = await script.now()
  const then = await script.anyOf('plan-come-back')
  return { calm, said: { ...said, plan: { then, on: date } } }
}

interface Away {
  /** The moment of which the return was named. */
  readonly promised: Today
  readonly minutes: number
  readonly breathe: boolean
}

/** Waits, and once more when that is what somebody asks for; Enter never stays longer. */
async function settle(script: Script, given: Given, { promised, minutes, breathe }: Away): Promise<boolean> {
  for (
    let seconds = minutes * 60, from = await begun(script, promised);
    ;
    seconds = LONGER, from = await script.now()
  ) {
    const time = clockAfter(from, seconds / 60)
    const paced = breathe ? { breath: [4, 6] as const } : {}
    await script.timer('break', { seconds, bell: true, ...paced }, { time })
    if (await script.yes('still-arguing')) await script.timer('set-it-down', { seconds: 120, breath: [4, 6] })
    if (await isSettled(script, given)) return true
    if ((await script.choice('not-yet', ['later', 'longer'])) === 'later') return false
  }
}

/** A minute of looking for something soothing does not move what was promised; taking the talk up again later does. */
async function begun(script: Script, promised: Today): Promise<Today> {
  const now = await script.now()
  const soon = now.date === promised.date && minutesBetween(promised, now) <= STILL_PROMISED
  return soon ? promised : now
}

/** Two people are each asked out of the other's sight, and neither learns whose body needs longer. */
async function isSettled(script: Script, given: Given): Promise<boolean> {
  if (!given.together || given.flow === 'solo') return ((await script.scale('stirred-now')) ?? 0) < STIRRED
  const { calm } = await script.eachInPrivate(
    'hand-over',
    pairOf(given),
    (mine) => mine.scale('stirred-now'),
    (levels) => ({ calm: levels.every((level = 0) => level <= CALM) }),
    { onDisk: true },
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
