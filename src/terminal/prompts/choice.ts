import { isEnterKey } from '@inquirer/core'
import type { ChoiceQuestion } from '../../flow/question.ts'
import { emphasis } from '../style.ts'
import { talkPrompt, useKeys } from '../talk-prompt.ts'
import { listed, useCursor } from './choosing.ts'

/** One of several. Enter takes the one under the cursor. */
export const choicePrompt = talkPrompt<ChoiceQuestion>(({ question, look }, ending) => {
  const { choices } = question
  const [at, move] = useCursor(
    choices.length,
    choices.findIndex(({ value }) => value === question.start),
  )
  useKeys(ending, (key) => {
    const choice = choices[at]
    if (isEnterKey(key) && choice !== undefined) ending.answer(choice.value, emphasis(choice.words, look.style))
    else move(key, choices)
  })
  const items = choices.map(({ words }) => ({ mark: '', words }))
  return { ...listed(look, items, at), keys: look.words['choice-keys'] }
})
