import { localTime } from '../../clock.ts'
import { appendLine } from '../append.ts'
import { beatenWords } from '../beaten.ts'
import { blankLines } from '../blank.ts'
import { encodeMoved } from '../line.ts'
import { replaceEntry } from '../revise.ts'
import { monthOf } from '../shape.ts'
import { gather, type Line, standing, type Version } from '../union.ts'
import { counted, type Finding, finding, isOurs, type Patient } from './finding.ts'

/** What only shows when the lines of an entry are seen together. */
export function checkUnion(patient: Patient): readonly Finding[] {
  const entries = [...gather(patient.vault).lines.values()]
  // Nearly all entries have one line, and then there is nothing to compare.
  const several = entries.filter((lines) => lines.length > 1 || lines[0]?.kind === 'fading')
  return [
    ...oldWords(patient, several.flatMap(oldWordsIn)),
    ...entries.flatMap((lines) => checkPlace(patient, lines)),
    ...several.flatMap((lines) => checkSignposts(patient, lines)),
  ]
}

interface OldWords {
  readonly line: Line
  readonly deleted: boolean
}

function oldWordsIn(lines: readonly Line[]): readonly OldWords[] {
  const deleted = standing(lines)?.kind === 'tombstone'
  return beatenWords(lines).map((line) => ({ line, deleted }))
}

function oldWords(patient: Patient, found: readonly OldWords[]): readonly Finding[] {
  return [...new Set(found.map(({ line }) => line.file))].flatMap((file) => {
    const here = found.filter(({ line }) => line.file === file)
    const deleted = here.filter((each) => each.deleted).length
    if (isOurs(patient, file))
      return [finding(file.name, `${file.name} still holds ${oldSorts(here.length, deleted)}.`, mend(here))]
    if (deleted === 0) return []
    const says = `${file.name} still holds words of ${counted(deleted, 'deleted entry', 'deleted entries')}. They go when attune is used on the device that writes it (${file.device}).`
    return [finding(file.name, says)]
  })
}

function oldSorts(all: number, deleted: number): string {
  const gone = deleted === 0 ? [] : [`words of ${counted(deleted, 'deleted entry', 'deleted entries')}`]
  const edited =
    all === deleted ? [] : [counted(all - deleted, 'version that was edited since', 'versions that were edited since')]
  return [...gone, ...edited].join(' and ')
}

function mend(here: readonly OldWords[]): () => string {
  return () => {
    blankLines(here.map(({ line }) => line))
    return `${counted(here.length, 'old version was', 'old versions were')} taken off the disk.`
  }
}

/** An entry in the file of a month that is not its own is only found by a reader of everything. */
function checkPlace({ vault, clock }: Patient, lines: readonly Line[]): readonly Finding[] {
  const best = standing(lines)
  if (best?.kind !== 'entry' || monthOf(best.entry.at) === best.file.month) return []
  const { file, line, entry } = best
  const month = monthOf(entry.at)
  const move = (): string => {
    replaceEntry(vault, clock, lines, entry)
    return `An entry of ${month} was moved there from ${file.name}.`
  }
  return [
    finding(
      file.name,
      `Line ${line} of ${file.name} is an entry of ${month}, and only found by a search through everything.`,
      move,
      line,
    ),
  ]
}

/** From every month that still has words of an entry, signposts must lead to where it stands now. */
function checkSignposts({ vault, clock }: Patient, lines: readonly Line[]): readonly Finding[] {
  const best = standing(lines)
  if (best === undefined) return []
  const months = [...new Set(lines.filter(({ kind }) => kind === 'entry').map(({ file }) => file.month))]
  return months
    .filter((month) => !reachable(lines, month).has(best.file.month))
    .map((month) => {
      const post = (): string => {
        appendLine(vault, month, encodeMoved(mark(best, localTime(clock.now())), best.file.month))
        return `The entries of ${month} say now where it went.`
      }
      return finding(
        `entries/${month}`,
        `The entries of ${month} do not say that one of them was moved to ${best.file.month}.`,
        post,
      )
    })
}

function mark({ id, rev }: Version, edited: string): Parameters<typeof encodeMoved>[0] {
  return { id, rev, edited }
}

function reachable(lines: readonly Line[], from: string): ReadonlySet<string> {
  const months = new Set([from])
  // A set that grows while it is gone through is gone through to its end.
  for (const month of months) {
    for (const { file, links } of lines) if (file.month === month) for (const link of links) months.add(link)
  }
  return months
}
