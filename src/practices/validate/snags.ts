import { isAboutSafety, isDenied, isImagined, isReported, type Sentence, sentencesIn } from './clauses.ts'
import { type Rule, rules, type Snag } from './snag-rules.ts'

export type { Snag } from './snag-rules.ts'

/**
 * The one thing in a reply that may land as "you shouldn't feel that" (practice.md 6.3), or nothing. Written to stay
 * silent when unsure: a wrong word here costs more than a missed one.
 * @param said what the reply answers; words that the other used first, and advice they asked for, are left alone
 */
export function snagIn(reply: string, said = ''): Snag | undefined {
  if (isAboutSafety(reply) || isAboutSafety(said)) return undefined
  const sentences = sentencesIn(reply)
  if (isHollow(sentences)) return 'hollow'
  return rules.find((rule) => !isWelcome(rule, reply, said) && sentences.some((sentence) => catches(rule, sentence)))
    ?.snag
}

/** Whether this sentence carries a snag, so that no strength is named in it. */
export function hasSnag(sentence: Sentence): boolean {
  return rules.some((rule) => catches(rule, sentence))
}

function catches({ cues, unless, asks = false, imagines = false }: Rule, { words, ...sentence }: Sentence): boolean {
  if (sentence.asks && !asks) return false
  if (isReported(words) || (!imagines && isImagined(words)) || unless?.test(words)) return false
  return cues.some((cue) => {
    const place = words.search(cue)
    return place !== -1 && !isDenied(words, place)
  })
}

/** They said it first, or asked for it, or the reply itself asks before it advises. */
function isWelcome({ cues, snag }: Rule, reply: string, said: string): boolean {
  if (sentencesIn(said).some(({ words }) => cues.some((cue) => cue.test(words)))) return true
  return (snag === 'advice' || snag === 'bright-side') && (asksForIdeas(said) || offersIdeas(reply))
}

function asksForIdeas(said: string): boolean {
  return /\b(?:what (?:should|would|could|can|do) (?:i|you) (?:do|suggest|think)|any ideas?|advice|help me (?:think|decide|see)|how (?:do|can|should) i)\b/i.test(
    said,
  )
}

function offersIdeas(reply: string): boolean {
  return /\b(?:ideas? or|an idea\b.*\?|want (?:my |any |some )?(?:ideas?|advice|thoughts)|(?:may|can|could|shall) i (?:suggest|offer)|like (?:an |some )?(?:ideas?|advice))/i.test(
    reply,
  )
}

function isHollow(sentences: readonly Sentence[]): boolean {
  return sentences.length > 0 && sentences.every(({ words, asks }) => !asks && hollow.test(words))
}

const hollow =
  /^(?:ok(?:ay)?,? |yes,? |yeah,? |oh,? )?(?:i (?:do |totally |completely |really |fully |can )?(?:understand|hear you|get it|get that|see)(?: you| how you feel| what you mean)?|(?:that |it )?makes sense|i know how you feel)$/
