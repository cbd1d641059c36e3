import { asSentence, firstWord, listed, small, trimmed } from './wording.ts'

/** Whom the thanks speak to or about; chosen from how the act began, so that both sentences agree. */
export interface Addressed {
  /** "you", "she", "Sam" */
  readonly who: string
  readonly be: string
  /** "your", "her", "Sam's" */
  readonly whose: string
}

export const toYou: Addressed = { who: 'you', be: 'are', whose: 'your' }

const others: { readonly [pronoun: string]: Addressed } = {
  she: { who: 'she', be: 'is', whose: 'her' },
  he: { who: 'he', be: 'is', whose: 'his' },
  they: { who: 'they', be: 'are', whose: 'their' },
}

/** To whom the act is told: mostly to "you", sometimes about "she", or about the person by name. */
export function addressedIn(act: string, person: string): Addressed {
  const words = trimmed(act)
  const named = person !== '' && words.toLocaleLowerCase('en').startsWith(`${person.toLocaleLowerCase('en')} `)
  return named ? { who: person, be: 'is', whose: `${person}'s` } : (others[firstWord(words)] ?? toYou)
}

/** What it shows about them, as a sentence, whether it was typed as a clause, as adjectives or as a thing. */
export function qualitySentence(quality: string, addressed: Addressed = toYou): string {
  const words = trimmed(quality).replace(/[.…]+$/u, '')
  if (words === '') return ''
  const shown = clause(words) ?? adjectives(words, addressed) ?? something(words, addressed)
  return asSentence(shown ?? `What I see in it: ${small(words)}`)
}

function clause(words: string): string | undefined {
  const first = firstWord(words)
  if (/^(?:shows?|showed|says|tells|proves|means)\b/i.test(words)) return `It ${small(words)}`
  if (/^(?:how|what|that|who|why|where)\b/i.test(words)) return `It shows ${small(words)}`
  if (subjects.has(first)) return `It shows that ${small(words)}`
  return speaksForItself.has(first) ? words : undefined
}

/** "kind", "patient and brave", "so patient with my mother". */
function adjectives(words: string, { who, be }: Addressed): string | undefined {
  const [, traits = '', rest = ''] =
    /^(.+?)((?: (?:with|to|about|towards?|in|under|when|even|for|at|without) .+)?)$/u.exec(
      small(words).replace(/^(?:(?:so|such|really|very|quite) )+/i, ''),
    ) ?? []
  const parts = traits.split(/,? and |, /u)
  return parts.every(isTrait) ? `It shows how ${listed(parts)} ${who} ${be}${rest}` : undefined
}

function isTrait(part: string): boolean {
  const word = part.replace(/^\p{L}{3,}ly /u, '')
  return (
    traits.has(word) || (!word.includes(' ') && /(?:ful|ous|ive|able|ible|ient|less|ish|some|hearted)$/u.test(word))
  )
}

/** "a good listener" and "patience". */
function something(words: string, { who, be, whose }: Addressed): string | undefined {
  const thing = small(words)
  if (/^an? /.test(thing)) return `It shows what ${thing} ${who} ${be}`
  if (/^(?:your|his|her|their|the) /.test(thing)) return `It shows ${thing}`
  const nouns = thing.split(/,? and |, /u)
  return nouns.every((noun) => namesQuality.test(noun)) ? `It shows ${whose} ${thing}` : undefined
}

const subjects = new Set(`you you're you've you'd you'll we we're they they're they've he he's she she's`.split(' '))
const speaksForItself = new Set(`i i'm i've i'd it it's this my nobody no there`.split(' '))
const namesQuality =
  /^(?:\p{L}+ )?(?:\p{L}{3,}(?:ness|ity|ence|ance|ship|tion|sion|dom)|love|care|heart|trust|humour|humor|courage|warmth|strength|loyalty|honesty|faith|grace|respect|calm)$/u
const traits = new Set(
  `kind brave calm fair gentle good warm wise strong loyal honest quick smart clever fun sweet tender true soft open humble
  steady funny caring loving giving understanding forgiving trusting attentive quiet reliable sensitive devoted dedicated
  determined grounded selfless stubborn solid real tough daring dear modest alert creative sincere supportive kind-hearted
  warm-hearted big-hearted considerate polite great`.split(/\s+/),
)
