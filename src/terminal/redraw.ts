import type { Frame } from './look.ts'
import type { Output } from './unending.ts'
import { CLEAR } from './window.ts'
import { stringWidth } from './wrap.ts'

/** When one question has to be drawn anew, and what is wiped before. */
export class Redraw {
  readonly #full: boolean
  readonly #listeners = new Set<() => void>()
  #before = ''
  #last: Frame = { upToCursor: '', below: '' }

  /** @param full whether the talk has the screen to itself, so that wiping it takes nothing from anybody */
  constructor(full: boolean) {
    this.#full = full
    if (full) this.#before = CLEAR
  }

  /** What goes ahead of the next drawing. */
  before(): string {
    const before = this.#before
    this.#before = ''
    return before
  }

  drawn(frame: Frame): void {
    this.#last = frame
  }

  /** Calls back when the window changes its size; gives what ends that. */
  onResize(output: Output, columns: () => number, redraw: () => void): () => void {
    const resized = (): void => this.#again(this.#full ? CLEAR : wipe(this.#last, columns()))
    this.#listeners.add(redraw)
    output.on('resize', resized)
    return () => {
      this.#listeners.delete(redraw)
      output.removeListener('resize', resized)
    }
  }

  /** Draws on a screen where something else was meanwhile. */
  anew(): void {
    this.#again(this.#full ? CLEAR : '')
  }

  #again(before: string): void {
    this.#before = before
    for (const redraw of this.#listeners) redraw()
  }
}

/**
 * A narrower window breaks the lines of an inline question, so that it is taller than Inquirer knows. This wipes all of
 * it, and leaves the cursor where Inquirer takes it to be.
 */
function wipe({ upToCursor, below }: Frame, columns: number): string {
  const above = upToCursor.split('\n').slice(0, -1)
  const under = below === '' ? 0 : below.split('\n').length
  const rows = above.map((line) => Math.max(1, Math.ceil(stringWidth(line) / columns)))
  const height = rows.reduce((sum, row) => sum + row, 0)
  return `${up(height)}\r\u001b[J${'\n'.repeat(above.length + under)}${up(under)}`
}

function up(rows: number): string {
  return rows === 0 ? '' : `\u001b[${rows}A`
}
