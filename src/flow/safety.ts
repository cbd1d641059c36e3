import { type Heaviness, signs } from './safety-signs.ts'
import { ownWords, plain } from './safety-words.ts'

export type { Heaviness }

/** More than anybody writes in one talk; a pasted book is not read to its end. */
const READ_AT_MOST = 20_000

/**
 * Whether a person's own words carry fear, harm done to somebody, or a wish to be dead (practice.md 5.2, 5.3). It only
 * decides whether one quiet line is offered. It is no assessment of anybody, prefers silence when in doubt, and keeps
 * nothing.
 */
export function heavy(text: string): Heaviness | undefined {
  for (const paragraph of ownWords(text.slice(0, READ_AT_MOST)).split(/\n\s*\n/)) {
    const found = inParagraph(sentencesOf(paragraph))
    if (found !== undefined) return found
  }
  return undefined
}

interface Sentence {
  readonly words: string
  readonly asked: boolean
}

function sentencesOf(paragraph: string): readonly Sentence[] {
  return [...paragraph.matchAll(/([^.!?;…\n]+)([.!?;…\n]*)/g)].map(([, words = '', stop = '']) => ({
    words: words.replace(/\s+/g, ' ').replace(/ ,/g, ',').trim(),
    asked: stop.includes('?'),
  }))
}

function inParagraph(sentences: readonly Sentence[]): Heaviness | undefined {
  for (const [nth, sentence] of sentences.entries()) {
    const before = sentences.slice(0, nth).map(({ words }) => words)
    const kind = kindOf(plain(sentence.words), before.at(-1) ?? '')
    if (kind !== undefined && !isElsewhere(sentence, before)) return kind
  }
  return undefined
}

function kindOf(sentence: string, before: string): Heaviness | undefined {
  return signs.find(([, patterns]) => patterns.some((sign) => isSaid(sentence, before, sign)))?.[0]
}

const unsaid =
  /(?:\b(?:if|unless|whether|suppose|imagine|as though|never|nobody|no one|hardly|pretend|instead of|rather than|in case|(?<!^why )(?:do|does|did)|not that|not saying|not sure)\b|n't (?:think|say|mean|believe|imagine|that)\b)[^,]*$/
const reported =
  /(?<!\bi|\bi have) (?:said|says|say|told (?:me|us|him|her)|tells me|wrote|writes|texted|asked|sang|sings|shouted|yelled|claims|goes)(?: that| how|:|,)? ?$/
const smallOrFurry =
  /(?<!in front of )\b(?:(?:the|our|my|his|her|a) (?:small |big |wet |little )*(?:toddler|baby|kitten|cat|puppy|dog|parrot|goat|goose|horse|pony|cow|nephew|niece|grandson|granddaughter|patient|pupil|student|opponent)|is (?:two|three|four)\b)/

/** Whether a sign stands there as the writer's own, plain statement about a grown person. */
function isSaid(sentence: string, before: string, sign: RegExp): boolean {
  const found = sign.exec(sentence)
  if (found === null) return false
  const head = sentence.slice(0, found.index)
  return !unsaid.test(head) && !reported.test(` ${head}`) && !smallOrFurry.test(`${before}. ${head}`)
}

const play =
  /\b(?:laugh\w*|jok(?:e|es|ed|ing|ingly)|giggl\w*|tickl\w*|playful\w*|teas(?:e|ed|ing)|silly|haha|lol|tag|snowballs?|pillows?|cushions?|balloons?|game|match|training|sparring|judo|karate|boxing|football|rugby|tennis|hockey|ball|chess|poker|monopoly|pool|swing|sledge|wheelchair|rollercoaster|danced?|dancing|kiss\w*|hug|surprise|party|scored|goal|costume|lightly|softly|gently)\b/
const accident =
  /\b(?:accident(?:al(?:ly)?)?|by mistake|clumsy|didn't mean to|in (?:his|her|your|my) sleep|snor\w+|parking|cyclist|bumper|lurched|at my request|(?:as|like) we (?:agreed|planned)|we (?:had )?agreed)\b/
const fiction =
  /\b(?:song|sings?|sang|lyrics?|chorus|poem|novel|book|film|movie|series|episode|character|actor|theatre|scene|dream(?:t|ed|s|ing)?|nightmare|rilke|the play)\b/
const mortified =
  /\b(?:embarrass\w*|mortif\w*|cringe\w*|awkward|karaoke|microphone|hangover|hungover|gym|leg day|ha$|i swear|shav\w+|paper cuts?|meeting)\b|\bso bad\b/
const past =
  /\b(?:used to|years ago|decades ago|long ago|back then|in those days|growing up|childhood|at school|my ex|ex-\w+|first (?:husband|wife|marriage|boyfriend|girlfriend)|as a (?:child|kid|boy|girl|teenager|student)|in my (?:teens|twenties|thirties)|in (?:19|20)\d\d|when (?:i|we) (?:was|were) (?:a |kids|children|little|small|young|nine|ten|eleven|twelve|\w+teen|\d+))/
const lately = /\b(?:again|now|still|today|tonight|yesterday|last night|this (?:morning|evening|week))\b/

/** Play, accident, fiction, a question, what is long over: none of it is told as happening to the writer now. */
function isElsewhere({ words, asked }: Sentence, before: readonly string[]): boolean {
  const nearby = `${before.at(-1) ?? ''}. ${words}`
  if (asked && !words.startsWith('why')) return true
  if (play.test(words) || accident.test(words) || fiction.test(nearby) || mortified.test(nearby)) return true
  return past.test(words) || (before.some((earlier) => past.test(earlier)) && !lately.test(words))
}
