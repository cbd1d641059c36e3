import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openClock } from '../../src/clock.ts'
import { appendEntry } from '../../src/entries/append.ts'
import type { Entry, NewEntry } from '../../src/entries/entry.ts'
import { openVault } from '../../src/entries/vault.ts'
import type { Driven } from './drive.ts'
import { openPty } from './pty.ts'
import { type Ran, run } from './run.ts'
import { tempHome } from './temp-home.ts'

export const MONDAY_NIGHT = '2026-11-23T22:40:12+01:00'

/** Preferences as config.json holds them. */
export type Preferences = { readonly [setting: string]: string }

export interface Window {
  readonly columns?: number
  readonly rows?: number
  /** What time it is, ISO 8601. */
  readonly now?: string
  readonly env?: Readonly<Record<string, string>>
}

/** A journal in a folder of its own, on a Monday night, and the terminal in front of it. */
export interface Evening {
  readonly home: string
  /** A command line, as it would be typed after `attune`, in a window of its own. */
  attune(line: string, window?: Window): Driven
  /** The same without a terminal. */
  script(...args: string[]): Promise<Ran>
  /** Everything that was kept, as it stands on disk. */
  entries(): Entry[]
  /** The text of each unfinished talk's file. */
  drafts(): string[]
  /** Keeps entries beforehand. */
  keep(...entries: readonly NewEntry[]): void
  preferences(): Preferences
}

export const ana: Preferences = { name: 'Ana', partner: 'Sam' }

/** @param preferences null where nobody has been here before */
export function evening(preferences: Preferences | null = ana, home: string = tempHome()): Evening {
  const config = join(home, 'config.json')
  if (preferences !== null) writeFileSync(config, JSON.stringify(preferences))
  const usual = { HOME: home, ATTUNE_NOW: MONDAY_NIGHT }
  return {
    home,
    attune: (line, { now = MONDAY_NIGHT, env = {}, ...size } = {}) =>
      openPty(line === '' ? [] : line.split(' '), { home, ...size, env: { ...usual, ATTUNE_NOW: now, ...env } }),
    script: (...args) => run(args, { home, env: usual }),
    entries: () => filesIn(join(home, 'entries')).flatMap((text) => text.trim().split('\n').map(parsed)),
    drafts: () => filesIn(join(home, 'drafts')),
    keep: (...entries) => {
      const clock = openClock({ ATTUNE_NOW: MONDAY_NIGHT })
      for (const entry of entries) appendEntry(openVault(home), clock, entry)
    },
    preferences: () => JSON.parse(readFileSync(config, 'utf8')),
  }
}

function parsed(line: string): Entry {
  return JSON.parse(line)
}

function filesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')) : []
}
