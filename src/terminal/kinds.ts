import type { Question } from '../flow/question.ts'
import { choicePrompt } from './prompts/choice.ts'
import { keysPrompt } from './prompts/keys.ts'
import { linePrompt } from './prompts/line.ts'
import { manyPrompt } from './prompts/many.ts'
import { moodPrompt } from './prompts/mood.ts'
import { pagePrompt } from './prompts/page.ts'
import { passPrompt } from './prompts/pass.ts'
import { scalePrompt } from './prompts/scale.ts'
import { showPrompt } from './prompts/show.ts'
import { timerPrompt } from './prompts/timer.ts'
import { yesPrompt } from './prompts/yes.ts'
import type { TalkPrompt } from './talk-prompt.ts'

/** The Inquirer prompt for each kind of question. */
export const kinds: { readonly [K in Question['kind']]: TalkPrompt<Extract<Question, { kind: K }>> } = {
  line: linePrompt,
  page: pagePrompt,
  choice: choicePrompt,
  keys: keysPrompt,
  many: manyPrompt,
  scale: scalePrompt,
  yes: yesPrompt,
  mood: moodPrompt,
  timer: timerPrompt,
  show: showPrompt,
  pass: passPrompt,
}
