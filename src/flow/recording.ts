import type { Json } from '../entries/entry.ts'

/** One thing that a talk was told, in the order it was told. */
export interface Recorded {
  readonly id: string
  readonly answer: Json
}

interface Step extends Recorded {
  /** Said in private: it stays in memory and is never handed to `keep`. */
  readonly secret: boolean
  /** Nobody goes back over this one: the keyboard was passed here. */
  readonly barrier: boolean
}

/**
 * What a talk has heard so far, so that running its script again from the top comes to the same place.
 *
 * Answers stand in a sequence, because going back drops the last one. What came from outside (the date, a drawn card, an
 * old entry) is looked up by name and stays for the whole talk: going back and forth does not draw another card.
 */
export class Recording {
  #steps: Step[]
  readonly #outside: Map<string, Json>
  /** What stands at a question that has no answer now: the one of before, or words that were only half typed. */
  readonly #dropped: Map<string, Json>
  #place = 0
  /** What may be kept from here on: nothing, once something was settled that is for the two at the table alone. */
  #sealed: { readonly at: number; readonly outside: ReadonlySet<string> } | undefined

  /** @param starts words to stand at questions from the beginning, by question */
  constructor(past: readonly Recorded[], starts: { readonly [id: string]: string } = {}) {
    this.#dropped = new Map(Object.entries(starts))
    this.#steps = past.filter(({ id }) => !isOutside(id)).map((step) => ({ ...step, secret: false, barrier: false }))
    this.#outside = new Map(past.filter(({ id }) => isOutside(id)).map(({ id, answer }) => [id, answer]))
  }

  /** All that may be kept on disk. */
  get kept(): readonly Recorded[] {
    const outside = [...this.#outside].filter(([id]) => this.#sealed?.outside.has(id) ?? true)
    const answers = this.#steps.slice(0, this.#sealed?.at).filter(({ secret }) => !secret)
    return [...outside.map(([id, answer]) => ({ id, answer })), ...answers.map(({ id, answer }) => ({ id, answer }))]
  }

  /** Whether what is said now may not be kept on disk. */
  get sealed(): boolean {
    return this.#sealed !== undefined
  }

  /** Words that may be kept on disk to stand at questions that have no answer now. */
  get starts(): { readonly [id: string]: string } {
    if (this.#sealed !== undefined) return {}
    const words = [...this.#dropped].filter((pair): pair is [string, string] => typeof pair[1] === 'string')
    return Object.fromEntries(words)
  }

  /** The script starts from the top again. */
  rewind(): void {
    this.#place = 0
  }

  /** The recorded answer at this place, if the talk has been here. */
  replay(id: string): { readonly answer: Json } | undefined {
    const step = this.#steps[this.#place]
    if (step?.id !== id) return undefined
    this.#place += 1
    return step
  }

  /**
   * An answer given just now. What was recorded behind this place came from another path through the talk: it is
   * forgotten, but stays on offer as `formerly`.
   */
  add(id: string, answer: Json, how: { secret?: boolean; barrier?: boolean } = {}): void {
    this.#forgetFrom(this.#place)
    this.#steps.push({ id, answer, secret: how.secret ?? false, barrier: how.barrier ?? false })
    this.#place = this.#steps.length
    this.#dropped.delete(id)
  }

  /** What was answered here before the person went back, or was half typed, to stand there as a start. */
  formerly(id: string): Json | undefined {
    return this.#dropped.get(id)
  }

  /** Half-typed words stay where they were typed, also when the person goes back in the middle of them. */
  typed(id: string, words: string): void {
    this.#dropped.set(id, words)
  }

  /** Going back: the last answer is dropped, unless the keyboard was passed just there. */
  back(): void {
    if (this.#steps.at(-1)?.barrier) return
    this.#forgetFrom(Math.max(0, this.#steps.length - 1))
  }

  /** The last answer never was: nothing of it stays on offer. */
  takeBack(): void {
    const last = this.#steps.pop()
    if (last !== undefined) this.#dropped.delete(last.id)
    this.#place = Math.min(this.#place, this.#steps.length)
  }

  /**
   * The private turns are over: what was said in them is forgotten, and only what was settled stays.
   * @param onDisk whether it may be kept; otherwise nothing of the talk is kept from here on, for what follows would
   * tell of it
   */
  settle(id: string, answer: Json, onDisk: boolean): void {
    this.#steps = this.#steps.filter(({ secret }) => !secret)
    if (!onDisk) this.#sealed ??= { at: this.#steps.length, outside: new Set(this.#outside.keys()) }
    this.#place = this.#steps.length
    this.#steps.push({ id, answer, secret: false, barrier: false })
    this.#place = this.#steps.length
  }

  /** Something from outside the talk, found once and the same ever after. */
  async outside<T extends Json>(name: string, find: () => T | Promise<T>): Promise<T> {
    const id = `${OUTSIDE}${name}`
    const known = this.#outside.get(id)
    if (known !== undefined) return known as T
    const found = await find()
    this.#outside.set(id, found)
    return found
  }

  /** As `outside`, for what stays only as long as something after it has been answered. */
  async outsideOfNext<T extends Json>(name: string, find: () => T): Promise<T> {
    if (this.#place >= this.#steps.length) this.#outside.delete(`${OUTSIDE}${name}`)
    return this.outside(name, find)
  }

  #forgetFrom(place: number): void {
    for (const { id, answer, secret } of this.#steps.slice(place)) if (!secret) this.#dropped.set(id, answer)
    this.#steps = this.#steps.slice(0, place)
    this.#place = Math.min(this.#place, place)
    if (this.#sealed !== undefined && place <= this.#sealed.at) this.#sealed = undefined
  }
}

const OUTSIDE = '~'

function isOutside(id: string): boolean {
  return id.startsWith(OUTSIDE)
}
