import { Left } from '../errors.ts'
import type { AnswerOf, LineQuestion, ManyQuestion, PageQuestion, Question } from '../flow/question.ts'
import { editWords } from './editor.ts'
import type { Asking, Reply } from './look.ts'

/** A question as the screen holds it, before it is given a look. */
export type Held<Q extends Question> = Omit<Asking<Q>, 'look'>

/** Takes words to the person's editor, and comes back to the question with what they became. */
export async function toEditor(
  held: Held<PageQuestion>,
  words: string,
  editor: { readonly command: string; readonly env: NodeJS.ProcessEnv; readonly failed: string },
): Promise<Held<PageQuestion>> {
  const edited = await editWords(editor.command, words, editor.env)
  const start = edited.words.trimEnd()
  held.typing(start)
  const { notice: _, ...rest } = held
  return { ...rest, question: { ...held.question, start }, ...(edited.finished ? {} : { notice: editor.failed }) }
}

/** Lets the person type a choice of their own, and comes back to the list with it picked. Throws `Left`. */
export async function toOwn(
  held: Held<ManyQuestion>,
  picked: readonly string[],
  put: (held: Held<LineQuestion>) => Promise<Reply<AnswerOf['line']>>,
): Promise<Held<ManyQuestion>> {
  const { question } = held
  const { id, text, orElse: hint, secret } = question
  const reply = await put({
    typing: () => {},
    question: { kind: 'line', id, text, ...(hint !== undefined && { hint }), ...(secret && { secret }) },
  })
  if (reply.kind === 'left') throw new Left()
  const typed = reply.kind === 'answer' ? reply.answer : null
  const start = typed === null ? picked : withOwn(question, picked, typed)
  const added = start.filter((value) => !question.choices.some((choice) => choice.value === value))
  const at = question.choices.length + added.length - (typed === null ? 0 : 1)
  return { ...held, question: { ...question, start }, at: Math.max(0, at) }
}

/** What was typed may be one of the choices after all. */
function withOwn({ choices }: ManyQuestion, picked: readonly string[], typed: string): readonly string[] {
  const known = choices.find(({ words }) => words.toLowerCase() === typed.toLowerCase())
  const value = known?.value ?? typed
  return picked.includes(value) ? picked : [...picked, value]
}
