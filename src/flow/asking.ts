import { fill } from '../content/deck.ts'
import type { Card } from '../content/grammar.ts'
import type { Json } from '../entries/entry.ts'
import { AttuneError } from '../errors.ts'
import type { Answer, AnswerOf, Choice, Listener, Question } from './question.ts'
import type { Recording } from './recording.ts'
import type { Drawn, Told } from './script.ts'
import type { Surroundings } from './surroundings.ts'

/** A question as a script puts it, before it knows its place in the talk. */
export type Put<Q extends Question = Question> = Q extends Question ? Omit<Q, 'id' | 'text' | 'hint' | 'secret'> : never

/** What `typing` is told: which question, and the words so far. */
export type Typing = (id: string, words: string) => void

/**
 * One run through a script: says and asks, answers from the recording while it can, and counts how often a card came up.
 */
export class Asking {
  readonly recording: Recording
  readonly surroundings: Surroundings
  readonly #listener: Listener
  readonly #typing: Typing
  readonly #keep: () => void
  readonly #times = new Map<string, number>()
  #pending: string[] = []
  #room = ''

  constructor(parts: {
    recording: Recording
    surroundings: Surroundings
    listener: Listener
    typing: Typing
    keep: () => void
  }) {
    this.recording = parts.recording
    this.surroundings = parts.surroundings
    this.#listener = parts.listener
    this.#typing = parts.typing
    this.#keep = parts.keep
  }

  /** Words that nothing was asked after: the last words of the talk. */
  get lastWords(): readonly string[] {
    return this.#pending
  }

  say(words: string): void {
    this.#pending.push(words)
  }

  card(id: string): Card {
    return this.surroundings.card(id)
  }

  words(card: Card, told: Told | undefined): { text: string; hint?: string } {
    return { text: fill(card.text, told), ...(card.hint !== undefined && { hint: fill(card.hint, told) }) }
  }

  sayDrawn(drawn: Drawn): void {
    this.say(drawn.text)
  }

  /** Asks now, or gives what was answered here before. */
  async ask<Q extends Question>(cardId: string, told: Told | undefined, put: Put<Q>): Promise<AnswerOf[Q['kind']]> {
    const id = this.place(cardId)
    const known = this.recording.replay(id)
    if (known !== undefined) {
      this.#pending = []
      return known.answer as AnswerOf[Q['kind']]
    }
    const question = this.#withStart({
      ...put,
      id,
      ...this.words(this.card(cardId), told),
      ...(this.#room !== '' && { secret: true }),
    } as Question)
    for (const words of this.#pending.splice(0)) await this.#listener.say(words)
    const answer: Answer = await this.#listener.ask(question, (words) => this.#hear(id, words))
    this.recording.add(id, answer as Json, { secret: this.#room !== '', barrier: put.kind === 'pass' })
    this.#keep()
    return answer as AnswerOf[Q['kind']]
  }

  /** The name of the next coming-up of a card: 'what-happened#1', in private 'ceiling.0/depth#1'. */
  place(cardId: string): string {
    const name = this.#room === '' ? cardId : `${this.#room}/${cardId}`
    const times = (this.#times.get(name) ?? 0) + 1
    this.#times.set(name, times)
    return `${name}#${times}`
  }

  /** Runs a part of the talk in private. */
  async inPrivate<T>(room: string, part: () => Promise<T>): Promise<T> {
    this.#room = room
    try {
      return await part()
    } finally {
      this.#room = ''
    }
  }

  /** Only what was settled between private turns is kept. */
  settled(id: string, answer: Json, onDisk: boolean): void {
    this.recording.settle(id, answer, onDisk)
    this.#keep()
  }

  #hear(id: string, words: string): void {
    if (this.#room === '' && !this.recording.sealed) this.#typing(id, words)
  }

  /** Words half-typed before, or the answer given before going back, stand there to begin with. */
  #withStart(question: Question): Question {
    const formerly = this.recording.formerly(question.id)
    if (question.kind === 'line' || question.kind === 'page') {
      return typeof formerly === 'string' ? { ...question, start: formerly } : question
    }
    if (formerly === undefined || formerly === null || !('start' in question || startable.has(question.kind)))
      return question
    return { ...question, start: formerly } as Question
  }
}

const startable: ReadonlySet<Question['kind']> = new Set(['choice', 'many', 'scale', 'yes'])

/** The card's own choices, in the deck's order, filled in. Throws AttuneError when the deck lacks one that the code names. */
export function choicesOf(card: Card, among: readonly string[] | undefined, told: Told | undefined): readonly Choice[] {
  const lacking = among?.find((value) => !card.choices.some((choice) => choice.value === value))
  if (lacking !== undefined) throw new AttuneError(`The card "${card.id}" lacks the choice "${lacking}".`)
  return card.choices
    .filter(({ value }) => among === undefined || among.includes(value))
    .map((choice) => ({ ...choice, words: fill(choice.words, told) }))
}
