import { asSentence, firstWord, listed, small, trimmed } from '../wording.ts'

/** What it did in the one who writes, as a sentence: feelings that were picked, or a line in their own words. */
export function effectSentence({ effect, feelings }: { effect: string; feelings: readonly string[] }): string {
  const words = trimmed(effect)
  if (words === '') return feelings.length === 0 ? '' : `I felt ${listed(feelings)}.`
  const opening = openingFor(words)
  return asSentence(opening === '' ? words : `${opening} ${small(words)}`)
}

/** What the line lacks in front: "made me smile" an "It", "laughed" an "I", "less alone" an "I felt". */
function openingFor(words: string): string {
  if (/^that (?:I|we|you|some)/.test(words)) return 'I felt'
  if (standsAlone.has(firstWord(words))) return ''
  return openings.find(([pattern]) => pattern.test(words))?.[1] ?? 'I felt'
}

/** Begins with somebody or something that the sentence is about. */
const standsAlone = new Set(
  `i i'm i'd i've i'll it it's you you're you've we we're he she they my your our his her their the this that these there
  what when because after for everything nobody no suddenly then thank thanks`.split(/\s+/),
)

/** The first that fits decides; where none does, it is something felt. */
const openings: readonly (readonly [RegExp, string])[] = [
  [/^(?:felt|feel)\b/i, 'I'],
  [/^feeling\b/i, 'I was'],
  [/^(?:still|always) \p{L}+ing\b/iu, 'I am'],
  [/^like \p{L}+ing\b/iu, 'It was'],
  [/^(?:such |so )?(?:an? )?(?:comforting|reassuring|calming|touching|amazing|soothing|healing|lovely)\b/i, 'It was'],
  [
    /^(?:made|makes|gave|gives|helped|helps|meant|means|took|takes|reminded|brought|showed|told|lifted|warmed|eased|saved)\b/i,
    'It',
  ],
  [/^(?:let|kept|left|did) (?:me|us)\b|^was (?:so |very |really )?(?:good|lovely|nice|an?|exactly|just)\b/i, 'It'],
  [/^\p{L}+ed (?:me|my|us|our)\b/iu, 'It'],
  [/^(?:could|can|am|was|had|have|didn|don|couldn)(?:['’]t)?\b/i, 'I'],
  [/^(?:slept|went|got|let|knew|know|thought|forgot|woke|lost|sat|laughed|smiled|cried|wept|breathed?)\b/i, 'I'],
  [/^(?:stopped|reali[sz]ed|remembered|noticed|sighed|exhaled|melted|calmed down|relaxed|enjoyed)\b/i, 'I'],
  [/^(?:finally|nearly|almost|just) (?:slept|cried|laughed|smiled|wept|breathed|let|could)\b/i, 'I'],
  [/^(?:loved|liked|wanted|needed|missed|trusted) (?:it|that|how|you|the|my|every|being|to)\b/i, 'I'],
  [/^\p{L}+ (?:is|was|were|are|felt|feels|came|went|slept|laughed|smiled|said|stopped|dropped)\b/iu, ''],
  [/^\p{L}+ing\b/iu, ''],
]
