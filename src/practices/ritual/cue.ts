import { asSentence, small, trimmed } from '../wording.ts'

/** Cue and act as one sentence (practice.md 2.7): "When the kettle clicks off, we sit on the step." */
export function cueSentence(cue: string, act: string): string {
  const when = cueClause(bare(cue))
  const then = bare(act).replace(/^then,? /i, '')
  if (when === '' || then === '') return asSentence(when || then)
  const joint = hasSubject.test(then) ? ',' : ':'
  return asSentence(`${when}${joint} ${small(then)}`)
}

/** "the kettle clicks off" gets its "When"; "after dinner" and "on Sundays" have what they need. */
function cueClause(cue: string): string {
  return cue === '' || hasOpening.test(cue) ? cue : `When ${small(cue)}`
}

function bare(words: string): string {
  return trimmed(words).replace(/[.…]+$/u, '')
}

const hasOpening =
  /^(?:when|whenever|if|after|before|as soon as|as|while|once|on|at|every|each|in|during|until|by|with|upon|first thing)\b/i
const hasSubject = /^(?:we|i|you|they|he|she|one|each|both|whoever|nobody|the|our|my|your|someone|somebody)\b/i
