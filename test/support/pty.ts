import { onTestFinished } from 'vitest'
import { type Driven, drive } from './drive.ts'
import { bin } from './run.ts'

export interface PtyOptions {
  /** The ATTUNE_HOME of this run. There is no default, on purpose. */
  readonly home: string
  readonly columns?: number
  readonly rows?: number
  readonly env?: Readonly<Record<string, string>>
}

/** Starts the built program in a pseudo-terminal; it is ended when the test is over. */
export function openPty(args: readonly string[], options: PtyOptions): Driven {
  if (options.home === '') throw new Error('a test must say where its journal is')
  const driven = drive(process.execPath, [bin, ...args], {
    ...options,
    env: { PATH: process.env.PATH ?? '', TZ: 'Europe/Paris', ...options.env, ATTUNE_HOME: options.home },
  })
  onTestFinished(() => driven.dispose())
  return driven
}
