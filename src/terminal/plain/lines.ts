import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { Left } from '../../errors.ts'
import type { Output } from '../unending.ts'
import type { Input } from '../window.ts'

/** Milliseconds in which lines count as pasted together: nobody types two that fast. */
const PASTE_PAUSE = 25

export interface LineSource {
  readonly input: Input
  readonly output: Output
  readonly signal: AbortSignal
}

/**
 * Waits for a line and gives it, with those that were pasted along with it. A secret one is read without echo, and
 * leaves the echo off. Otherwise the terminal itself does the editing, so nothing is drawn twice. Throws `Left` at the end of input, on Ctrl-C and when the
 * signal is aborted.
 * @param seconds stop waiting after so long, and give no line at all
 */
export function readLines(
  { input, output, signal }: LineSource,
  { secret = false, seconds }: { secret?: boolean; seconds?: number } = {},
): Promise<readonly string[]> {
  // Input that has ended says so once; a reader made after that would wait for ever.
  if (signal.aborted || !input.readable) return Promise.reject(new Left())
  const reader = createInterface({ input, output: secret ? swallowing() : output, terminal: secret, historySize: 0 })
  const lines: string[] = []
  return new Promise((resolve, reject) => {
    let waiting = seconds === undefined ? undefined : setTimeout(() => done(), seconds * 1000)
    const settle = (): void => {
      clearTimeout(waiting)
      signal.removeEventListener('abort', left)
      reader.removeListener('close', closed)
      reader.close()
      if (!secret) return
      // Readline has given back the echo, and the next line may be as secret.
      input.setRawMode?.(true)
      output.write('\n')
    }
    const done = (): void => {
      settle()
      resolve(lines)
    }
    const left = (): void => {
      settle()
      reject(new Left())
    }
    const closed = (): void => (lines.length > 0 ? done() : left())
    signal.addEventListener('abort', left)
    reader.on('SIGINT', left)
    reader.on('close', closed)
    reader.on('error', left)
    reader.on('line', (line) => {
      lines.push(line)
      clearTimeout(waiting)
      waiting = setTimeout(done, PASTE_PAUSE)
    })
  })
}

/** Readline has to write its echo somewhere. */
function swallowing(): Writable {
  return new Writable({ write: (_chunk, _encoding, written) => written() })
}
