import { emitKeypressEvents, type Interface } from 'node:readline'
import type { Output } from './unending.ts'

/** Any keyboard: a tty, or a test's stream. */
export type Input = NodeJS.ReadableStream & { setRawMode?: (raw: boolean) => unknown }

/** Milliseconds after which a lone Esc is an Esc; readline's own half second feels broken. */
const ESCAPE_WAIT = 50

const ALTERNATE = { on: '\u001b[?1049h', off: '\u001b[?1049l' }
const BRACKETED_PASTE = { on: '\u001b[?2004h', off: '\u001b[?2004l' }
const SHOW_CURSOR = '\u001b[?25h'
export const CLEAR = '\u001b[2J\u001b[H'

/** The window while a talk has it: entered before the first question, left for an editor, closed for good at the end. */
export interface Window {
  enter(): void
  leave(): void
}

/** @param full whether the talk takes the terminal's alternate screen, which keeps it out of the scrollback */
export function openWindow(input: Input, output: Output, full: boolean): Window {
  let entered = false
  // The first to ask for key presses decides how long an Esc waits; Inquirer would not.
  emitKeypressEvents(input, { escapeCodeTimeout: ESCAPE_WAIT } as unknown as Interface)
  return {
    enter() {
      if (!entered) output.write(`${full ? ALTERNATE.on + CLEAR : ''}${BRACKETED_PASTE.on}`)
      entered = true
      // Between two questions readline would let the terminal echo what is typed.
      input.setRawMode?.(true)
    },
    leave() {
      if (!entered) return
      entered = false
      input.setRawMode?.(false)
      output.write(`${BRACKETED_PASTE.off}${full ? CLEAR + ALTERNATE.off : ''}${SHOW_CURSOR}`)
    },
  }
}
