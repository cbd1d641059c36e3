import type { Output } from './unending.ts'
import { CLEAR } from './window.ts'

/** When one question has to be drawn anew, and whether the screen is wiped before. */
export class Redraw {
  readonly #full: boolean
  readonly #listeners = new Set<() => void>()
  #wipe: boolean

  /** @param full whether the talk has the screen to itself, so that wiping it takes nothing from anybody */
  constructor(full: boolean) {
    this.#full = full
    this.#wipe = full
  }

  /** What goes ahead of the next drawing. */
  before(): string {
    const wiping = this.#wipe
    this.#wipe = false
    return wiping ? CLEAR : ''
  }

  /** Calls back when the window changes its size; gives what ends that. */
  onResize(output: Output, redraw: () => void): () => void {
    const resized = (): void => this.again()
    this.#listeners.add(redraw)
    output.on('resize', resized)
    return () => {
      this.#listeners.delete(redraw)
      output.removeListener('resize', resized)
    }
  }

  again(): void {
    this.#wipe = this.#full
    for (const redraw of this.#listeners) redraw()
  }
}
