import { readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Entry, FORMAT } from './entry.ts'
import { listMonthFiles, type MonthFile } from './month-files.ts'
import { isEntry, isFields, isWhole } from './shape.ts'
import type { Vault } from './vault.ts'
import { placeWhole } from './whole-file.ts'

interface Edit {
  readonly id: string
  /** The revision that the edit wrote. */
  readonly rev: number
  readonly before: Entry
}

/** What undo can go by: how far this device's files had got after the last step, and what an edit replaced. */
export interface Step {
  readonly sizes: { readonly [file: string]: number }
  readonly edit?: Edit
}

export function stepFile(vault: Vault): string {
  return join(vault.home, 'undo.json')
}

/** After an edit (which can be undone), a deletion or an undo (which cannot). Undo is a courtesy: this never throws. */
export function rememberStep(vault: Vault, edit?: Edit): void {
  const sizes = Object.fromEntries(ownFiles(vault).map(({ name, path }) => [name, statSync(path).size]))
  place(vault, { sizes, ...(edit !== undefined && { edit }) })
}

/** Takes the words out that an edit of this entry replaced. */
export function forgetEdit(vault: Vault, id: string): void {
  const step = readStep(vault)
  if (step?.edit?.id === id) place(vault, { sizes: step.sizes })
}

function ownFiles(vault: Vault): readonly MonthFile[] {
  return listMonthFiles(vault).filter(({ device }) => device === vault.device())
}

/** This device's files, with their sizes in bytes, and last the one that was written to last. */
export function ownFilesByTime(
  vault: Vault,
): readonly (MonthFile & { readonly size: number; readonly mtimeMs: number })[] {
  return ownFiles(vault)
    .map((file) => {
      const { size, mtimeMs } = statSync(file.path)
      return { ...file, size, mtimeMs }
    })
    .sort((a, b) => a.mtimeMs - b.mtimeMs)
}

function place(vault: Vault, step: Step): void {
  try {
    placeWhole(stepFile(vault), `${JSON.stringify({ format: FORMAT, ...step })}\n`)
  } catch {
    // Rather no undo than an old one, which may hold words that are to go.
    rmSync(stepFile(vault), { force: true })
  }
}

/** The last step; undefined when there was none, or the file is not as it should be. */
export function readStep(vault: Vault): Step | undefined {
  try {
    const step: unknown = JSON.parse(readFileSync(stepFile(vault), 'utf8'))
    return isStep(step) ? step : undefined
  } catch {
    return undefined
  }
}

function isStep(step: unknown): step is Step {
  if (!isFields(step) || step.format !== FORMAT) return false
  return isSizes(step.sizes) && (step.edit === undefined || isEdit(step.edit))
}

function isSizes(sizes: unknown): boolean {
  return isFields(sizes) && Object.values(sizes).every((size) => typeof size === 'number')
}

function isEdit(edit: unknown): boolean {
  return (
    isFields(edit) && typeof edit.id === 'string' && isWhole(edit.rev) && isFields(edit.before) && isEntry(edit.before)
  )
}
