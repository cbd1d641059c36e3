import { asSentence, capital } from '../wording.ts'
import { inside, leadingTime, open } from './english.ts'

/** What a camera saw, ready to stand before or behind "I felt". */
export interface Scene {
  /** "When you came home, I felt small." */
  before(feeling: string): string
  /** "I felt small when you came home." */
  behind(feeling: string): string
}

const LONG = 140
/** Behind a whole word, so that "Dr. Lee" stays together. */
const betweenSentences = /(?<=(?:\p{L}{3}|\d)["”’]?[.!?]["”’]?)\s+(?=\p{Lu})/u
const tellsWhoDid =
  /\b(?:you|we|i|they|he|she|it|nobody|someone|\p{L}+ed|was|were|is|are|came|went|left|said|took|got|made|told|gave|put|sat|forgot|did|didn't|kept|fell|ate|read|saw|heard|spoke|spent|lost|broke|shut|ran|slept|stood|brought|drove|woke|rang|held|hung|met|paid|sent|wrote|threw)\b/iu

/**
 * Reads what somebody typed as one moment. A clause gets its "when", a bare thing ("the keys") an "about", and what is
 * already a small story is left as it is.
 */
export function sceneOf(camera: string): Scene {
  const words = open(camera.replace(/^(?:when|that)\s+/i, ''))
  if (words === '') return { before: asSentence, behind: asSentence }
  const sentences = words.split(betweenSentences)
  if (words.length > LONG || sentences.length > 2) return story(camera)
  if (!tellsWhoDid.test(words)) return thing(inside(words))
  return clause(sentences.map((one) => inside(open(one))).join(' and '), words)
}

function clause(joined: string, typed: string): Scene {
  const time = leadingTime.exec(typed)?.[1]
  if (time === undefined) {
    return {
      before: (feeling) => `When ${joined}, ${feeling}.`,
      behind: (feeling) => `${capital(feeling)} when ${joined}.`,
    }
  }
  const rest = inside(joined.replace(leadingTime, ''))
  return {
    before: (feeling) => `${capital(time)}, when ${rest}, ${feeling}.`,
    behind: (feeling) => `${capital(feeling)} when ${rest} ${inside(time)}.`,
  }
}

function thing(words: string): Scene {
  return {
    before: (feeling) => `About ${words}: ${feeling}.`,
    behind: (feeling) => `${capital(feeling)}, and it was about ${words}.`,
  }
}

function story(camera: string): Scene {
  const told = asSentence(camera)
  return {
    before: (feeling) => `${told} ${asSentence(feeling)}`,
    behind: (feeling) => `${asSentence(feeling)} ${told}`,
  }
}
