import { type Clock, localTime } from '../clock.ts'
import { AttuneError } from '../errors.ts'
import { appendLine } from './append.ts'
import { hasWords } from './beaten.ts'
import { blankLines } from './blank.ts'
import { codeOf } from './disk.ts'
import type { Entry } from './entry.ts'
import { currentEntry, linesAbout, otherMonths, ownWords, putSignposts } from './known.ts'
import { encodeTombstone } from './line.ts'
import { monthOf } from './shape.ts'
import { rememberStep } from './step.ts'
import type { Line } from './union.ts'
import type { Vault } from './vault.ts'

/** Where words of a deleted entry still stand, because only another device may take them out. */
export interface Removed {
  readonly elsewhere: readonly string[]
}

/**
 * Deletes an entry for good: a tombstone, and then the words are taken off the disk. Throws NotKept when the
 * tombstone could not be written (nothing is changed then), AttuneError when the words could not be removed.
 */
export function removeEntry(vault: Vault, clock: Clock, entry: Entry): Removed {
  const lines = linesAbout(vault, entry)
  const { id, rev, at } = currentEntry(lines)
  const mark = { id, rev: rev + 1, edited: localTime(clock.now()) }
  const month = monthOf(at)
  const from = otherMonths(lines, month)
  putSignposts(vault, lines, mark, [month, from])
  appendLine(vault, month, encodeTombstone(mark, from))
  rememberStep(vault)
  takeOut(ownWords(vault, lines))
  const others = lines.filter((line) => hasWords(line) && line.file.device !== vault.device())
  return { elsewhere: [...new Set(others.map(({ file }) => file.name))] }
}

function takeOut(lines: readonly Line[]): void {
  try {
    blankLines(lines)
  } catch (error) {
    throw new AttuneError(`The entry is deleted, but its words could not be taken off the disk (${codeOf(error)}).`, {
      hint: 'attune doctor --fix  tries again.',
      cause: error,
    })
  }
}
