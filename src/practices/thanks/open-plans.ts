import type { Entry, Outcome, Plan, Script } from '../../flow/script.ts'
import { shortened } from '../spoken.ts'

/** A thanks that somebody meant to say. */
export type Unsaid = {
  readonly id: string
  readonly text: string
  readonly plan: { readonly when?: string; readonly then?: string; readonly on?: string }
}

const MOST = 12

/** What was meant to be said within a year and is not marked as said, the latest first. */
export function unsaid(script: Script): Promise<readonly Unsaid[]> {
  return script.recall('open-plans', { practice: 'thanks', days: 365 }, (entries) =>
    entries
      .filter(({ plan, text }) => text !== undefined && plan !== undefined && plan.done !== true)
      .reverse()
      .slice(0, MOST)
      .map(asUnsaid),
  )
}

/** As a list to choose from. */
export function asItems(thanks: readonly Unsaid[]): { value: string; words: string }[] {
  return thanks.map(({ id, text }) => ({ value: id, words: shortened(text) }))
}

/** The change that marks these as said. */
export function said(thanks: readonly Unsaid[]): Outcome['change'] {
  return thanks.map(({ id, plan }) => ({ id, set: { plan: { ...plan, done: true } } }))
}

function asUnsaid({ id, text = '', plan }: Entry): Unsaid {
  return { id, text, plan: withoutDone(plan) }
}

function withoutDone({ when, then, on }: Plan = {}): Unsaid['plan'] {
  return { ...(when !== undefined && { when }), ...(then !== undefined && { then }), ...(on !== undefined && { on }) }
}
