import { homedir } from 'node:os'
import { resolve } from 'node:path'
import process from 'node:process'
import type { WriteStream } from 'node:tty'
import envPaths from 'env-paths'
import { runCommand } from './cli/program.ts'
import { openClock } from './clock.ts'
import { type ExitCode, exitCode, isAttuneError, isLeft } from './errors.ts'
import type { World } from './world.ts'

const unexpected = [
  'Something went wrong that attune did not expect. What was kept before is safe.',
  'ATTUNE_DEBUG=1 with the same command shows where; please report that, without anything private.',
]

/** The door: process in, exit code out. Nothing else sees `process`. */
void main().then((code) => {
  // What could not be printed has already made it a failure.
  process.exitCode ||= code
})

async function main(): Promise<ExitCode> {
  try {
    return await runCommand(openWorld(), process.argv.slice(2))
  } catch (error) {
    return explain(error)
  }
}

function openWorld(): World {
  const { env } = process
  let leaving: AbortSignal | undefined
  return {
    env,
    get signal() {
      leaving ??= leavingSignal()
      return leaving
    },
    suspend: () => process.kill(process.pid, 'SIGTSTP'),
    clock: openClock(env),
    home: resolve(env.ATTUNE_HOME || envPaths('attune', { suffix: '' }).config),
    userHome: homedir(),
    // Node opens each of these when it is first touched, which takes milliseconds; a quick write needs only one.
    get stdin() {
      return process.stdin
    },
    get stdout() {
      return untilNobodyReads(process.stdout)
    },
    get stderr() {
      return untilNobodyReads(process.stderr)
    },
  }
}

/**
 * Aborted when the system asks the program to end. Only what asks for it, a talk, has something to finish first; without
 * it a signal ends the program at once, as everywhere. Listens for good: a signal that nobody listens to any more would
 * kill the talk while it is saving.
 */
function leavingSignal(): AbortSignal {
  const leaving = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => leaving.abort())
  return leaving.signal
}

/**
 * `attune list | head -1` closes our stdout early; that is no error. A closed terminal is no place for one either. A
 * page that the disk behind stdout does not take is one.
 */
function untilNobodyReads(stream: WriteStream): WriteStream {
  if (stream.listenerCount('error') === 0) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE' || error.code === 'EIO') return
      process.exitCode = exitCode.failed
      if (stream === process.stdout) process.stderr.write(`The output could not be written (${error.code}).\n`)
    })
  }
  return stream
}

function explain(error: unknown): ExitCode {
  if (isLeft(error)) return exitCode.brokenOff
  const known = isAttuneError(error)
  const lines = known ? [error.message, error.hint] : unexpected
  for (const line of lines) if (line !== undefined) process.stderr.write(`${line}\n`)
  if (process.env.ATTUNE_DEBUG) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  return known ? error.exitCode : exitCode.failed
}
