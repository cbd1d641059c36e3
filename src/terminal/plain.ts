import type { Answer, AnswerOf, LineQuestion, ManyQuestion, PageQuestion, TimerQuestion } from '../flow/question.ts'
import { Back, type Question } from '../flow/question.ts'
import { readMany } from './plain/answers.ts'
import { BACK, inOneLine, LETTER_BACK, type OneLine, type OneLineKind } from './plain/kinds.ts'
import { type LineSource, readLines } from './plain/lines.ts'
import { readPage } from './plain/page.ts'
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
  #secret = false

  constructor({ words, ...source }: PlainOptions) {
    this.#source = source
    this.#words = words
  }

  async say(text: string): Promise<void> {
    this.#write('', spoken(text))
  }

  async ask<Q extends Question>(question: Q, typing: Hear = () => {}): Promise<AnswerOf[Q['kind']]> {
    const { text, hint, secret = false } = question
    this.#secret = secret
    // Before a word is shown: whoever types at once must not see it echoed.
    if (secret) this.#source.input.setRawMode?.(true)
    try {
      this.#write('', ...(text === '' ? [] : [spoken(text)]), ...(hint === undefined ? [] : [spoken(hint)]))
      if (secret) this.#write(this.#words['plain-secret'])
      return (await this.#answer(question, typing)) as AnswerOf[Q['kind']]
    } finally {
      this.#first = false
      if (secret) this.#source.input.setRawMode?.(false)
    }
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

  async #line({ start }: LineQuestion): Promise<string | null> {
    this.#already('plain-start', start)
    this.#help(this.#words['plain-line'])
    const words = (await this.#read()).join(' ').trim()
    if (words === BACK) throw new Back()
    return words === '' ? (start ?? null) : words
  }

  async #page({ start = '' }: PageQuestion, typing: Hear): Promise<string | null> {
    this.#already('plain-start-page', start)
    this.#help(this.#words['plain-page'])
    return readPage(() => this.#read(), start, typing)
  }

  async #many(question: ManyQuestion): Promise<readonly string[]> {
    const { choices, orElse, upTo, start = [] } = question
    this.#write(...numbered([...choices, ...(orElse === undefined ? [] : [{ words: orElse }])]))
    this.#already('plain-start', start.join(', '))
    const help = told(this.#words['plain-many'], { count: upTo })
    const { picked, own } = await this.#understood({ help, back: [BACK, LETTER_BACK], read: readMany(question) })
    if (!own) return picked
    this.#write(this.#words['plain-own'])
    const typed = (await this.#read()).join(' ').trim()
    return typed === '' ? picked : [...picked, typed]
  }

  async #timer({ seconds, breath, bell }: TimerQuestion): Promise<number> {
    const [inhale, exhale] = breath ?? []
    if (inhale !== undefined && exhale !== undefined) {
      this.#write(told(this.#words['plain-breath'], { in: inhale, out: exhale }))
    }
    this.#help(told(this.#words['plain-timer'], { time: spokenTime(seconds, this.#words) }))
    const begun = Date.now()
    const typed = await this.#read(seconds)
    if ([BACK, LETTER_BACK].includes(typed[0] ?? '')) throw new Back()
    if (typed.length === 0) this.#write(`${bell ? '\u0007' : ''}${this.#words['plain-timer-over']}`)
    return Math.min(seconds, Math.floor((Date.now() - begun) / 1000))
  }

  async #oneLine(question: Extract<Question, { kind: OneLineKind }>): Promise<Answer> {
    const how = inOneLine(question, this.#words)
    this.#write(...how.lines)
    return this.#understood(how)
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

  #read(seconds?: number): Promise<readonly string[]> {
    return readLines(this.#source, { secret: this.#secret, ...(seconds !== undefined && { seconds }) })
  }

  /** What was answered before is not written out where it should not be seen. */
  #already(card: 'plain-start' | 'plain-start-page', start: string | undefined): void {
    if (!this.#secret) this.#write(...already(this.#words, card, start))
  }

  #help(help: string): void {
    this.#write(help, ...(this.#first ? [this.#words['plain-leave']] : []))
  }

  #write(...lines: readonly string[]): void {
    for (const line of lines) this.#source.output.write(`${line}\n`)
  }
}
