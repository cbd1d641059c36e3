import type { Plan, Script } from '../../flow/script.ts'
import { planTo } from './entry.ts'
import { named, type Pair, paragraphs, whatEachWill } from './two-people.ts'

/** L5, as it was typed. `learned` has at most two lines. */
interface Typed {
  readonly wills: readonly string[]
  readonly asks: readonly string[]
  readonly when: string
  readonly learned: readonly string[]
}

export interface Agreed {
  readonly learned: string
  readonly asked: { readonly [name: string]: string } | undefined
  readonly plan: Plan | undefined
  /** Whether both want the details kept as well. */
  readonly details: boolean
}

/** Two lines that both can stand behind, and one thing each. Undefined where nothing is to be kept. */
export async function whatWeLearned(script: Script, pair: Pair): Promise<Agreed | undefined> {
  for (let typed = await nextTime(script, pair); ; typed = await nextTime(script, pair, typed)) {
    const words = inWords(typed, pair)
    if (words === '') return undefined
    const { approved, details } = await bothApprove(script, pair, words)
    if (approved) return { ...agreement(pair, typed), details }
    if ((await script.choice('word-it-again', ['leave-it', 'again'])) === 'leave-it') return undefined
  }
}

async function nextTime(script: Script, [one, other]: Pair, before?: Typed): Promise<Typed> {
  const wills = [
    await script.line('i-will', { name: one }, before?.wills[0]),
    await script.line('i-will', { name: other }, before?.wills[1]),
  ]
  const asks = [
    await script.line('i-ask', { name: one }, before?.asks[0]),
    await script.line('i-ask', { name: other }, before?.asks[1]),
  ]
  const planned = wills.some((words) => words !== '')
  const when = planned ? await script.line('together-cue', {}, before?.when) : ''
  const first = await script.line('learned', {}, before?.learned[0])
  const second = first === '' ? '' : await script.line('learned-more', {}, before?.learned[1])
  return { wills, asks, when, learned: [first, second] }
}

function agreement(pair: Pair, { wills, asks, when, learned }: Typed): Omit<Agreed, 'details'> {
  return {
    learned: learned.filter((line) => line !== '').join('\n'),
    asked: named(pair, asks),
    plan: planTo(whatEachWill(pair, wills), when),
  }
}

function inWords({ wills, asks, when, learned }: Typed, pair: Pair): string {
  const will = whatEachWill(pair, wills)
  const planned = will === '' || when === '' ? will : `${when}: ${will}`
  return [...learned, planned, paragraphs(pair, asks)].filter((part) => part !== '').join('\n\n')
}

/** The more careful of the two decides, and nobody learns who that was (practice.md 1, 2.5). */
async function bothApprove(
  script: Script,
  pair: Pair,
  words: string,
): Promise<{ approved: boolean; details: boolean }> {
  return script.eachInPrivate(
    'hand-over',
    pair,
    async (mine) => {
      await mine.say('to-approve', { words })
      const approves = await mine.yes('approve')
      return { approves, keeps: !(await mine.yes('let-the-details-go')) }
    },
    (each) => ({
      approved: each.every(({ approves }) => approves),
      details: each.every(({ keeps }) => keeps),
    }),
    { onDisk: true },
  )
}
