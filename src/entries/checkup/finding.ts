import type { Clock } from '../../clock.ts'
import { isConflictCopy, type MonthFile } from '../month-files.ts'
import type { Vault } from '../vault.ts'

/** Something that doctor found, in words. */
export interface Finding {
  /** Within the attune folder: entries/2025-03.k3f92a.jsonl */
  readonly file: string
  /** From 1. */
  readonly line?: number
  readonly says: string
  readonly mendable: boolean
  /** Worth knowing, but nothing is wrong. */
  readonly harmless?: boolean
  /** Mends it without losing a word, and says what was done. */
  readonly mend?: () => string
}

/** What is examined, and with whose eyes. */
export interface Patient {
  readonly vault: Vault
  readonly clock: Clock
  /** Names of devices that write no more, so that their files may be mended here. */
  readonly gone: readonly string[]
}

/** A finding, mendable where there is a way to mend it. */
export function finding(file: string, says: string, mend?: () => string, line?: number): Finding {
  return {
    file,
    says,
    mendable: mend !== undefined,
    ...(line !== undefined && { line }),
    ...(mend !== undefined && { mend }),
  }
}

/** Something worth knowing that is not wrong. */
export function remark(file: string, says: string): Finding {
  return { file, says, mendable: false, harmless: true }
}

/** Whether nobody else may be writing this file, so that something in it may be blanked. */
export function isOurs({ vault, gone }: Patient, file: MonthFile): boolean {
  return file.device === vault.device() || gone.includes(file.device) || isConflictCopy(file)
}

/** one entry, 2 entries */
export function counted(count: number, one: string, many: string): string {
  return count === 1 ? `one ${one}` : `${count} ${many}`
}
