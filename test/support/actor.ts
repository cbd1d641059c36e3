import { deal } from '../../src/content/dealing.ts'
import { openLibrary } from '../../src/content/library.ts'
import { markdownLayer } from '../../src/content/markdown-layer.ts'
import { openWordLists } from '../../src/content/vocabulary.ts'
import type { Entry } from '../../src/entries/entry.ts'
import { Left } from '../../src/errors.ts'
import { type Performed, type Progress, perform } from '../../src/flow/perform.ts'
import { type Answer, type AnswerOf, Back, type Listener, type Question } from '../../src/flow/question.ts'
import type { Given, Practice, Today } from '../../src/flow/script.ts'
import type { Surroundings } from '../../src/flow/surroundings.ts'

/** What an actor says to a card: an answer, or one for each time the card comes up. `null` is Enter. */
export type Line = Answer | typeof goBack | typeof leave
export type Lines = { readonly [card: string]: Line | readonly Line[] }

/** The actor presses Esc, or Ctrl-C, at this card. */
export const goBack = Symbol('back')
export const leave = Symbol('leave')

export interface PlayOptions {
  readonly given?: Partial<Given>
  /** Old entries, for what a practice recalls. */
  readonly entries?: readonly Entry[]
  /** A fixed evening where absent; a function where the clock goes on. */
  readonly today?: Today | (() => Today)
  /** 0 ≤ n < 1, the same each time: chance stands still. */
  readonly chance?: number
  readonly past?: Progress
}

export interface Played extends Performed {
  /** The whole talk as it would be read. */
  readonly play: string
  /** What a draft would hold after the last answer. */
  readonly progress: Progress
  /** How many questions were answered. */
  readonly asked: number
}

export const library = openLibrary([markdownLayer(new URL('../../prompts/en', import.meta.url).pathname)])

/**
 * Plays a talk with answers by card name, as an actor who knows his lines. Where he has none he presses Enter.
 * Throws for a line that never had its turn, so that a renamed card cannot pass unnoticed.
 */
export async function play(
  practice: Practice,
  deckName: string,
  lines: Lines = {},
  options: PlayOptions = {},
): Promise<Played> {
  const actor = new Actor(lines)
  let progress: Progress = options.past ?? { answers: [] }
  const performed = await perform({
    practice,
    given: { you: 'Ana', person: 'Sam', flow: 'both', season: 'ordinary', flags: {}, ...options.given },
    listener: actor,
    surroundings: stageSet(deckName, options),
    ...(options.past !== undefined && { past: options.past }),
    keep: (now) => {
      progress = now
      actor.progress = now
    },
  })
  actor.checkAllSaid()
  const lastWords = performed.lastWords.map((words) => `${words}\n`).join('\n')
  return { ...performed, play: `${actor.transcript}${lastWords}`, progress, asked: actor.asked }
}

/** Plays until the actor leaves; gives what the draft then holds. */
export async function playUntilLeft(
  practice: Practice,
  deckName: string,
  lines: Lines,
  options: PlayOptions = {},
): Promise<Progress> {
  let progress: Progress = options.past ?? { answers: [] }
  const actor = new Actor(lines)
  try {
    await perform({
      practice,
      given: { you: 'Ana', person: 'Sam', flow: 'both', season: 'ordinary', flags: {}, ...options.given },
      listener: actor,
      surroundings: stageSet(deckName, options),
      ...(options.past !== undefined && { past: options.past }),
      keep: (now) => {
        progress = now
      },
    })
  } catch (error) {
    if (error instanceof Left) return progress
    throw error
  }
  throw new Error('the actor never left')
}

/** The real prompts/, a fixed evening, a fixed chance, and the entries a test gives. */
export function stageSet(deckName: string, options: PlayOptions): Surroundings {
  const own = library.deck(deckName)
  const common = library.deck('common')
  const { today: clock } = options
  const evening = { date: '2026-11-23', hour: 22, minute: 40, weekday: 1 }
  const today = typeof clock === 'function' ? clock : () => clock ?? evening
  const chance = (): number => options.chance ?? 0
  return {
    today,
    chance,
    draw: (draw) =>
      deal(library.pool(draw.pool), draw, new Set(), chance).map(({ id, text, notes }) => ({ id, text, notes })),
    recall: ({ practice, door, days }) =>
      (options.entries ?? []).filter(
        (entry) =>
          entry.practice === practice &&
          (door === undefined || entry.door === door) &&
          (days === undefined || daysBetween(entry.at, today().date) <= days),
      ),
    card: (id) => (own.ids.includes(id) ? own.card(id) : common.card(id)),
    vocabulary: openWordLists(library),
  }
}

