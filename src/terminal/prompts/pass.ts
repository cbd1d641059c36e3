import { isEnterKey, isSpaceKey, useKeypress } from '@inquirer/core'
import type { PassQuestion } from '../../flow/question.ts'
import { talkPrompt } from '../talk-prompt.ts'

/** A neutral screen that hands over the keyboard. Nobody goes back over it. */
export const passPrompt = talkPrompt<PassQuestion>(({ look }, ending) => {
  useKeypress((key, readline) => {
    readline.clearLine(0)
    if (isSpaceKey(key) || isEnterKey(key)) ending.answer(null)
  })
  return { lines: [], keys: look.words['pass-keys'] }
})
