import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const bin = fileURLToPath(new URL('../../bin/attune.js', import.meta.url))

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface RunOptions {
  /** The ATTUNE_HOME of this run. There is no default, on purpose. */
  readonly home: string
  readonly input?: string
  readonly env?: Record<string, string>
}

/** Runs the built program without a terminal, as a script would, and gives what it printed. */
export function run(args: readonly string[], { home, input, env = {} }: RunOptions): Promise<Ran> {
  if (home === '') throw new Error('a test must say where its journal is')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, ...args], {
      env: { PATH: process.env.PATH, TZ: 'Europe/Paris', ATTUNE_HOME: home, ...env },
    })
    let out = ''
    let err = ''
    child.stdout.on('data', (bytes) => {
      out += String(bytes)
    })
    child.stderr.on('data', (bytes) => {
      err += String(bytes)
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
    child.stdin.on('error', () => {})
    child.stdin.end(input ?? '')
  })
}
