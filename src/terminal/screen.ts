import { AbortPromptError, CancelPromptError, ExitPromptError } from '@inquirer/core'
import { createPromptModule } from 'inquirer'
import { Left } from '../errors.ts'
import { type AnswerOf, Back, type ManyQuestion, type PageQuestion, type Question } from '../flow/question.ts'
import { type Held, toEditor, toOwn } from './detour.ts'
import { kinds } from './kinds.ts'
import type { Look, Reply } from './look.ts'
import { watchTerminal } from './lost.ts'
import { Redraw } from './redraw.ts'
import type { Screen, ScreenOptions } from './screen-options.ts'
import { makeStyle } from './style.ts'
import { unending } from './unending.ts'
import { openWindow, type Window } from './window.ts'

/**
 * Opens a talk on a terminal, each question an Inquirer prompt. The window is taken over with the first question.
 * `ask` throws `Back` on Esc, and `Left` on Ctrl-C, a closed terminal or an aborted signal.
 */
export function openScreen(options: ScreenOptions): Screen {
  return new TerminalScreen(options)
}

type ReplyTo<Q extends Question> = Reply<AnswerOf[Q['kind']]>

const USUAL = { columns: 80, rows: 24 }

class TerminalScreen implements Screen {
  readonly #options: ScreenOptions
  readonly #full: boolean
  readonly #window: Window
  readonly #terminal: ReturnType<typeof watchTerminal>
  readonly #signal: AbortSignal
  #said: string[] = []
  #first = true

  constructor(options: ScreenOptions) {
    this.#options = options
    this.#full = options.mode === 'full'
    this.#window = openWindow(options.input, options.output, this.#full)
    this.#terminal = watchTerminal(options.input, options.output)
    this.#signal = AbortSignal.any([options.signal, this.#terminal.signal])
  }

  async say(text: string): Promise<void> {
    this.#said.push(text)
  }

  async ask<Q extends Question>(question: Q, typing: (words: string) => void = () => {}): Promise<AnswerOf[Q['kind']]> {
    try {
      let held: Held<Q> = { question, typing }
      for (;;) {
        const reply = await this.#put(held)
        if (reply.kind === 'answer') return reply.answer
        held = await this.#turn(held, reply)
      }
    } finally {
      if (question.kind !== 'pass') this.#said = []
      this.#first = false
    }
  }

  close(): void {
    this.#window.leave()
    this.#terminal.stop()
  }

  /** Puts one prompt on the screen. */
  async #put<Q extends Question>(held: Held<Q>): Promise<ReplyTo<Q>> {
    const { input, output } = this.#options
    const { kind, secret } = held.question
    const redraw = new Redraw(this.#full)
    const prompt = createPromptModule({
      input,
      output: unending(
        output,
        () => this.#columns(),
        () => redraw.before(),
      ),
      signal: this.#signal,
      clearPromptOnDone: !this.#full && (secret === true || kind === 'pass'),
    })
    prompt.registerPrompt(kind, kinds[kind] as Parameters<typeof prompt.registerPrompt>[1])
    this.#window.enter()
    try {
      const asking = { ...held, look: this.#look(redraw), type: kind, name: 'reply', message: '' }
      const { reply } = await prompt(asking as never)
      return reply as ReplyTo<Q>
    } catch (error) {
      throw leaving(error)
    } finally {
      // Readline has let go of the keyboard; what is typed before the next question must not be echoed.
      this.#window.enter()
    }
  }

  /** What happens before there is an answer. Throws `Back` and `Left`. */
  async #turn<Q extends Question>(held: Held<Q>, reply: Exclude<ReplyTo<Q>, { kind: 'answer' }>): Promise<Held<Q>> {
    if (reply.kind === 'back') throw new Back()
    if (reply.kind === 'left') throw new Left()
    if (reply.kind === 'own') {
      return (await toOwn(held as Held<ManyQuestion>, reply.picked, (line) => this.#put(line))) as Held<Q>
    }
    const { editor = '', env, words } = this.#options
    this.#window.leave()
    const how = { command: editor, env, failed: words['editor-failed'] }
    return (await toEditor(held as Held<PageQuestion>, reply.words, how)) as Held<Q>
  }

  #look(redraw: Redraw): Look {
    const { words, color, editor, output } = this.#options
    return {
      words,
      style: makeStyle(color),
      inline: !this.#full,
      said: this.#said,
      first: this.#first,
      editor: editor !== undefined && editor !== '',
      columns: () => this.#columns(),
      rows: () => output.rows ?? USUAL.rows,
      drawn: (frame) => redraw.drawn(frame),
      onResize: (again) => redraw.onResize(output, () => this.#columns(), again),
      ring: () => void output.write('\u0007'),
      suspend: this.#options.suspend && (() => this.#suspend(redraw)),
    }
  }

  #columns(): number {
    return this.#options.output.columns ?? this.#options.columns ?? USUAL.columns
  }

  #suspend(redraw: Redraw): void {
    this.#window.leave()
    this.#options.suspend?.()
    this.#window.enter()
    redraw.anew()
  }
}

/** Inquirer's ways of ending early all mean that the person left. */
function leaving(error: unknown): unknown {
  const left = [ExitPromptError, AbortPromptError, CancelPromptError].some((kind) => error instanceof kind)
  return left ? new Left() : error
}
