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

export const endings = { here: "I'm here.", 'tell-me-more': 'Tell me more.', 'no-fix': 'No need to fix it.' } as const

/** A sentence to say, from a feeling and a reason, either of which may be missing; '' where both are. */
export function makesSense(feelings: readonly string[], because: string): string {
  const feeling = listed(feelings)
  const reason = reasonOf(because)
  if (reason === '') return feeling === '' ? '' : `It sounds like you feel ${feeling}.`
  if (feeling === '') return `No wonder, because ${reason}.`
  return `It makes sense that you feel ${feeling}, because ${reason}.`
}

/** The feeling in a sentence to oneself, named or not. */
export function ownFeeling(feelings: readonly string[]): string {
  return feelings.length === 0 ? 'the way I do' : listed(feelings)
}

/** A sentence to oneself: "Given three short nights, it makes sense that I feel tired and cross." */
export function selfSentence(feelings: readonly string[], given: string): string {
  const ground = groundOf(given)
  if (ground !== '') return `Given ${ground}, it makes sense that I feel ${ownFeeling(feelings)}.`
  return feelings.length === 0 ? '' : `I feel ${ownFeeling(feelings)}. It may be there.`
}
