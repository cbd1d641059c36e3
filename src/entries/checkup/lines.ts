import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { AttuneError } from '../../errors.ts'
import { appendLine } from '../append.ts'
import { keepAside } from '../aside.ts'
import { blankBytes } from '../blank.ts'
import { listMonthFiles, type MonthFile } from '../month-files.ts'
import { illFormedLines, scanFile } from '../scan.ts'
import { rememberStep } from '../step.ts'
import type { Unreadable } from '../union.ts'
import { counted, type Finding, finding, isOurs, type Patient } from './finding.ts'

/** Every file of entries, line by line. */
export function checkLines(patient: Patient): readonly Finding[] {
  return listMonthFiles(patient.vault).flatMap((file) => checkFile(patient, file))
}

function checkFile(patient: Patient, file: MonthFile): readonly Finding[] {
  const lines = scanFile(file)
  const damaged = lines.filter((line) => line.kind === 'unreadable')
  const fine = new Set(lines.filter(({ kind }) => kind !== 'unreadable').map(({ line }) => line)).size
  const newer = lines.filter(({ kind }) => kind === 'newer').length
  const says = `${file.name} has ${counted(newer, 'line', 'lines')} of a newer attune, which this one does not show.`
  return [
    ...damaged.map((line) => unreadable(patient, line, fine, damaged.length)),
    ...(newer === 0 ? [] : [finding(file.name, says)]),
    ...illFormed(file, damaged),
  ]
}

function unreadable(patient: Patient, line: Unreadable, fine: number, damaged: number): Finding {
  const { file } = line
  if (line.line === 0) return finding(file.name, `${file.name}: ${line.why}.`)
  const says = `${what(line)}${others(fine, damaged)}`
  if (isOurs(patient, file)) return finding(file.name, says, () => mendLine(patient, line), line.line)
  return finding(
    file.name,
    `${says} Another device (${file.device}) writes this file; it can be mended there.`,
    undefined,
    line.line,
  )
}

function what(damage: Unreadable): string {
  const { file, line, why } = damage
  if (isTorn(damage)) return `The last line of ${file.name} was cut off while it was written`
  return `Line ${line} of ${file.name} cannot be read${why === 'it is not whole' ? '' : ` (${why})`}`
}

function isTorn({ file, end }: Unreadable): boolean {
  return end === readFileSync(file.path).length
}

function others(fine: number, damaged: number): string {
  if (fine === 0) return '.'
  const isOnly = damaged === 1
  if (fine === 1) return isOnly ? '; the other one is fine.' : '; one other is fine.'
  return isOnly ? `; the other ${fine} are fine.` : `; ${fine} others are fine.`
}

/** The damaged bytes go aside as they are. What was glued to them and is whole is written anew, before they are taken out. */
function mendLine({ vault }: Patient, damage: Unreadable): string {
  const { file, line, start, end } = damage
  const bytes = readFileSync(file.path)
  const name = keepAside(vault, `${basename(file.path)}.txt`, bytes.subarray(start, end))
  const whole = scanFile(file).filter((piece) => piece.line === line && piece.kind !== 'unreadable')
  for (const piece of whole) appendLine(vault, file.month, bytes.toString('utf8', piece.start, piece.end))
  // Undo must not take these for something new.
  if (whole.length > 0) rememberStep(vault)
  if (!blankBytes(file.path, start, bytes.subarray(start, end), whole.length === 0 && isTorn(damage))) {
    throw new AttuneError(`line ${line} is being written to just now.`)
  }
  const saved =
    whole.length === 0 ? '' : ` What else it held was whole (${counted(whole.length, 'line', 'lines')}) and was kept.`
  return `Line ${line} of ${file.name} is now in ${name}, as it was.${saved}`
}

function illFormed(file: MonthFile, damaged: readonly Unreadable[]): readonly Finding[] {
  const known = new Set(damaged.map(({ line }) => line))
  return illFormedLines(file)
    .filter((line) => !known.has(line))
    .map((line) => {
      const says = `Line ${line} of ${file.name} has a few damaged bytes, shown as \uFFFD. Editing the entry puts it right.`
      return finding(file.name, says, undefined, line)
    })
}
