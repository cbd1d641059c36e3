import type { Answer, AnswerOf, Question } from '../../flow/question.ts'
import { visibleText } from '../../visible.ts'
import { digitAt } from '../mood-grid.ts'
import { type ScreenWords, told } from '../words.ts'
import { type Read, readChoice, readKeys, readMood, readScale, readYes } from './answers.ts'
import { already, numbered, spoken } from './words.ts'

/** A kind of question that one typed line answers: what is written out, and how the line is understood. */
export interface OneLine<A> {
  readonly lines: readonly string[]
  readonly help: string
  readonly read: Read<A>
  /** What, alone on the line, goes back. */
  readonly back: readonly string[]
}

/** Goes back everywhere; and a letter that is easier to hear, where no words are typed. */
export const BACK = '<'
export const LETTER_BACK = 'b'

const either = [BACK, LETTER_BACK]

export type OneLineKind = 'choice' | 'keys' | 'yes' | 'scale' | 'mood' | 'show' | 'pass'

/** How a question that needs only one line is put in plain text. */
export function inOneLine(question: Extract<Question, { kind: OneLineKind }>, words: ScreenWords): OneLine<Answer> {
  return kinds[question.kind](asIfNew(question) as never, words)
}

/** Without what was answered before, where that is not for everybody's eyes. */
function asIfNew<Q extends Question>(question: Q): Q {
  if (!question.secret || (question.kind !== 'choice' && question.kind !== 'scale')) return question
  const { start: _, ...asked } = question
  return asked as Q
}

const kinds: {
  readonly [K in OneLineKind]: (question: Extract<Question, { kind: K }>, words: ScreenWords) => OneLine<AnswerOf[K]>
} = {
  choice: (question, words) => {
    const at = question.choices.findIndex(({ value }) => value === question.start)
    return {
      lines: numbered(question.choices),
      help: told(words['plain-choice'], { number: Math.max(0, at) + 1 }),
      read: readChoice(question),
      back: question.choices.some(({ key }) => key === LETTER_BACK) ? [BACK] : either,
    }
  },
  keys: (question, words) => {
    const choices = question.choices.map((choice, nth) => ({ ...choice, key: choice.key ?? String(nth + 1) }))
    return {
      lines: choices.map(({ key, words: each }) => `${key}. ${spoken(each)}`),
      help: told(words['plain-keys'], { key: choices[0]?.key ?? '' }),
      read: readKeys({ ...question, choices }),
      back: [BACK],
    }
  },
  yes: (question, words) => ({
    lines: numbered([{ words: question.yes }, { words: question.no }]),
    help: told(words['plain-choice'], { number: question.start ? 1 : 2 }),
    read: readYes(question),
    back: either,
  }),
  scale: ({ ends: [low, high], start }, words) => ({
    lines: [
      told(words['plain-scale-ends'], { low: visibleText(low), high: visibleText(high) }),
      ...already(words, 'plain-start', start === undefined ? undefined : String(start)),
    ],
    help: words['plain-scale'],
    read: readScale(start),
    back: either,
  }),
  mood: (question, words) => ({
    lines: question.words.map((each, place) => `${digitAt(place)}. ${spoken(each)}`),
    help: words['plain-mood'],
    read: readMood(question),
    back: either,
  }),
  show: (_question, words) => ({ lines: [], help: words['plain-show'], read: () => null, back: either }),
  pass: (_question, words) => ({ lines: [], help: words['plain-pass'], read: () => null, back: [] }),
}
