import { lowered, open } from './english.ts'

/** A wish in the form of a question that can be answered with no (practice.md 3.6, S4). */
export interface Request {
  /** "Would you be willing to …?" */
  readonly asked: string
  /** The same, put another way. */
  readonly otherwise: string
}

const verbs = new Set(
  `accept acknowledge admit agree allow answer apologise apologize arrange ask back be believe book bring buy call cancel
  carry change check choose clean clear close come consider cook cuddle cut decide discuss do drive eat explain feed
  figure find finish forget get give go greet hand hang have hear help hold hoover hug include invite join keep kiss knock
  learn leave lend let lift listen live lock look lower make meet mention message mind move mute notice offer open organise
  organize pause pay phone pick plan play postpone prepare promise put read remember remind repeat reply respond rest
  return ring run save say see send set settle share shop show shut sing sit skip sleep slow smile soften sort speak spend
  split stand start stay step stop swap switch take talk teach tell text thank think tidy touch trade travel treat trust
  try tuck turn understand update use visit wait wake walk warn wash watch work write`.split(/\s+/),
)
const bits =
  /^(?:an?|the|some|more|less|half|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|\d+|my|time|space|quiet|patience)\b/i

/** What people write before the wish itself. Taken off again and again until the wish is bare. */
const leads: readonly RegExp[] = [
  /^\p{Lu}\p{L}+,\s+(?=(?:please|could|would|can|will)\b)/u,
  /^(?:please|maybe|perhaps|just)\b,?\s+/i,
  /^(?:would|will|could|can) you (?:be willing to |try to )?/i,
  /^(?:i['’]d|i would|i) (?:really |so )?(?:like|love|want|need|wish|prefer|ask)(?: it)?(?: if| for)?\s+/i,
  /^(?:for )?you to\s+/i,
  /^(?:that |if )?you(?:['’]d| could| would| can| might)?\s+/i,
  /^to\s+(?=\p{L})/iu,
]
const us = /^(?:let['’]s|(?:would|could|can|shall|may) we|(?:if |that |maybe |perhaps )?we(?: could| can| might)?)\s+/i
const not = /^(?:don['’]t|do not|not to|never|not)\s+/i

/** Asks for what was typed in whatever form it was typed; '' stays ''. */
export function requestOf(typed: string): Request {
  const wish = bare(open(typed))
  if (wish === '') return { asked: '', otherwise: '' }
  if (us.test(wish)) return together(lowered(wish.replace(us, '')))
  if (not.test(wish)) return withoutDoing(lowered(wish.replace(not, '')))
  return byFirstWord(lowered(wish))
}

function byFirstWord(wish: string): Request {
  const first = /^[\p{L}]+/u.exec(wish)?.[0].toLowerCase() ?? ''
  if (verbs.has(first)) return ofYou(`to ${wish}`)
  if (/^(?:no|our|us)$/.test(first)) return { asked: `Could we have ${wish}?`, otherwise: `I'd ask for ${wish}.` }
  if (bits.test(wish)) return { asked: `Could I have ${wish}?`, otherwise: `I'd ask for ${wish}.` }
  if (/.{2}ing$/.test(first)) return ofYou(`to try ${wish}`)
  return { asked: `Would you be willing to try this: ${wish}?`, otherwise: `Could we try this: ${wish}?` }
}

function ofYou(deed: string): Request {
  return { asked: `Would you be willing ${deed}?`, otherwise: `Could you ${deed.replace(/^to /, '')}?` }
}

function withoutDoing(deed: string): Request {
  return { asked: `Would you be willing not to ${deed}?`, otherwise: `Could you try not to ${deed}?` }
}

function together(deed: string): Request {
  return { asked: `Could we ${deed}?`, otherwise: `What if we ${deed.replace(/^be\b/, 'were')}?` }
}

function bare(wish: string): string {
  const lead = leads.find((one) => one.test(wish) && wish.replace(one, '') !== '')
  return lead === undefined ? wish : bare(wish.replace(lead, ''))
}