class Actor implements Listener {
  transcript = ''
  asked = 0
  progress: Progress = { answers: [] }
  readonly #lines: Map<string, Line[]>
  /** Cards that came up at least once. */
  readonly #met = new Set<string>()

  constructor(lines: Lines) {
    this.#lines = new Map(Object.entries(lines).map(([card, line]) => [card, isTakes(line) ? [...line] : [line]]))
  }

  async say(words: string): Promise<void> {
    this.transcript += `${words}\n\n`
  }

  async ask<Q extends Question>(question: Q): Promise<AnswerOf[Q['kind']]> {
    const card = question.id.replace(/#\d+$/, '').replace(/^.*\//, '')
    this.#met.add(card)
    this.transcript += asRead(question)
    const line = this.#nextLine(card, question)
    if (line === goBack) {
      this.transcript += '< esc\n\n'
      throw new Back()
    }
    if (line === leave) throw new Left()
    const answer = line === undefined || line === null ? onlyEnter(question) : (line as Answer)
    checkPossible(question, answer)
    this.transcript += `> ${asAnswered(answer)}\n\n`
    this.asked += 1
    return answer as AnswerOf[Q['kind']]
  }

  checkAllSaid(): void {
    const unsaid = [...this.#lines]
      .filter(([card, lines]) => !this.#met.has(card) || lines.length > 0)
      .map(([card]) => card)
    if (unsaid.length > 0)
      throw new Error(`these lines never had their turn: ${unsaid.join(', ')}\n\n${this.transcript}`)
  }

  #nextLine(card: string, question: Question): Line | undefined {
    const lines = this.#lines.get(card)
    // A list for a "many" question that comes up once may be given as it is.
    if (
      question.kind === 'many' &&
      lines !== undefined &&
      lines.every((line) => typeof line === 'string') &&
      lines.length > 0
    ) {
      return lines.splice(0) as Answer
    }
    return lines?.shift()
  }
}

function isTakes(line: Line | readonly Line[]): line is readonly Line[] {
  return Array.isArray(line)
}

/** What Enter alone answers. */
export function onlyEnter(question: Question): Answer {
  switch (question.kind) {
    case 'line':
    case 'page':
      return question.start ?? null
    case 'choice':
      return question.start ?? question.choices[0]?.value ?? ''
    case 'keys':
      return question.choices[0]?.value ?? ''
    case 'many':
      return question.start ?? []
    case 'scale':
      return question.start ?? null
    case 'yes':
      return question.start
    case 'timer':
      return 0
    default:
      return null
  }
}

function checkPossible(question: Question, answer: Answer): void {
  if (question.kind !== 'choice' && question.kind !== 'keys') return
  if (!question.choices.some(({ value }) => value === answer)) {
    throw new Error(
      `"${question.id}" offers ${question.choices.map(({ value }) => value).join(', ')}, not ${String(answer)}`,
    )
  }
}

function asRead(question: Question): string {
  const lines = [question.text]
  if ('choices' in question)
    lines.push(...question.choices.map(({ words, key }) => `  - ${key === undefined ? '' : `[${key}] `}${words}`))
  if (question.kind === 'many' && question.orElse !== undefined) lines.push(`  - … ${question.orElse}`)
  if (question.kind === 'scale') lines.push(`  0 ${question.ends[0]} … 10 ${question.ends[1]}`)
  if (question.kind === 'timer') lines.push(`  (timer: ${question.seconds} seconds)`)
  if (question.hint !== undefined) lines.push(`  (${question.hint})`)
  if ('start' in question && question.start !== undefined && question.kind !== 'yes')
    lines.push(`  [${String(question.start)}]`)
  return `${lines.filter((line) => line !== '').join('\n')}\n`
}

function asAnswered(answer: Answer): string {
  if (answer === null) return '(enter)'
  if (Array.isArray(answer)) return answer.length === 0 ? '(enter)' : answer.join(', ')
  return typeof answer === 'object' ? JSON.stringify(answer) : String(answer)
}

function daysBetween(at: string, date: string): number {
  return (Date.parse(date) - Date.parse(at.slice(0, 10))) / 86_400_000
}
