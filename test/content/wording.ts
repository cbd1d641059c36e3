import type { PoolCard } from '../../src/content/library.ts'

/** All that a card says or asks. */
export function spoken(card: PoolCard): string {
  return [card.text, ...card.lines, ...(card.notes['follow-up'] ?? [])].join('\n')
}

/** Every fault with the name of its card, so that a failing test lists all sentences to mend. */
export function faults(cards: readonly PoolCard[], wrong: (card: PoolCard) => readonly string[]): string[] {
  return cards.flatMap((card) => wrong(card).map((fault) => `${card.id}: ${fault}`))
}

export function notOneOf(card: PoolCard, note: string, values: readonly string[]): string[] {
  const found = card.notes[note] ?? []
  return found.length === 1 && values.includes(found[0] ?? '') ? [] : [`${note}: ${found.join(', ') || 'nothing'}`]
}

export function repeated(words: readonly string[], upTo: number): string[] {
  return [...new Set(words)].filter((word) => words.filter((other) => other === word).length > upTo)
}

const openings = /^(what|how|which|when|where|who|tell me|describe)\b/i
const closed = /(^|[,;:] )(do|does|did|are|is|was|were|have|has|would|could|can|will|should) (you|we|i|they|it)\b/i
const asked = /^(tell me|describe)\b/i

/** What keeps a question from being open, single and short; empty when nothing does. */
export function notOpen(question: string, { upTo = 20 } = {}): string[] {
  const marks = question.split('?').length - 1
  const faults = [
    ...(openings.test(question) ? [] : ['does not open']),
    ...(closed.test(question) ? ['can be answered with yes'] : []),
    ...(/\bwhy\b/i.test(question) ? ['asks why'] : []),
    ...(marks === (asked.test(question) ? 0 : 1) ? [] : [`has ${marks} question marks`]),
    ...(wordsIn(question).length > upTo ? [`is over ${upTo} words`] : []),
  ]
  return faults.map((fault) => `"${question}" ${fault}`)
}

const loud = /!|…\s*!|[A-Z]{4,}/
const counting = /\b(streaks?|missed|overdue|waiting for|in a row|scores?|points)\b/i
const labels =
  /\b(toxic|narcissis\w*|abus\w*|gasligh\w*|codependen\w*|traum\w*|trigger\w*|attachment|inner child|love languages?|hold(ing)? space|unpack (that|this|it)|disorder|diagnos\w*)\b/i
const certain = /\b(always|never) (do|say|make|forget) (that|this|it)\b/i
const verdicts = /\b(favou?rite (person|partner)|ex-|your ex\b|exes|previous partner|past relationship|soulmate)/i

/** What does not belong on any screen of attune (practice.md 1, 8). */
export function unkind(words: string): string[] {
  return [loud, counting, labels, certain, verdicts].flatMap((pattern) => pattern.exec(words)?.[0] ?? [])
}

const assumed = {
  family: /\b(mums?|dads?|moms?|mothers?|fathers?|parents?|brothers?|sisters?|siblings?)\b/i,
  faith: /\b(church|mosque|temple|gods?|pray\w*|religio\w*|sins?|bless\w*)\b/i,
  children: /\b(our (kids?|child|children|baby)|your (kids?|children|baby)|pregnan\w*|someone's parent)\b/i,
  sex: /\b(sex\w*|naked|undressed|orgasm\w*)\b/i,
  money: /\b(money|salar\w*|debts?|earnings?|wages?)\b/i,
}
const never =
  /\b(husbands?|wife|wives|boyfriends?|girlfriends?|spouses?|marri\w*|weddings?|engaged|fianc\w*|he|she|him|his|hers?)\b/i

/** What the words take for granted about a life, unless the card says so with `sensitive`. */
export function takenForGranted(words: string, sensitive: readonly string[] = []): string[] {
  const open = Object.entries(assumed).filter(([topic]) => !sensitive.includes(topic))
  return [never, ...open.map(([, pattern]) => pattern)].flatMap((pattern) => pattern.exec(words)?.[0] ?? [])
}

/** Pairs that say nearly the same, by all their word stems or by those that carry meaning (Jaccard). */
export function nearlyTheSame(sentences: readonly string[], limit = 0.6): string[] {
  const known = sentences.map((sentence) => ({ sentence, all: stems(sentence), meant: meant(sentence) }))
  return known.flatMap((one, nth) =>
    known
      .slice(nth + 1)
      .filter((other) => Math.max(jaccard(one.all, other.all), jaccard(one.meant, other.meant)) >= limit)
      .map((other) => `${one.sentence} / ${other.sentence}`),
  )
}

function wordsIn(sentence: string): string[] {
  return sentence.split(/\s+/).filter((word) => /\p{L}/u.test(word))
}

const small = new Set(
  "a about an and are as at be been but by did do does for from had has have how i i'd i'll i'm i've if in is it it's me my not of on or our so tell than that the their them there they this to us was we were what when where which who will with would you your".split(
    ' ',
  ),
)

function stems(sentence: string): ReadonlySet<string> {
  return new Set((sentence.toLowerCase().match(/[\p{L}']+/gu) ?? []).map(stem))
}

function meant(sentence: string): ReadonlySet<string> {
  return new Set([...stems(sentence)].filter((word) => !small.has(word)))
}

function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ings?|ed|es|ers?|ly|s|e)$/, '') : word
}

function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (Math.min(one.size, other.size) < 2) return 0
  const shared = [...one].filter((word) => other.has(word)).length
  return shared / (one.size + other.size - shared)
}
