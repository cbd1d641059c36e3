import { Writable } from 'node:stream'

/** Any terminal to write to: a tty, or a virtual screen. */
export type Output = NodeJS.WritableStream & { readonly columns?: number; readonly rows?: number }

/**
 * A throw-away stream to the terminal for one prompt, because Inquirer ends the stream it was given. What is drawn in one
 * go reaches the terminal in one go, marked so that terminals that know how show it whole.
 * @param columns how wide Inquirer takes the window to be
 * @param before what goes ahead of the next drawing, e.g. clearing the screen; asked for each time
 */
export function unending(output: Output, columns: () => number, before: () => string): Writable {
  const stream = new Writable({
    decodeStrings: false,
    write(chunk: string | Buffer, _encoding, written) {
      output.write(`${BEGIN_FRAME}${before()}${String(chunk)}${END_FRAME}`)
      written()
    },
  })
  return Object.defineProperty(stream, 'columns', { get: columns })
}

const BEGIN_FRAME = '\u001b[?2026h'
const END_FRAME = '\u001b[?2026l'
