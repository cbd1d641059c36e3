import {
  type Change,
  type Entry,
  kept,
  nothingKept,
  type Outcome,
  type Plan,
  type Practice,
  type Script,
} from '../../flow/script.ts'
import { close } from './closing.ts'
import { entryOf } from './entry.ts'

/** A plan that is still open; `when` and `on` are '' where it has none. */
type Open = { readonly id: string; readonly then: string; readonly when: string; readonly on: string }

/** One kind question about a plan that is still open. Enter leaves it just as it is. */
export const followUp: Practice = async (script, given) => {
  const open = await script.recall('open-plans', { practice: 'repair' }, openPlans)
  const id = await choosePlan(script, open)
  const chosen = open.find((one) => one.id === id)
  if (chosen === undefined) {
    await script.say('no-plans')
    return nothingKept
  }
  const text = await script.line('how-it-went', { plan: spoken(chosen) })
  const set = await whatNow(script, chosen)
  await close(script)
  const entry = text === '' ? undefined : entryOf('follow-up', given, { text, answers: { plan: spoken(chosen) } })
  const outcome: Outcome = entry === undefined ? nothingKept : kept(entry)
  return set === undefined ? outcome : { ...outcome, change: [{ id, set }] }
}

/** Plans that are neither done nor let go, the youngest first. */
function openPlans(entries: readonly Entry[]): readonly Open[] {
  return entries
    .flatMap(({ id, plan: { then = '', when = '', on = '', done = false } = {} }) =>
      then === '' || done ? [] : [{ id, then, when, on }],
    )
    .reverse()
    .slice(0, 9)
}

async function choosePlan(script: Script, open: readonly Open[]): Promise<string> {
  const [only, ...others] = open
  if (others.length === 0) return only?.id ?? ''
  return script.pick(
    'which-plan',
    open.map((one) => ({ value: one.id, words: spoken(one) })),
  )
}

async function whatNow(script: Script, { then, when, on }: Open): Promise<Change | undefined> {
  const plan: Plan = { then, ...(when !== '' && { when }) }
  switch (await script.choice('what-now-with-it', ['leave', 'done', 'move', 'let-go'])) {
    case 'leave':
      return undefined
    case 'done':
      return { plan: { ...plan, ...(on !== '' && { on }), done: true } }
    case 'move':
      return { plan: { ...plan, ...moment(await script.line('another-moment', {}, when)) } }
    case 'let-go':
      return { plan: undefined }
  }
}

/** Another moment; the day that was meant goes with the old one. */
function moment(when: string): Pick<Plan, 'when'> {
  return when === '' ? {} : { when }
}

/** "when we turn off the light: say it" */
function spoken({ then, when }: Open): string {
  return when === '' ? then : `${when}: ${then}`
}
