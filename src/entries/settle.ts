import { blankLines } from './blank.ts'
import type { Reading } from './read.ts'
import { forgetEdit } from './step.ts'
import type { Vault } from './vault.ts'

/**
 * Takes words off this device's disk that an edit or a deletion on another device has taken the place of. For every
 * command that reads: it costs nothing when there is nothing to do. Never throws; a disk that cannot be written now is
 * tried again the next time.
 */
export function settle(vault: Vault, { beaten }: Pick<Reading, 'beaten'>): void {
  if (beaten.length === 0) return
  try {
    blankLines(beaten.map(({ line }) => line))
    for (const { line, deleted } of beaten) if (deleted) forgetEdit(vault, line.id)
  } catch {
    // A folder that may only be read is still a journal to read in.
  }
}
