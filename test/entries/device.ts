import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '../../src/clock.ts'
import { openVault, type Vault } from '../../src/entries/vault.ts'
import { tempHome } from '../support/temp-home.ts'

/** A clock that stands still until it is moved. */
export interface HandClock extends Clock {
  /** Seconds; backwards too. */
  pass(seconds: number): void
  set(iso: string): void
}

export function handClock(iso = '2026-11-23T22:40:12+01:00'): HandClock {
  let now = Date.parse(iso)
  return {
    now: () => new Date(now),
    zone: () => 'Europe/Paris',
    pass: (seconds) => {
      now += seconds * 1000
    },
    set: (to) => {
      now = Date.parse(to)
    },
  }
}

/** An empty attune folder and a clock in somebody's hand. */
export function device(home = join(tempHome(), 'attune')): { readonly vault: Vault; readonly clock: HandClock } {
  return { vault: openVault(home), clock: handClock() }
}

/** The files of entries by name; what is on disk, byte for byte. */
export function files(vault: Vault): { readonly [name: string]: string } {
  if (!existsSync(vault.entriesFolder)) return {}
  const names = readdirSync(vault.entriesFolder)
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(vault.entriesFolder, name), 'utf8')]))
}

/** Everything that is on disk, in one text: to look for words that must not be there. */
export function wholeDisk(vault: Vault): string {
  const names = readdirSync(vault.home, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  return names.map((file) => readFileSync(join(file.parentPath, file.name), 'utf8')).join('\n')
}

/** Puts a file of entries there as another device, or a hand, would. */
export function put(vault: Vault, name: string, ...lines: readonly (string | object)[]): void {
  mkdirSync(vault.entriesFolder, { recursive: true, mode: 0o700 })
  const text = lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('')
  writeFileSync(join(vault.entriesFolder, name), text, { mode: 0o600 })
}

/** A line as docs/format.md has it, with an id that ends in `tail`. */
export function line(tail: string, fields: object = {}): { readonly [field: string]: unknown } {
  return {
    format: 1,
    id: idEnding(tail),
    rev: 1,
    practice: 'thanks',
    at: '2026-11-23T22:40:12+01:00',
    zone: 'Europe/Paris',
    text: `words of ${tail}`,
    ...fields,
  }
}

export function idEnding(tail: string): string {
  return `01KATQ8QW0${tail.padStart(16, '0')}`
}
