import { isReported, type Sentence, sentencesIn } from './clauses.ts'
import { hasSnag } from './snags.ts'

/** Ways to show somebody that what goes on in them makes sense, from simplest to rarest (practice.md 3.3, 6.4). */
const levels = ['presence', 'reflection', 'unspoken', 'history', 'present', 'genuine'] as const
export type Level = (typeof levels)[number]

/**
 * Which of them a reply shows, by plain cues. Meant to be right rather than complete: a sentence that carries a snag, or
 * somebody else's words, shows nothing.
 */
export function levelsIn(reply: string): readonly Level[] {
  const sentences = sentencesIn(reply).filter((sentence) => !hasSnag(sentence) && !isReported(sentence.words))
  return levels.filter((level) => sentences.some((sentence) => shows[level](sentence)))
}

const shows: { readonly [L in Level]: (sentence: Sentence) => boolean } = {
  presence: ({ words }) => presence.some((cue) => cue.test(words)),
  reflection: ({ words }) => reflection.some((cue) => cue.test(words)) && !/\bbut\b/.test(words),
  unspoken: (sentence) => isTentative(sentence) && unspoken.some((cue) => cue.test(sentence.words)),
  history: ({ words }) => fromBefore.test(words) && claim.test(words),
  present: ({ words, asks }) => anyone.test(words) || (!asks && !fromBefore.test(words) && makesSense(words)),
  genuine: ({ words, asks }) => !asks && genuine.some((cue) => cue.test(words)),
}

const presence = [
  /\bi'm (?:right |still )?(?:here|listening|all ears|with you|on your side)(?! about| because of)\b/,
  /^(?:please |do )?go on$/,
  /\btell me (?:more|about (?:it|that|yours|your)|what (?:it|that) was like)\b/,
  /\btake (?:all the|your) time\b/,
  /\bi've (?:put|got) (?:my|the) phone (?:away|off)\b|\bphone'?s? (?:is )?away\b/,
  /\bi've got (?:all evening|all night|time)(?:$|,| for you)/,
]

const reflection = [
  /^so,? (?:for you\b|you(?:'re| were| had| felt| feel| wanted| want| thought| ended| spent| waited)\b)/,
  /\bit sounds (?:like|as if) (?:you|it|that|there|he|she|they|the|your)\b|^sounds like (?:you|it|there|the|your)\b/,
  /\bwhat i'm (?:getting|hearing) is\b|\bwhat i hear is\b/,
  /\b(?:did i get that|have i got that|is that) right\b/,
  /\byou're saying\b/,
]

const feeling =
  'lonely|alone|sad|hurt|tired|worn out|exhausted|scared|afraid|frightened|angry|furious|cross|frustrated|annoyed|ashamed|embarrassed|guilty|small|lost|heavy|hard|painful|tense|worried|anxious|nervous|overwhelmed|overwhelming|disappointed|let down|humiliated|humiliating|helpless|hopeless|numb|empty|jealous|torn|confused|confusing|relieved|proud|hopeful|excited|happy|frightening|exhausting|frustrating|disappointing|unfair|bruising|rough|tough'
const quite = '(?:so |really |very |pretty |quite |awfully |a bit |a little |rather |maybe |perhaps |even )*'

const unspoken = [
  new RegExp(`\\bi wonder (?:if|whether) (?:you|it|that|there|part of you|some of it)\\b.*\\b(?:${feeling})\\b`),
  new RegExp(`\\b(?:were|are|did|do) you (?:also |maybe |perhaps )*(?:feel(?:ing)? )?${quite}(?:${feeling})\\b`),
  /\b(?:was|is) there (?:some|a bit of|any|something)\b/,
  new RegExp(`\\b(?:that|it) (?:sounds|must be|must have been|must feel|must have felt) ${quite}(?:${feeling})\\b`),
  new RegExp(`\\b(?:maybe|perhaps) (?:you|it|a bit|some|there)\\b.*\\b(?:${feeling})\\b`),
]

/** A feeling that is offered, not handed down as fact. */
function isTentative({ words, asks }: Sentence): boolean {
  return asks || /\b(?:wonder|maybe|perhaps|sounds|must (?:be|feel|have)|could it be)\b/.test(words)
}

const claim =
  /\b(?:of course|no wonder|makes (?:total |complete |so much |a lot of |perfect )?sense|understandable|who wouldn't|anyone would|anybody would|i can see why)\b/
const reason = /\b(?:because|given|when|after|since|with|if)\b/
const fromBefore =
  /\bafter (?:what|everything|all(?: that)?) (?:you (?:told|went|had|have|lived)|you've (?:told|been|lived|had)|happened (?:with|to|back|when|in))\b/
const anyone =
  /\b(?:who wouldn't|anyone|anybody|most people)\b(?: in (?:that|your) (?:spot|place|shoes|situation))?(?: would| be\b|'d|$)|^who wouldn't\b/

/** "No wonder" carries its reason with it; "that makes sense" only with a because. */
function makesSense(words: string): boolean {
  const beyondClaim = words.replace(claim, '')
  return /\bno wonder\b.*\byou\b/.test(words) || (claim.test(words) && reason.test(beyondClaim))
}

const genuine = [
  /\bi'm (?:so|really|very|truly) sorry (?:this|that|you|it|about|for)\b(?!.*\b(?:feel that way|feel like that|but)\b)/,
  /\bi hate (?:that|this|it)\b.*\b(?:you|for you)\b/,
  new RegExp(
    `\\bi(?:'d| would) (?:be|feel|have been|have felt) ${quite}(?:${feeling})(?: about (?:it|that))?,? too\\b`,
  ),
  /\b(?:it|that|this) (?:hurts|breaks my heart|makes me (?:sad|angry|so angry|so sad|ache))\b/,
  /\bi(?:'m| am) (?:so |really |very )?(?:glad|grateful|touched|moved) (?:that )?you told me\b/,
  /\bi(?:'m| am) (?:so |really |very )?(?:proud of|happy for) you\b/,
  /\bi wish (?:you hadn't|it hadn't|i (?:had|could))\b/,
]
