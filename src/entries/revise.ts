import { type Clock, localTime } from '../clock.ts'
import { appendLine, checked } from './append.ts'
import { blankLines } from './blank.ts'
import { type Change, type Entry, FORMAT, type Json } from './entry.ts'
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
  const revised = writeRevision(vault, clock, lines, changed(before, change))
  rememberStep(vault, forget ? undefined : { id: before.id, rev: revised.rev, before })
  blankOld(vault, lines)
  return revised
}

function changed(before: Entry, change: Change): Fields {
  const { answers, ...fields } = change
  const after = { ...before, ...fields }
  if (answers === undefined) return 'answers' in change ? { ...after, answers } : after
  const left = Object.entries({ ...before.answers, ...answers }).filter((pair): pair is [string, Json] => {
    return pair[1] !== undefined
  })
  return { ...after, answers: left.length > 0 ? Object.fromEntries(left) : undefined }
}

/** Writes the next revision of the entry in these lines, and puts what it replaces nowhere. */
export function replaceEntry(vault: Vault, clock: Clock, lines: readonly Line[], fields: Entry): Entry {
  const revised = writeRevision(vault, clock, lines, fields)
  rememberStep(vault)
  blankOld(vault, lines)
  return revised
}

type Fields = { readonly [F in keyof Entry]?: Entry[F] | undefined }

function writeRevision(vault: Vault, clock: Clock, lines: readonly Line[], fields: Fields): Entry {
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
function withoutUndefined(fields: Fields): Entry {
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
