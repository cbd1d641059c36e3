import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openClock } from '../../src/clock.ts'
import { appendEntry } from '../../src/entries/append.ts'
import type { Entry, NewEntry } from '../../src/entries/entry.ts'
import { openVault } from '../../src/entries/vault.ts'
import type { Driven } from '../support/drive.ts'
import { openPty } from '../support/pty.ts'
import { type Ran, run } from '../support/run.ts'
import { tempHome } from '../support/temp-home.ts'

export const mondayNight = '2026-11-23T22:40:12+01:00'

export interface Moment {
  /** What time it is, ISO 8601. */
  readonly now?: string
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Somebody with an empty journal and a command line, on a Monday night. */
export interface Person {
  /** The attune folder; nobody has made it yet. */
  readonly home: string
  /** Their own home folder, where rescued words go. */
  readonly userHome: string
  /** Types a command where no terminal is. */
  attune(args: readonly string[], moment?: Moment): Promise<Ran>
  /** Types a command in a terminal. */
  inTerminal(args: readonly string[], moment?: Moment & { columns?: number; rows?: number }): Driven
  /** Has kept an entry before. */
  keep(entry: NewEntry, now: string): Entry
  /** Each line that stands in the journal's files, oldest file first; not what is left blank. */
  lines(): Entry[]
  /** Writes config.json as it is given. */
  setConfig(text: string): void
  config(): string
  /** The words that were rescued, a string a file. */
  rescued(): string[]
}

/** @param place what the attune folder is called */
export function newPerson(place = 'journal'): Person {
  const root = tempHome()
  const home = join(root, place)
  const userHome = join(root, 'me')
  mkdirSync(userHome)
  const envAt = ({ now = mondayNight, env = {} }: Moment) => ({ HOME: userHome, ATTUNE_NOW: now, ...env })
  return {
    home,
    userHome,
    attune: (args, moment = {}) =>
      run(args, { home, env: envAt(moment), ...(moment.input !== undefined && { input: moment.input }) }),
    inTerminal: (args, moment = {}) => openPty(args, { home, ...moment, env: envAt(moment) }),
    keep: (entry, now) => appendEntry(openVault(home), openClock({ ATTUNE_NOW: now }), entry),
    lines: () =>
      textsIn(join(home, 'entries'))
        .flatMap((text) => text.split('\n').filter((line) => line.trim()))
        .map(asEntry),
    setConfig: (text) => {
      mkdirSync(home, { recursive: true })
      writeFileSync(join(home, 'config.json'), text)
    },
    config: () => readFileSync(join(home, 'config.json'), 'utf8'),
    rescued: () => textsIn(userHome, 'attune-rescue-'),
  }
}

/** Somebody who has kept a few things in other weeks. */
export function somebodyWithAPast(): Person {
  const person = newPerson()
  const tea = {
    practice: 'ritual',
    door: 'ritual',
    text: 'evening tea',
    person: 'Sam',
    answers: { state: 'ours' },
  } as const
  person.keep(tea, '2026-10-22T21:00:00+02:00')
  person.keep(
    { practice: 'thanks', text: 'the plumber, and your patience', person: 'Sam', tags: ['house'] },
    '2026-11-12T20:00:00+01:00',
  )
  person.keep(
    { practice: 'journal', text: 'A grey day.', feelings: ['tired'], tags: ['work', 'house'] },
    '2026-11-21T10:00:00+01:00',
  )
  person.keep(
    { practice: 'thanks', text: 'soup on Sunday', person: 'Nana', starred: true },
    '2026-11-22T19:00:00+01:00',
  )
  return person
}

function textsIn(folder: string, beginning = ''): string[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((name) => name.startsWith(beginning))
  return names.sort().map((name) => readFileSync(join(folder, name), 'utf8'))
}

function asEntry(line: string): Entry {
  return JSON.parse(line)
}
