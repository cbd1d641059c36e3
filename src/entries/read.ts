import { beatenWords } from './beaten.ts'
import type { Entry } from './entry.ts'
import { compare, listMonthFiles, type MonthFile, monthsIn } from './month-files.ts'
import { monthOf } from './shape.ts'
import { gather, type Line, standing } from './union.ts'
import type { Vault } from './vault.ts'

/** Something in a file that could not be taken as an entry. `file` as a person is told of it, `line` from 1. */
export interface Trouble {
  readonly file: string
  readonly line: number
  readonly why: string
}

/** An own line with words that nothing shows any more; `settle` takes it off the disk. */
export interface Beaten {
  readonly line: Line
  /** Whether the entry itself is gone. */
  readonly deleted: boolean
}

export interface Reading {
  /** By time, oldest first; entries of the same moment by id. */
  readonly entries: readonly Entry[]
  readonly unreadable: readonly Trouble[]
  /** Lines that only a newer attune understands. */
  readonly newer: readonly Omit<Trouble, 'why'>[]
  readonly beaten: readonly Beaten[]
}

export interface ReadOptions {
  /** Only entries of these local months (2026-11), and no other files than they need. */
  readonly months?: readonly string[] | ((month: string) => boolean)
  /**
   * Only entries whose line on disk (JSON, one line, as written) passes; the rest is not even parsed. What comes is
   * what a full reading has, less the entries whose line does not pass.
   */
  readonly keep?: ((rawLine: string) => boolean) | undefined
}

/** The journal as it stands: the union of all devices' files. Damage never hides anything else. */
export function readEntries(vault: Vault, options: ReadOptions = {}): Reading {
  return readFiles(vault, listMonthFiles(vault), options)
}

function readFiles(vault: Vault, files: readonly MonthFile[], { months, keep }: ReadOptions): Reading {
  const wanted = asTest(months)
  const { lines, unreadable, newer } = gather(vault, { months: wanted, keep, files })
  const entries: Entry[] = []
  const beaten: Beaten[] = []
  for (const versions of lines.values()) {
    const line = standing(versions)
    if (line?.kind === 'entry' && line.kept && (wanted?.(monthOf(line.entry.at)) ?? true)) entries.push(line.entry)
    if (versions.length > 1) beaten.push(...ownBeaten(vault, versions, line?.kind === 'tombstone'))
  }
  return {
    entries: byTime(entries),
    unreadable: unreadable.map(({ file, line, why }) => ({ file: file.name, line, why })),
    newer: newer.map(({ file, line }) => ({ file: file.name, line })),
    beaten,
  }
}

/**
 * The newest entries that pass, at most `wanted`, oldest first as ever; opens months backwards, and no more of them
 * than it takes. `keep` as in ReadOptions: what it turns down is not even parsed.
 */
export function readNewest(
  vault: Vault,
  wanted: number,
  filter: (entry: Entry) => boolean = () => true,
  { keep }: Pick<ReadOptions, 'keep'> = {},
): Reading {
  const files = listMonthFiles(vault)
  const all = monthsIn(files)
  const readings: Reading[] = []
  let entries: readonly Entry[] = []
  for (const [index, month] of all.entries()) {
    const reading = readFiles(vault, files, { months: [month], keep })
    readings.unshift(reading)
    entries = byTime([...reading.entries.filter(filter), ...entries])
    if (entries.length >= wanted && isSettled(entries.at(-wanted), all[index])) break
  }
  return {
    entries: wanted === 0 ? [] : entries.slice(-wanted),
    unreadable: readings.flatMap(({ unreadable }) => unreadable),
    newer: readings.flatMap(({ newer }) => newer),
    beaten: readings.flatMap(({ beaten }) => beaten),
  }
}

const hour = 3_600_000

/** Whether nothing of an earlier local month can be later than this entry; months end at other times in other zones. */
function isSettled(oldest: Entry | undefined, month = ''): boolean {
  return oldest !== undefined && Date.parse(oldest.at) > Date.parse(`${month}-01T00:00:00Z`) + 14 * hour
}

function asTest(months: ReadOptions['months']): ((month: string) => boolean) | undefined {
  if (months === undefined || typeof months === 'function') return months
  const set = new Set(months)
  return (month) => set.has(month)
}

/** The order of the journal: by moment, whatever the zone, then by id. */
function byTime(entries: readonly Entry[]): readonly Entry[] {
  return entries
    .map((entry) => ({ entry, moment: Date.parse(entry.at) }))
    .sort((a, b) => a.moment - b.moment || compare(a.entry.id, b.entry.id))
    .map(({ entry }) => entry)
}

/** This device's own lines that a later one, not in a conflict copy, has taken the place of. */
function ownBeaten(vault: Vault, lines: readonly Line[], deleted: boolean): readonly Beaten[] {
  const own = beatenWords(lines).filter(({ file }) => file.device === vault.device())
  return own.map((line) => ({ line, deleted }))
}
