import type { EventEmitter } from 'node:events'
import { PassThrough, Writable } from 'node:stream'
import { onTestFinished } from 'vitest'
import { type KeyName, keys, Shown } from './shown.ts'

/** A keyboard and a screen in memory, for one test. */
export interface VirtualTerminal {
  readonly input: PassThrough
  readonly output: Writable & { columns: number; rows: number }
  readonly shown: Shown
  type(text: string): void
  press(...names: KeyName[]): void
  /** Text as a terminal pastes it into a program that asked to be told. */
  paste(text: string): void
  resize(columns: number, rows?: number): void
}

export function virtualTerminal({ columns = 80, rows = 24 } = {}): VirtualTerminal {
  const shown = new Shown(columns, rows)
  onTestFinished(() => shown.dispose())
  const input = new PassThrough()
  const stream = new Writable({
    decodeStrings: false,
    write(chunk: string | Buffer, _encoding, written) {
      // A real terminal turns a line feed into a new line.
      shown.write(String(chunk).replace(/\r?\n/g, '\r\n'))
      written()
    },
  })
  const output = Object.assign(stream, { columns, rows })
  return {
    input,
    output,
    shown,
    type: (text) => void input.write(text),
    press: (...names) => {
      for (const name of names) input.write(keys[name])
    },
    paste: (text) => void input.write(`\u001b[200~${text.replace(/\n/g, '\r')}\u001b[201~`),
    resize: (width, height = output.rows) => {
      shown.terminal.resize(width, height)
      Object.assign(output, { columns: width, rows: height })
      ;(output as EventEmitter).emit('resize')
    },
  }
}
