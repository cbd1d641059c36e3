import type { Mood } from '../../entries/entry.ts'
import type { ChoiceQuestion, KeysQuestion, ManyQuestion, MoodQuestion, YesQuestion } from '../../flow/question.ts'
import { moodAt, placeOf } from '../mood-grid.ts'
import { spoken } from './words.ts'

/** What a typed line answers; undefined where it answers nothing and has to be asked again. */
export type Read<A> = (typed: string) => A | undefined

/** A number of the list, the choice's own key, or its words; an empty line takes the first, or where the cursor was. */
export function readChoice({ choices, start }: Pick<ChoiceQuestion, 'choices' | 'start'>): Read<string> {
  return (typed) => {
    if (typed === '') return (choices.find(({ value }) => value === start) ?? choices[0])?.value
    const named = choices.find(({ key, words }) => same(key ?? '', typed) || same(spoken(words), typed))
    return (named ?? choices[Number(typed) - 1])?.value
  }
}

export function readKeys({ choices }: KeysQuestion): Read<string> {
  return readChoice({ choices })
}

export function readYes({ yes, no, start }: YesQuestion): Read<boolean> {
  const letters = same(yes.slice(0, 1), no.slice(0, 1)) ? ['', ''] : [yes.slice(0, 1), no.slice(0, 1)]
  return (typed) => {
    if (typed === '') return start
    const nth = [yes, no].findIndex((words, at) => same(words, typed) || same(letters[at] ?? '', typed))
    if (nth !== -1) return nth === 0
    return typed === '1' || (typed === '2' ? false : undefined)
  }
}

export function readScale(start: number | undefined): Read<number | null> {
  return (typed) => {
    if (typed === '') return start ?? null
    return /^(\d|10)$/.test(typed) ? Number(typed) : undefined
  }
}

/** A digit of the number pad, or the words of a place. */
export function readMood({ words }: MoodQuestion): Read<Mood | null> {
  return (typed) => {
    if (typed === '') return null
    const place = /^[1-9]$/.test(typed) ? placeOf(Number(typed)) : words.findIndex((word) => same(word, typed))
    return place === -1 ? undefined : moodAt(place)
  }
}

/** Several numbers; `own` when the one of "something else" is among them. */
export function readMany({
  choices,
  upTo,
  orElse,
  start = [],
}: ManyQuestion): Read<{ picked: string[]; own: boolean }> {
  return (typed) => {
    if (typed === '') return { picked: [...start], own: false }
    const numbers = [...new Set(typed.split(/[\s,;]+/).map(Number))]
    const last = choices.length + (orElse === undefined ? 0 : 1)
    const known = numbers.every((number) => Number.isInteger(number) && number >= 1 && number <= last)
    if (!known || numbers.length > upTo) return undefined
    const picked = numbers.flatMap((number) => choices[number - 1]?.value ?? [])
    return { picked, own: picked.length < numbers.length }
  }
}

function same(one: string, other: string): boolean {
  return one !== '' && one.toLowerCase() === other.toLowerCase()
}
