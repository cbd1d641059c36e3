import { asSentence, capital, firstWord, listed, small, trimmed } from '../wording.ts'

/** Whom the thanks speak to or about; chosen from how the act began, so that both sentences agree. */
export interface Addressed {
  /** "you", "she", "Sam" */
  readonly who: string
  readonly be: string
  readonly have: string
  /** "your", "her", "Sam's" */
  readonly whose: string
}

const toYou: Addressed = { who: 'you', be: 'are', have: 'have', whose: 'your' }

const others: { readonly [pronoun: string]: Addressed } = {
  she: { who: 'she', be: 'is', have: 'has', whose: 'her' },
  he: { who: 'he', be: 'is', have: 'has', whose: 'his' },
  they: { who: 'they', be: 'are', have: 'have', whose: 'their' },
}

/** To whom the act is told: mostly to "you", sometimes about "she", or about the person by name. */
export function addressedIn(act: string, person: string): Addressed {
  const words = trimmed(act)
  const named = person !== '' && words.toLocaleLowerCase('en').startsWith(`${person.toLocaleLowerCase('en')} `)
  if (named) return { who: person, be: 'is', have: 'has', whose: `${person}'s` }
  return others[firstWord(words)] ?? toYou
}

/** What it shows about them, as a sentence, whether it was typed as a clause, as adjectives or as a thing. */
export function qualitySentence(quality: string, addressed: Addressed = toYou): string {
  const words = trimmed(quality).replace(/[.…!]+$/u, '')
  if (words === '') return ''
  const shown = clause(words) ?? description(small(words), addressed)
  return asSentence(shown ?? `What I see in it: ${small(words)}`)
}

function clause(words: string): string | undefined {
  const first = firstWord(words)
  if (/^(?:shows?|showed|says|tells|proves|means)\b/i.test(words)) return `It ${small(words)}`
  if (/^(?:how|what|that|who|why|where)\b/i.test(words)) return `It shows ${small(words)}`
  if (subjects.has(first)) return `It shows that ${small(words)}`
  return speaksForItself.has(first) ? words : undefined
}

function description(words: string, addressed: Addressed): string | undefined {
  const { who, be } = addressed
  if (/^(?:someone|somebody) /.test(words)) return `It shows that ${who} ${be} ${words}`
  if (
    /^(?:the (?:\p{L}+est|most|one|only|person)\b|(?:always |still )?(?:there|here|ready|willing|on my side)\b)/u.test(
      words,
    )
  )
    return `${capital(who)} ${be} ${words}`
  const [, kernel = '', rest = ''] =
    /^(.+?)((?: (?:with|to|about|towards?|in|of|for|at|under|without|when|even|who|that) .+)?)$/u.exec(words) ?? []
  return adjectives(kernel, rest, addressed) ?? something(kernel, rest, addressed)
}

/** "kind", "patient and brave", "so patient" with a rest "with my mother". */
function adjectives(kernel: string, rest: string, { who, be }: Addressed): string | undefined {
  const parts = kernel.replace(/^(?:(?:so|such|really|very|quite) )+/i, '').split(separator)
  return parts.every(isTrait) ? `It shows how ${listed(parts)} ${who} ${be}${rest}` : undefined
}

function isTrait(part: string): boolean {
  const word = part.replace(/^\p{L}{3,}ly /u, '')
  return traits.has(word) || /^\p{L}+(?:ful|ous|ive|able|ible|ient|less|ish|some|hearted)$/u.test(word)
}

/** "a good listener", "a big heart", "your calm", "patience". */
function something(kernel: string, rest: string, { who, be, have, whose }: Addressed): string | undefined {
  if (/^an? /.test(kernel)) {
    if (personLike.test(kernel)) return `It shows what ${kernel} ${who} ${be}${rest}`
    return ownedLike.test(kernel) ? `It shows what ${kernel} ${who} ${have}${rest}` : `It shows ${kernel}${rest}`
  }
  if (/^(?:your|his|her|their|the) /.test(kernel)) return `It shows ${kernel}${rest}`
  return kernel.split(separator).every((noun) => namesQuality.test(noun))
    ? `It shows ${whose} ${kernel}${rest}`
    : undefined
}

const separator = /,? and |, /u
const subjects = new Set(`you you're you've you'd you'll we we're they they're they've he he's she she's`.split(' '))
const speaksForItself = new Set(`i i'm i've i'd it it's this my nobody no there`.split(' '))
const personLike =
  /(?:[eo]r|ist|person|human|friend|man|woman|dad|mum|mom|parent|cook|companion|soul|team|rock|gem|star)$/u
const ownedLike = /(?:heart|eye|sense|way|gift|knack|talent|memory|hand|mind|ear|voice|laugh)$/u
const namesQuality =
  /^(?:\p{L}+ )?(?:\p{L}{3,}(?:ness|ity|ence|ance|ship|tion|sion|dom)|love|care|heart|trust|humou?r|courage|warmth|strength|loyalty|honesty|faith|grace|respect)$/u
const traits = new Set(
  `kind brave calm fair gentle good warm wise strong loyal honest quick smart clever fun sweet tender true soft open humble
  steady funny caring loving giving understanding forgiving trusting attentive quiet reliable sensitive devoted dedicated
  determined grounded selfless stubborn solid real tough daring dear modest alert creative sincere supportive kind-hearted
  warm-hearted big-hearted considerate polite great`.split(/\s+/),
)
