import type { Clock } from '../clock.ts'
import { AttuneError } from '../errors.ts'
import { checkDrafts } from './checkup/drafts.ts'
import type { Finding } from './checkup/finding.ts'
import { checkFolders } from './checkup/folders.ts'
import { checkLines } from './checkup/lines.ts'
import { checkUnion } from './checkup/union.ts'
import { codeOf } from './disk.ts'
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

/** Mends what can be mended without losing a word, and says what was done, a sentence each. */
export function mend(_vault: Vault, _clock: Clock, findings: readonly Finding[]): readonly string[] {
  return findings.flatMap(({ file, mend: work }) => (work === undefined ? [] : [attempt(file, work)]))
}

function attempt(file: string, work: () => string): string {
  try {
    return work()
  } catch (error) {
    const reason = error instanceof AttuneError ? error.message : `(${codeOf(error)})`
    return `${file} could not be mended: ${reason}`
  }
}
