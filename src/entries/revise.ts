import { type Clock, localTime } from '../clock.ts'
import { appendLine, checked } from './append.ts'
import { blankLines } from './blank.ts'
import { type Change, type Entry, FORMAT } from './entry.ts'
import { currentEntry, linesAbout, otherMonths, ownWords, putSignposts } from './known.ts'
import { monthOf } from './shape.ts'
import { rememberStep } from './step.ts'
import type { Line } from './union.ts'
import type { Vault } from './vault.ts'

/**
 * Changes an entry as it stands on disk now, which may be newer than `entry`. What it replaces is kept for one `undo`,
 * or with `forget` nowhere. Throws NotKept when the disk will not have it, AttuneError when the entry is gone.
 */
export function reviseEntry(
  vault: Vault,
  clock: Clock,
  entry: Entry,
  change: Change,
  { forget = false }: { readonly forget?: boolean } = {},
): Entry {
  const lines = linesAbout(vault, entry)
  const before = currentEntry(lines)
  const revised = writeRevision(vault, clock, lines, { ...before, ...change })
  rememberStep(vault, forget ? undefined : { id: before.id, rev: revised.rev, before })
  blankOld(vault, lines)
  return revised
}

/** Writes the next revision of the entry in these lines, and puts what it replaces nowhere. */
export function replaceEntry(vault: Vault, clock: Clock, lines: readonly Line[], fields: Entry): Entry {
  const revised = writeRevision(vault, clock, lines, fields)
  rememberStep(vault)
  blankOld(vault, lines)
  return revised
}

function writeRevision(
  vault: Vault,
  clock: Clock,
  lines: readonly Line[],
  fields: { [F in keyof Entry]?: Entry[F] | undefined },
): Entry {
  const { id, rev } = currentEntry(lines)
  const { from: _, ...rest } = fields
  const mark = { id, rev: rev + 1, edited: localTime(clock.now()) }
  const next = withoutUndefined({ ...rest, format: FORMAT, ...mark })
  const month = monthOf(next.at)
  const from = otherMonths(lines, month)
  const revised: Entry = from.length === 0 ? next : { ...next, from }
  const line = checked(revised)
  putSignposts(vault, lines, mark, [month, from])
  appendLine(vault, month, line)
  return revised
}

/** `undefined` in a change removes a field. What is missing then and must not be is found by `checked`. */
function withoutUndefined(fields: { [F in keyof Entry]?: Entry[F] | undefined }): Entry {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as unknown as Entry
}

/** The new line is safe, so a disk that will not have this is no reason to fail: doctor finds what stayed. */
function blankOld(vault: Vault, lines: readonly Line[]): void {
  try {
    blankLines(ownWords(vault, lines))
  } catch {
    // See above.
  }
}
