import type { Clock } from '../clock.ts'
import { AttuneError, exitCode } from '../errors.ts'
import type { Entry } from './entry.ts'
import { linesAbout } from './known.ts'
import type { MonthFile } from './month-files.ts'
import { removeEntry } from './remove.ts'
import { replaceEntry } from './revise.ts'
import { scanFile } from './scan.ts'
import { ownFilesByTime, readStep, type Step } from './step.ts'
import { standing, type Version } from './union.ts'
import type { Vault } from './vault.ts'

/** What was undone: a new entry, now deleted for good, or an edit, with the entry as it was before. */
export interface Undone {
  readonly took: 'write' | 'edit'
  readonly entry: Entry
}

/**
 * Takes back the last entry or edit written on this device; one step, and never a deletion. Throws AttuneError (nothing
 * matched) when there is nothing to take back.
 */
export function undo(vault: Vault, clock: Clock): Undone {
  const step = readStep(vault)
  const last = lastWritten(vault, step?.sizes ?? {})
  if (last !== undefined) return takeBack(vault, clock, last)
  if (step?.edit !== undefined) return putBack(vault, clock, step.edit)
  throw nothing()
}

/** The last line that was written after the last step, if any was. */
function lastWritten(vault: Vault, sizes: Step['sizes']): Version | undefined {
  const grown = ownFilesByTime(vault).filter(({ name, size }) => size > (sizes[name] ?? 0))
  for (const file of grown.reverse()) {
    const last = lastVersion(file, sizes[file.name] ?? 0)
    if (last !== undefined) return last
  }
  return undefined
}

function lastVersion(file: MonthFile, from: number): Version | undefined {
  const isVersion = (line: ReturnType<typeof scanFile>[number]): line is Version =>
    line.start >= from && line.kind !== 'unreadable' && line.kind !== 'moved'
  return scanFile(file).filter(isVersion).at(-1)
}

function takeBack(vault: Vault, clock: Clock, line: Version): Undone {
  if (line.kind !== 'entry' || line.rev !== 1 || !stillStands(vault, line.entry)) throw nothing()
  removeEntry(vault, clock, line.entry)
  return { took: 'write', entry: line.entry }
}

function putBack(vault: Vault, clock: Clock, { rev, before }: NonNullable<Step['edit']>): Undone {
  const lines = linesAbout(vault, before)
  const line = standing(lines)
  if (line?.kind !== 'entry' || line.rev !== rev || line.file.device !== vault.device()) throw nothing()
  return { took: 'edit', entry: replaceEntry(vault, clock, lines, before) }
}

/** Not changed or deleted since, here or on another device. */
function stillStands(vault: Vault, entry: Entry): boolean {
  const line = standing(linesAbout(vault, entry))
  return line?.kind === 'entry' && line.rev === entry.rev
}

function nothing(): AttuneError {
  return new AttuneError('There is nothing to take back.', {
    hint: 'undo takes back the last thing that was written here, once, and brings back nothing that was deleted.',
    exitCode: exitCode.nothingMatched,
  })
}
