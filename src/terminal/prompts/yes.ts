import { isEnterKey } from '@inquirer/core'
import type { YesQuestion } from '../../flow/question.ts'
import { letterOf, talkPrompt, useKeys } from '../talk-prompt.ts'
import { listed, useCursor } from './choosing.ts'

/** Yes or no, in the card's own words. Their first letters answer at once, where they differ. */
export const yesPrompt = talkPrompt<YesQuestion>(({ question, look }, ending) => {
  const answers = [question.yes, question.no]
  const [at, move] = useCursor(answers.length, question.start ? 0 : 1)
  const take = (nth: number): void => ending.answer(nth === 0, answers[nth])
  useKeys(ending, (key) => {
    const named = namedBy(letterOf(key), answers)
    if (isEnterKey(key)) take(at)
    else if (named !== undefined) take(named)
    else move(key)
  })
  const items = answers.map((words) => ({ mark: '', words }))
  return { ...listed(look, items, at), keys: look.words['choice-keys'] }
})

function namedBy(letter: string, answers: readonly string[]): number | undefined {
  const named = answers.flatMap((words, nth) => (letter !== '' && words.toLowerCase().startsWith(letter) ? [nth] : []))
  return named.length === 1 ? named[0] : undefined
}
