import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openClock } from '../../src/clock.ts'
import { appendEntry } from '../../src/entries/append.ts'
import { doctor, mend } from '../../src/entries/doctor.ts'
import type { Entry } from '../../src/entries/entry.ts'
import { readEntries } from '../../src/entries/read.ts'
import { openVault } from '../../src/entries/vault.ts'
import { type Ran, run } from '../support/run.ts'
import { tempHome } from '../support/temp-home.ts'

/** A journal for the real program to write, and the person's own home folder beside it. */
export interface Journal {
  readonly home: string
  readonly userHome: string
  /** Runs the program; `disk` sets the faults of disk.mjs. */
  attune(
    args: readonly string[],
    more?: { input?: string; disk?: Record<string, string>; env?: Record<string, string> },
  ): Promise<Ran>
  /** Keeps an entry without a program of its own, which is quicker. */
  add(text: string): Entry
  entries(): readonly Entry[]
  texts(): readonly (string | undefined)[]
  findings(): readonly string[]
  mend(): void
}

const preload = new URL('disk.mjs', import.meta.url).href

export function journal(folder = tempHome()): Journal {
  const [home, userHome] = [join(folder, 'attune'), join(folder, 'user home')]
  mkdirSync(userHome, { recursive: true })
  const vault = openVault(home)
  const clock = openClock({ TZ: 'Europe/Paris' })
  return {
    home,
    userHome,
    attune: (args, { input, disk, env = {} } = {}) =>
      run(args, {
        home,
        ...(input !== undefined && { input }),
        env: {
          HOME: userHome,
          TMPDIR: userHome,
          ...(disk !== undefined && { NODE_OPTIONS: `--import=${preload}`, DISK_UNDER: home, ...disk }),
          ...env,
        },
      }),
    add: (text) => appendEntry(vault, clock, { practice: 'thanks', text }),
    entries: () => readEntries(vault).entries,
    texts: () => readEntries(vault).entries.map(({ text }) => text),
    findings: () => doctor(vault, clock).map(({ says }) => says),
    mend: () => {
      mend(vault, doctor(vault, clock))
    },
  }
}

/** Works through a list, so many at a time. */
export async function together<T>(
  list: readonly T[],
  atOnce: number,
  work: (item: T, index: number) => Promise<void>,
): Promise<void> {
  const waiting = [...list.entries()]
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next[1], next[0])
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
