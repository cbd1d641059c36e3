import type { Script } from '../../flow/script.ts'
import { listed } from '../wording.ts'

/** What stands after a "because" that the card has already said; without a full stop of its own. */
function reasonOf(typed: string): string {
  return typed
    .trim()
    .replace(/^(?:(?:…|\.\.\.)\s*)?(?:because\s+)?/i, '')
    .replace(/[.…\s]+$/, '')
}

/** What stands after a "given" that the card has already said. */
function groundOf(typed: string): string {
  return reasonOf(typed.trim().replace(/^(?:(?:…|\.\.\.)\s*)?given\s+/i, ''))
}

type Wording = Pick<Script, 'wording'>

/** A sentence to say, from a feeling and a reason, either of which may be missing; '' where both are. */
export async function makesSense(script: Wording, feelings: readonly string[], because: string): Promise<string> {
  const feeling = listed(feelings)
  const reason = reasonOf(because)
  if (reason === '') return feeling === '' ? '' : script.wording('sense-feeling', { feeling })
  return feeling === '' ? script.wording('sense-reason', { reason }) : script.wording('sense-both', { feeling, reason })
}

/** The feeling in a sentence to oneself, named or not. */
export async function ownFeeling(script: Wording, feelings: readonly string[]): Promise<string> {
  return feelings.length === 0 ? script.wording('feeling-unnamed') : listed(feelings)
}

/** A sentence to oneself: "Given three short nights, it makes sense that I feel tired and cross." */
export async function selfSentence(script: Wording, feelings: readonly string[], given: string): Promise<string> {
  const [ground, feeling] = [groundOf(given), await ownFeeling(script, feelings)]
  if (ground !== '') return script.wording('own-both', { ground, feeling })
  return feelings.length === 0 ? '' : script.wording('own-feeling-alone', { feeling })
}
