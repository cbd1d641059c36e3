import type { Clock } from '../clock.ts'
import { AttuneError } from '../errors.ts'
import { checkDrafts } from './checkup/drafts.ts'
import type { Finding } from './checkup/finding.ts'
import { checkFolders } from './checkup/folders.ts'
import { checkLines } from './checkup/lines.ts'
import { checkUnion } from './checkup/union.ts'
import { codeOf } from './disk.ts'
import { rememberStep } from './step.ts'
import type { Vault } from './vault.ts'

export type { Finding }

/**
 * Looks at every file and every line; changes nothing. `gone` names devices that write no more: their files are then
 * treated as this device's own.
 */
export function doctor(
  vault: Vault,
  clock: Clock,
  { gone = [] }: { readonly gone?: readonly string[] } = {},
): readonly Finding[] {
  const patient = { vault, clock, gone }
  return [checkFolders, checkLines, checkUnion, checkDrafts].flatMap((check) => check(patient))
}

/** What came of mending one finding, in a sentence. */
export interface Mended {
  readonly says: string
  readonly done: boolean
}

/** Mends what can be mended without losing a word. Nothing of it is for undo to take back. Never throws. */
export function mend(vault: Vault, findings: readonly Finding[]): readonly Mended[] {
  const mended = findings.flatMap(({ file, mend: work }) => (work === undefined ? [] : [attempt(file, work)]))
  if (mended.some(({ done }) => done)) rememberStep(vault)
  return mended
}

function attempt(file: string, work: () => string): Mended {
  try {
    return { says: work(), done: true }
  } catch (error) {
    const reason = error instanceof AttuneError ? error.message : `(${codeOf(error)})`
    return { says: `${file} could not be mended: ${reason}`, done: false }
  }
}
