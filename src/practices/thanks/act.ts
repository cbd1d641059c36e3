import { asSentence, firstWord, small, trimmed } from '../wording.ts'
import { behindYou, isAdverb, tellsOfAnAct } from './verbs.ts'

/**
 * What somebody did, as a sentence said to them. "stayed up with me" is given its "You", "making me tea" its "Thank you
 * for"; what begins with somebody or something else ("Sam drove", "the soup") stays as it was typed.
 */
export function actSentence(act: string): string {
  const words = trimmed(act).replace(/^that (?=you\b)/i, '')
  return asSentence(said(words) ?? thanked(words) ?? words)
}

/** "quietly washed up" becomes "You quietly washed up", "was there" becomes "You were there". */
function said(words: string): string | undefined {
  const [first = '', second = ''] = words.split(' ')
  const adverbs = isAdverb(plain(first)) && behindYou(plain(second)) !== undefined ? `${small(first)} ` : ''
  const rest = words.slice(adverbs.length)
  const verb = firstWord(rest)
  const forYou = behindYou(verb)
  if (forYou === undefined || /^(?:[^\p{L}]|(?:set|cut|left) of\b)/iu.test(rest)) return undefined
  return `You ${adverbs}${forYou === verb ? small(rest) : forYou + rest.slice(verb.length)}`
}

/** "your patience" and "making me tea" are thanked for, as long as they are no whole clause of their own. */
function thanked(words: string): string | undefined {
  if (/^(?:how|the way) you\b/i.test(words)) {
    return aboutMe.test(words) ? undefined : `Thank you for ${small(words)}`
  }
  const thing = words.replace(/^for (?=your\b|the way you\b|how you\b|\p{L}+ing\b)/iu, '')
  return isThing(thing) ? `Thank you for ${small(thing)}` : undefined
}

function isThing(words: string): boolean {
  const first = firstWord(words)
  if (first !== 'your' && !(/^\p{L}{2,}ing$/u.test(first) && !notGerunds.has(first))) return false
  const [main = ''] = words.split(/\b(?:when|while|because|after|before|until|as|that|who|which|so|even|though)\b/i)
  const later = main.split(' ').slice(2).map(plain)
  return !later.some((word) => tellsOfAnAct(word) || ownVerbs.has(word)) && !/\b(?:I|we)\b/.test(main)
}

function plain(word: string): string {
  return firstWord(word)
}

const aboutMe = /\b(?:makes?|made|means|meant|amazes|moves|touches|warms|helps|helped|reminds?|gives me|gave me)\b/i

/** With one of these, the words are a clause ("your voice is home to me"). */
const ownVerbs = new Set('is are was were am makes gives feels helps means does has reminds keeps you'.split(' '))

/** End in "ing", and are either no act or the act of the one who writes. */
const notGerunds = new Set(
  `during nothing something everything anything evening morning spring string wedding ceiling pudding darling feeling
  seeing hearing waking knowing watching thinking remembering missing king ring wing sing bring thing`.split(/\s+/),
)
