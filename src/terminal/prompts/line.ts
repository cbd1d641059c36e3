import type { LineQuestion } from '../../flow/question.ts'
import { talkPrompt } from '../talk-prompt.ts'
import { typedBody, typedWidth } from '../typed-body.ts'
import { useTyping } from '../typing.ts'

/** One line of words. Enter goes on, on nothing it skips. */
export const linePrompt = talkPrompt<LineQuestion>((asking, ending) => {
  const { question, look } = asking
  const typed = useTyping(ending, {
    // A space at its end stays: half-typed words go on where they stopped.
    start: inARow(question.start ?? ''),
    joint: ' ',
    width: typedWidth(asking),
    changed: asking.typing,
    finishes: () => true,
    finish: (words) => {
      const answer = oneLine(words)
      ending.answer(answer === '' ? null : answer, answer)
    },
  })
  return typedBody(asking, typed, look.words['line-keys'])
})

function oneLine(words: string): string {
  return inARow(words).trim()
}

function inARow(words: string): string {
  return words.replace(/[\t\r\n]+/g, ' ')
}
