import { dateWords, isDate } from '../dates/names.ts'
import type { Entry, Plan } from '../entries/entry.ts'
import { isBlank } from './escape.ts'
import type { PageWords } from './page-words.ts'
import { closed, filled, firstCard, type Told } from './sentence.ts'
import { namesIn, scoped } from './telling.ts'

/** What somebody meant to do, and whether they did, as one line. */
export function planned(entry: Entry, words: PageWords): readonly string[] {
  const { plan = {} } = entry
  const on = plan.on === undefined ? undefined : inWords(plan.on)
  const told: Told = { ...namesIn(entry), act: plan.then, when: plan.when, on }
  const sentences = partsOf(plan)
    .map((part) => firstCard(words, [...scoped(entry, `plan-${part}`), `plan-${part}`], told))
    .flatMap((card) => (card === undefined ? [] : [closed(filled(card, told))]))
  return sentences.length === 0 ? [] : [sentences.join(' ')]
}

/** A ritual's cue and act: "When the kettle is on: we sit down, phones away". An act that is its name is not said again. */
export function cue(entry: Entry, words: PageWords): readonly string[] {
  if (entry.practice !== 'ritual') return []
  const { if: when, then: act } = entry.answers ?? {}
  const told = { cue: asWords(when), act: act === entry.text && when === undefined ? undefined : asWords(act) }
  const card = firstCard(words, cueCards(told.cue ?? '', words), told)
  return card === undefined ? [] : [capital(closed(filled(card, told)))]
}

function cueCards(cue: string, words: PageWords): readonly string[] {
  const hasOpening = words.lines('cue-words').some((word) => cue.toLowerCase().startsWith(`${word} `))
  return [hasOpening ? 'ritual-cue-said' : 'ritual-cue', 'ritual-when', 'ritual-act']
}

function capital(sentence: string): string {
  return sentence.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}

function partsOf({ then: act, when, on, done }: Plan): readonly string[] {
  return [
    ...(act !== undefined && when !== undefined ? ['both'] : []),
    ...(act !== undefined && when === undefined ? ['then'] : []),
    ...(act === undefined && when !== undefined ? ['when'] : []),
    ...(on === undefined ? [] : ['on']),
    ...(done === true ? ['done'] : []),
  ]
}

function inWords(on: string): string {
  return isDate(on) ? dateWords(on, 'dddd D MMMM YYYY') : on
}

function asWords(answer: unknown): string | undefined {
  return typeof answer === 'string' && !isBlank(answer) ? answer : undefined
}
