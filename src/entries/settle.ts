import { blankLines } from './blank.ts'
import { setTime } from './disk.ts'
import type { Reading } from './read.ts'
import { forgetEdit, ownFilesByTime } from './step.ts'
import type { Line } from './union.ts'
import type { Vault } from './vault.ts'

/**
 * Takes words off this device's disk that an edit or a deletion on another device has taken the place of. For commands
 * that read much of the journal (list, search, export, ritual): it costs nothing when there is nothing to do. Never
 * throws; a disk that cannot be written now is tried again the next time.
 */
export function settle(vault: Vault, { beaten }: Pick<Reading, 'beaten'>): void {
  if (beaten.length === 0) return
  try {
    blankInTurn(
      vault,
      beaten.map(({ line }) => line),
    )
    for (const { line, deleted } of beaten) if (deleted) forgetEdit(vault, line.id)
  } catch {
    // A folder that may only be read is still a journal to read in.
  }
}

/** The least that tells two times of files apart, in milliseconds. */
const INSTANT = 0.002

/**
 * Blanks, and leaves the file that was written to last the last one, because undo goes by that. The blanked files keep
 * their new times: programs that copy files would not see the change otherwise.
 */
function blankInTurn(vault: Vault, lines: readonly Line[]): void {
  const last = ownFilesByTime(vault).at(-1)
  try {
    blankLines(lines)
  } finally {
    const now = ownFilesByTime(vault).at(-1)
    const wasBlanked = lines.some(({ file }) => file.path === now?.path)
    if (last !== undefined && now !== undefined && wasBlanked && now.path !== last.path) {
      setTime(last.path, now.mtimeMs + INSTANT)
    }
  }
}
