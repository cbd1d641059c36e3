import type { LineQuestion, PageQuestion, TimerQuestion } from '../flow/question.ts'
import { type Answer, type AnswerOf, Back, type ManyQuestion, type Question } from '../flow/question.ts'
import { readMany } from './plain/answers.ts'
import { BACK, LETTER_BACK, type OneLine, oneLineKinds } from './plain/kinds.ts'
import { type LineSource, readLines } from './plain/lines.ts'
import { already, numbered, spoken, spokenTime } from './plain/words.ts'
import type { Screen } from './screen-options.ts'
import { type ScreenWords, told } from './words.ts'

export interface PlainOptions extends LineSource {
  readonly words: ScreenWords
}

type Hear = (words: string) => void

/**
 * A talk for screen readers and for terminals that can do little: everything is written once, from top to bottom, and
 * every answer is a typed line. `ask` throws `Back` for a line that goes back, and `Left` on Ctrl-C or at the end of input.
 */
export function openPlain(options: PlainOptions): Screen {
  return new PlainScreen(options)
}

class PlainScreen implements Screen {
  readonly #source: LineSource
  readonly #words: ScreenWords
  #first = true

  constructor({ words, ...source }: PlainOptions) {
    this.#source = source
    this.#words = words
  }

  async say(text: string): Promise<void> {
    this.#write('', spoken(text))
  }

  async ask<Q extends Question>(question: Q, typing: Hear = () => {}): Promise<AnswerOf[Q['kind']]> {
    const { text, hint } = question
    this.#write('', ...(text === '' ? [] : [spoken(text)]), ...(hint === undefined ? [] : [spoken(hint)]))
    if (question.secret && (question.kind === 'line' || question.kind === 'page'))
      this.#write(this.#words['plain-secret'])
    const answer = await this.#answer(question, typing)
    this.#first = false
    return answer as AnswerOf[Q['kind']]
  }

  close(): void {}

  #answer(question: Question, typing: Hear): Promise<Answer> {
    switch (question.kind) {
      case 'line':
        return this.#line(question)
      case 'page':
        return this.#page(question, typing)
      case 'many':
        return this.#many(question)
      case 'timer':
        return this.#timer(question)
      default:
        return this.#oneLine(question)
    }
  }

  async #line({ start, secret = false }: LineQuestion): Promise<string | null> {
    this.#write(...already(this.#words, 'plain-start', start))
    this.#help(this.#words['plain-line'])
    const words = (await this.#read(secret)).join(' ').trim()
    if (words === BACK) throw new Back()
    return words === '' ? (start ?? null) : words
  }

  async #page({ start = '', secret = false }: PageQuestion, typing: Hear): Promise<string | null> {
    this.#write(...already(this.#words, 'plain-start-page', start))
    this.#help(this.#words['plain-page'])
    const written = start === '' ? [] : [start]
    for (;;) {
      const lines = await this.#read(secret)
      if (lines.length === 1 && lines[0] === BACK) throw new Back()
      if (lines.length === 1 && ['', '.'].includes(lines[0] ?? '')) break
      written.push(...lines)
      typing(written.join('\n'))
    }
    const words = written.join('\n').trim()
    return words === '' ? null : words
  }

  async #many(question: ManyQuestion): Promise<readonly string[]> {
    const { choices, orElse, upTo, start = [], secret } = question
    this.#write(...numbered([...choices, ...(orElse === undefined ? [] : [{ words: orElse }])]))
    this.#write(...already(this.#words, 'plain-start', start.join(', ')))
    const help = told(this.#words['plain-many'], { count: upTo })
    const { picked, own } = await this.#understood({ help, back: [BACK, LETTER_BACK], read: readMany(question) })
    if (!own) return picked
    this.#write(this.#words['plain-own'])
    const typed = (await this.#read(secret)).join(' ').trim()
    return typed === '' ? picked : [...picked, typed]
  }

  async #timer({ seconds, breath, bell }: TimerQuestion): Promise<number> {
    const [inhale, exhale] = breath ?? []
    if (inhale !== undefined && exhale !== undefined) {
      this.#write(told(this.#words['plain-breath'], { in: inhale, out: exhale }))
    }
    this.#help(told(this.#words['plain-timer'], { time: spokenTime(seconds, this.#words) }))
    const begun = Date.now()
    const typed = await readLines(this.#source, { seconds })
    if ([BACK, LETTER_BACK].includes(typed[0] ?? '')) throw new Back()
    if (typed.length === 0) this.#write(`${bell ? '\u0007' : ''}${this.#words['plain-timer-over']}`)
    return Math.min(seconds, Math.floor((Date.now() - begun) / 1000))
  }

  async #oneLine(
    question: Exclude<Question, LineQuestion | PageQuestion | ManyQuestion | TimerQuestion>,
  ): Promise<Answer> {
    const how = oneLineKinds[question.kind](question as never, this.#words)
    this.#write(...how.lines)
    return this.#understood<Answer>(how)
  }

  /** Reads until a line can be understood. */
  async #understood<A>({ help, back, read }: Pick<OneLine<A>, 'help' | 'back' | 'read'>): Promise<A> {
    for (;;) {
      this.#help(help)
      const typed = (await this.#read())[0]?.trim() ?? ''
      if (back.includes(typed.toLowerCase())) throw new Back()
      const answer = read(typed)
      if (answer !== undefined) return answer
      this.#write(this.#words['plain-again'])
    }
  }

  #read(secret = false): Promise<readonly string[]> {
    return readLines(this.#source, { secret })
  }

  #help(help: string): void {
    this.#write(help, ...(this.#first ? [this.#words['plain-leave']] : []))
  }

  #write(...lines: readonly string[]): void {
    for (const line of lines) this.#source.output.write(`${line}\n`)
  }
}
