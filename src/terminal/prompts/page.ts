import type { PageQuestion } from '../../flow/question.ts'
import type { Look } from '../look.ts'
import { talkPrompt } from '../talk-prompt.ts'
import { typedBody, typedWidth } from '../typed-body.ts'
import { useTyping } from '../typing.ts'

/**
 * Several lines of words. Enter makes a new line; Enter on an empty last line, or Ctrl-D anywhere, is done. Words that
 * were there already and were not touched are taken with one Enter. Alt-Enter leaves a line empty.
 */
export const pagePrompt = talkPrompt<PageQuestion>((asking, ending) => {
  const { question, look } = asking
  const finish = (words: string): void => {
    const answer = words.trim()
    ending.answer(answer === '' ? null : answer, answer)
  }
  const typed = useTyping(ending, {
    start: question.start ?? '',
    joint: '\n',
    width: typedWidth(asking),
    changed: asking.typing,
    finishes: ({ text, cursor }, untouched) =>
      untouched || (cursor === text.length && (text === '' || text.endsWith('\n'))),
    finish,
    press: ({ name, ctrl }, now) => {
      if (ctrl && name === 'd') finish(now.text)
      else if (ctrl && name === 'e' && look.editor) ending.turn({ kind: 'editor', words: now.text })
      else return false
      return true
    },
  })
  return typedBody(asking, typed, pageKeys(look))
})

function pageKeys({ words, editor }: Look): string {
  return editor ? `${words['page-keys']} · ${words['page-editor']}` : words['page-keys']
}
