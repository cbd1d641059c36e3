import { AttuneError, exitCode } from '../errors.ts'
import { appendLine } from './append.ts'
import { hasWords } from './beaten.ts'
import type { Entry } from './entry.ts'
import { encodeMoved } from './line.ts'
import { NotKept } from './not-kept.ts'
import { monthOf } from './shape.ts'
import { gather, type Line, standing } from './union.ts'
import type { Vault } from './vault.ts'

/** Every line there is of an entry, read anew from disk. */
export function linesAbout(vault: Vault, { id, at }: Pick<Entry, 'id' | 'at'>): readonly Line[] {
  const month = monthOf(at)
  return gather(vault, { months: (each) => each === month, about: (raw) => raw.includes(id) }).lines.get(id) ?? []
}

/** What stands in these lines. Throws AttuneError when it was deleted, NotKept when this attune is too old for it. */
export function currentEntry(lines: readonly Line[]): Entry {
  const line = standing(lines)
  if (line?.kind === 'newer') {
    throw new NotKept('This entry was last changed by a newer attune.', { hint: 'Update attune to change it here.' })
  }
  if (line?.kind === 'entry') return line.entry
  throw new AttuneError('This entry is not there any more.', { exitCode: exitCode.nothingMatched })
}

/** The months, other than its own, where lines of the entry stand or stood. */
export function otherMonths(lines: readonly Line[], month: string): readonly string[] {
  const months = lines.flatMap(({ file, links }) => [file.month, ...links])
  return [...new Set(months)].filter((other) => other !== month).sort()
}

/**
 * Makes sure that this device's files of all those months point to `month`, so that a reader who opens one of them
 * finds the entry. Done before the entry's line is written: a signpost to nothing does no harm.
 */
export function putSignposts(
  vault: Vault,
  lines: readonly Line[],
  mark: Parameters<typeof encodeMoved>[0],
  [month, from]: readonly [string, readonly string[]],
): void {
  const own = lines.filter(({ kind, file }) => kind === 'moved' && file.device === vault.device())
  for (const other of from) {
    const isThere = own.some(({ file, links }) => file.month === other && links.includes(month))
    if (!isThere) appendLine(vault, other, encodeMoved(mark, month))
  }
}

/** This device's own lines with words of the entry. */
export function ownWords(vault: Vault, lines: readonly Line[]): readonly Line[] {
  return lines.filter((line) => hasWords(line) && line.file.device === vault.device())
}
