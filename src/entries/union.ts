import { isConflictCopy, listMonthFiles, type MonthFile } from './month-files.ts'
import { type Look, type Placed, scanFile } from './scan.ts'
import type { Vault } from './vault.ts'

export type Unreadable = Extract<Placed, { kind: 'unreadable' }>
export type Line = Exclude<Placed, Unreadable>
/** A line that can be the one that stands for its entry. */
export type Version = Exclude<Line, { kind: 'moved' | 'fading' }>

export interface Gathered {
  /** All lines of an entry, by its id. */
  readonly lines: ReadonlyMap<string, readonly Line[]>
  readonly unreadable: readonly Unreadable[]
  /** Lines of a higher format. They are among `lines` too. */
  readonly newer: readonly Line[]
}

export interface Asked extends Look {
  /** Which months to open; all of them where absent. Others are opened only for entries that were moved. */
  readonly months?: ((month: string) => boolean) | undefined
  /** All files of entries, where they are known already. */
  readonly files?: readonly MonthFile[]
}

/** Reads the lines of some months, and the lines in other months of entries that were moved to or from there. */
export function gather(vault: Vault, asked: Asked = {}): Gathered {
  const { months = () => true, files = listMonthFiles(vault) } = asked
  const copied = new Set(files.filter(isConflictCopy).map(({ month }) => month))
  const gathered: Gathering = { lines: new Map(), unreadable: [], newer: [] }
  for (const file of files) {
    if (!months(file.month)) continue
    const look = { ...asked, quick: !copied.has(file.month) }
    for (const line of scanFile(file, look)) take(gathered, line)
  }
  followLinks(files, gathered.lines, asked)
  return gathered
}

interface Gathering {
  readonly lines: Map<string, Line[]>
  readonly unreadable: Unreadable[]
  readonly newer: Line[]
}

function take({ lines, unreadable, newer }: Gathering, line: Placed): void {
  if (line.kind === 'unreadable') unreadable.push(line)
  else addTo(lines, line)
  if (line.kind === 'newer') newer.push(line)
}

/**
 * The one line that stands for an entry, the same on every device that holds the same files; undefined when there are
 * only signposts.
 */
export function standing(lines: readonly Line[]): Version | undefined {
  return lines.reduce<Version | undefined>((best, line) => {
    if (line.kind === 'moved' || line.kind === 'fading') return best
    return best === undefined || isNewer(line, best) ? line : best
  }, undefined)
}

function isNewer(line: Version, than: Version): boolean {
  if (line.rev !== than.rev) return line.rev > than.rev
  if (line.edited !== than.edited) return line.edited > than.edited
  if (line.file.device !== than.file.device) return line.file.device > than.file.device
  return line.line > than.line || (line.line === than.line && line.start > than.start)
}

/** Opens other months only for entries that lead there, until nothing new is found. */
function followLinks(files: readonly MonthFile[], lines: Map<string, Line[]>, { months, keep }: Asked): void {
  if (months === undefined) return
  const seen = new Set<string>()
  let fresh = [...lines.values()].flat()
  while (fresh.length > 0) {
    const ways = waysOut(fresh, (month, id) => !months(month) && !seen.has(`${month} ${id}`))
    for (const [month, ids] of ways) for (const id of ids) seen.add(`${month} ${id}`)
    fresh = files.flatMap((file) => linesOf(file, ways.get(file.month), keep))
    for (const line of fresh) addTo(lines, line)
  }
}

function waysOut(lines: readonly Line[], isNew: (month: string, id: string) => boolean): Map<string, Set<string>> {
  const ways = new Map<string, Set<string>>()
  for (const { id, links } of lines) {
    for (const month of links) {
      if (isNew(month, id)) ways.set(month, (ways.get(month) ?? new Set()).add(id))
    }
  }
  return ways
}

function linesOf(file: MonthFile, ids: ReadonlySet<string> | undefined, keep: Look['keep']): readonly Line[] {
  if (ids === undefined) return []
  const wanted = [...ids]
  const found = scanFile(file, { keep, about: (raw) => wanted.some((id) => raw.includes(id)) })
  return found.filter((line): line is Line => line.kind !== 'unreadable' && ids.has(line.id))
}

function addTo(lines: Map<string, Line[]>, line: Line): void {
  const known = lines.get(line.id)
  if (known === undefined) lines.set(line.id, [line])
  else known.push(line)
}
