import { homedir } from 'node:os'
import { resolve } from 'node:path'
import process from 'node:process'
import envPaths from 'env-paths'
import { runCommand } from './cli/program.ts'
import { openClock } from './clock.ts'
import { AttuneError, type ExitCode, exitCode, Left } from './errors.ts'
import type { World } from './world.ts'

// Before the await below: what stands after it is not there yet when an error comes.
const unexpected = [
  'Something went wrong that attune did not expect. What was kept before is safe.',
  'ATTUNE_DEBUG=1 with the same command shows where; please report that, without anything private.',
]

/** The door: process in, exit code out. Nothing else sees `process`. */
process.exitCode = await main()

async function main(): Promise<ExitCode> {
  const leaving = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => leaving.abort())
  stopQuietlyWhenNobodyReads()
  try {
    return await runCommand(openWorld(leaving.signal), process.argv.slice(2))
  } catch (error) {
    return explain(error)
  }
}

function openWorld(signal: AbortSignal): World {
  const { env, stdin, stdout, stderr } = process
  const home = env.ATTUNE_HOME || envPaths('attune', { suffix: '' }).config
  return { env, stdin, stdout, stderr, signal, clock: openClock(env), home: resolve(home), userHome: homedir() }
}

/** `attune list | head -1` closes our stdout early; that is no error. A closed terminal is no place for one either. */
function stopQuietlyWhenNobodyReads(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error
    })
  }
}

function explain(error: unknown): ExitCode {
  if (error instanceof Left) return exitCode.brokenOff
  const known = error instanceof AttuneError
  const lines = known ? [error.message, error.hint] : unexpected
  for (const line of lines) if (line !== undefined) process.stderr.write(`${line}\n`)
  if (process.env.ATTUNE_DEBUG) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  return known ? error.exitCode : exitCode.failed
}
