import { unquoted } from './english.ts'
import { type Parts, waysToSay } from './sentence.ts'

/** What may make a draft harder to hear, in the order in which only the first is spoken of (practice.md 6.1). */
export type Snag = 'flooded' | 'contempt' | 'verdict' | 'defence' | 'always' | 'motive' | 'demand' | 'pile'

/** The one thing that may be said about a draft, and the same draft without it where that can be had. */
export interface Thought {
  readonly snag: Snag
  readonly softer?: Parts
}

interface Rule {
  readonly snag: Snag
  readonly in: 'camera' | 'request'
  readonly cue: RegExp
  /** What makes the same words harmless (practice.md 6.2). */
  readonly unless?: RegExp
}

/** Fear, force and boundaries: nothing is ever said about how these are worded (practice.md 5.2, 6.1). */
const aboutSafety =
  /\b(?:controlled|manipulated|threaten\w*|trapped|unsafe|terrified|(?:afraid|scared|frightened) (?:of|to go)|hit|hits|hitting|slap\w*|punch\w*|kick\w*|chok\w*|strangl\w*|shov\w*|push(?:ed|es)? me|grab\w*|beat me|lock(?:ed|s)? me|follow(?:ed|s) me|shout(?:ed|ing|s)?|scream(?:ed|ing|s)? at|force[ds]? me|watch(?:ed|es) me|took (?:away )?my)\b/i
const notMeant =
  /\bi (?:don['’]t|do not|didn['’]t|did not) (?:think|mean|believe|say)\b|\bit['’]?s not that\b|\bif you\b|\bi (?:wonder|wondered|guess|guessed)\b/i
const heard = /\b(?:said|says|told|called|calls)\b/i

const traits =
  'careless|selfish|lazy|cold|childish|thoughtless|inconsiderate|unreliable|dramatic|difficult|impossible|mean|rude|heartless|insensitive|immature|irresponsible|stubborn|hopeless|ungrateful'
const scorn = 'pathetic|stupid|useless|worthless|disgusting|ridiculous|an? (?:idiot|moron|joke|loser|child|baby)'

const rules: readonly Rule[] = [
  {
    snag: 'flooded',
    in: 'camera',
    cue: /\bi (?:saw red|shut down|(?:can['’]t|cannot|couldn['’]t) think|(?:am|was)(?: still)? shaking|want(?:ed)? to scream)|\bi['’]m(?: still)? shaking|\bmy heart (?:is|was|['’]s) (?:pounding|racing|hammering)/i,
  },
  {
    snag: 'contempt',
    in: 'camera',
    cue: new RegExp(
      `\\byou(?:['’]re| are| were)(?: so| such| just| being| really)* (?:${scorn})\\b|\\byou (?:idiot|moron)\\b`,
      'i',
    ),
  },
  {
    snag: 'verdict',
    in: 'camera',
    cue: new RegExp(
      `\\byou(?:['’]re| are| were)(?: so| such an?| just| being| really| very| always)* (?:${traits})\\b|\\bwhat(?:['’]?s| is) wrong with you\\b|\\bwhy are you like this\\b|\\btypical (?:of )?you\\b|\\bthe kind of person who\\b`,
      'i',
    ),
  },
  {
    snag: 'defence',
    in: 'camera',
    cue: /\b(?:(?:it['’]s|it was|it is) not|it (?:wasn['’]t|isn['’]t)) my fault\b|\bi only\b.*\bbecause you\b|\bafter (?:all|everything) i(?:['’]ve| have)? (?:done|did)\b|\byou['’]re the one who\b/i,
  },
  {
    snag: 'always',
    in: 'camera',
    cue: /\byou(?:['’](?:ve|re))? (?:always|never|constantly)\b|\bevery (?:single )?time you\b|\bnot once (?:did|have) you\b|\byou made me\b/i,
    unless:
      /\b(?:always|never) (?:make|made) me (?:laugh|smile)\b|\bnever (?:give|gave) up\b|\balways (?:know|knew) how\b|\balways (?:love|care|come back|came back)\b/i,
  },
  {
    snag: 'motive',
    in: 'camera',
    cue: /\byou (?:just |clearly |obviously )?(?:don['’]t|didn['’]t|do not|did not)(?: even)? care\b|\byou (?:just|only) (?:want|wanted)\b|\byou did (?:it|that) (?:to (?:hurt|spite|punish|annoy)|on purpose)\b/i,
  },
  {
    snag: 'demand',
    in: 'request',
    cue: /\byou(?: have to| must|['’]d better| had better)\b|\bor else\b|\bif you loved me\b|^(?:just )?be (?:nicer|better|kinder|more \w+)\b|^stop being\b/i,
  },
  {
    snag: 'pile',
    in: 'camera',
    cue: /\band another thing\b|\band (?:also )?like (?:that|the) time\b|\bnot to mention\b/i,
  },
]

/** Looks for the first snag in the person's own words. Silent when unsure, and always where there is fear. */
export function thoughtOn(parts: Parts): Thought | undefined {
  const all = [parts.camera, parts.request, ...parts.feelings].join(' ')
  if (aboutSafety.test(all)) return undefined
  const rule = rules.find((one) => catches(one, unquoted(parts[one.in])))
  if (rule === undefined) return undefined
  const softer = soften(parts, rule.snag)
  return { snag: rule.snag, ...(softer !== undefined && waysToSay(softer).length > 0 && { softer }) }
}

function catches({ cue, unless, in: part }: Rule, words: string): boolean {
  if (notMeant.test(words) && !cue.source.includes('loved me')) return false
  if (part === 'camera' && (heard.test(words) || words.trim().endsWith('?'))) return false
  return cue.test(words) && unless?.test(words) !== true
}

/** The same wish without the word or the clause that may close the other's ears. */
function soften(parts: Parts, snag: Snag): Parts | undefined {
  switch (snag) {
    case 'flooded':
      return undefined
    case 'always':
      return { ...parts, camera: oneTime(parts.camera) }
    case 'demand':
      return { ...parts, request: declinable(parts.request) }
    case 'pile':
      return {
        ...parts,
        camera: parts.camera.replace(
          /[,;.\s]*\b(?:and another thing|and (?:also )?like (?:that|the) time|not to mention)\b.*$/is,
          '',
        ),
      }
    default:
      return { ...parts, camera: '' }
  }
}

/** "You always leave" is as true as "you leave"; "never" cannot be cut without turning the sentence round. */
function oneTime(camera: string): string {
  const once = camera
    .replace(/\b(you(?:['’](?:ve|re))?) (?:always|constantly)\b/gi, '$1')
    .replace(/\bevery (?:single )?time (you)\b/gi, '$1')
  return once === camera ? '' : once
}

function declinable(request: string): string {
  if (/^(?:just )?be |^stop being/i.test(request.trim())) return ''
  return request
    .replace(/\bif you loved me,?\s*(?:you(?:['’]d| would))?\s*/i, '')
    .replace(/\byou(?: have to| must|['’]d better| had better)\s+/i, '')
    .replace(/[,;.]?\s*\bor else\b.*$/i, '')
}
