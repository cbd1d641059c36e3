import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { AttuneError } from '../errors.ts'
import { codeOf } from './disk.ts'
import type { Vault } from './vault.ts'

/** One file of entries. */
export interface MonthFile {
  /** 2026-11 */
  readonly month: string
  /** Who writes it; in a conflict copy, the device and whatever the copying program added. */
  readonly device: string
  readonly path: string
  /** As a person is told of it: entries/2026-11.k3f92a.jsonl */
  readonly name: string
}

const fileName = /^(\d{4}-(?:0[1-9]|1[0-2]))\.(.+)\.jsonl$/

/** All files of entries, newest month first, in one fixed order. Throws AttuneError when the folder may not be read. */
export function listMonthFiles(vault: Vault): readonly MonthFile[] {
  return listFolder(vault.entriesFolder)
    .flatMap((name) => monthFile(vault, name) ?? [])
    .sort((a, b) => compare(b.month, a.month) || compare(a.device, b.device))
}

/** The months of these files, each once. */
export function monthsIn(files: readonly MonthFile[]): readonly string[] {
  return [...new Set(files.map(({ month }) => month))]
}

export function monthFile(vault: Vault, name: string): MonthFile | undefined {
  const [, month, device] = fileName.exec(name) ?? []
  if (month === undefined || device === undefined) return undefined
  return { month, device, path: join(vault.entriesFolder, name), name: `entries/${name}` }
}

/** This device's own file of a month, whether it is there yet or not. */
export function ownFile(vault: Vault, month: string): MonthFile {
  const device = vault.device()
  const name = `${month}.${device}.jsonl`
  return { month, device, path: join(vault.entriesFolder, name), name: `entries/${name}` }
}

/** A copy that a sync program made beside the real file; people delete these. */
export function isConflictCopy({ device }: MonthFile): boolean {
  return !/^[a-z0-9]+$/.test(device)
}

/** The names in a folder; none when it is not there. */
export function listFolder(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw new AttuneError(`${folder} cannot be read (${codeOf(error)}).`, { cause: error })
  }
}

/** Orders text by its code units, the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
