import { isEnterKey, isSpaceKey } from '@inquirer/core'
import type { ShowQuestion } from '../../flow/question.ts'
import { talkPrompt, useKeys } from '../talk-prompt.ts'

/** A screen that is only read. */
export const showPrompt = talkPrompt<ShowQuestion>(({ look }, ending) => {
  useKeys(ending, (key) => {
    if (isEnterKey(key) || isSpaceKey(key)) ending.answer(null)
  })
  return { lines: [], keys: look.words['show-keys'] }
})
