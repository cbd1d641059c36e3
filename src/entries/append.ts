import { constants, fstatSync, readSync, writeSync } from 'node:fs'
import { type Clock, localTime } from '../clock.ts'
import { takeBack } from './blank.ts'
import { codeOf, sync, syncFolder, withFile } from './disk.ts'
import { type Entry, FORMAT, type NewEntry } from './entry.ts'
import { prepareFolder } from './folders.ts'
import { newId } from './id.ts'
import { encodeEntry } from './line.ts'
import { ownFile } from './month-files.ts'
import { NotKept, writing } from './not-kept.ts'
import { monthOf, wrongField } from './shape.ts'
import type { Vault } from './vault.ts'
import { ownerOnly } from './whole-file.ts'

/**
 * Keeps a new entry: one line at the end of this device's file of the month, safely on disk when this returns. Reads no
 * old entry, so it costs the same however much there is. Throws NotKept, and then nothing was written.
 */
export function appendEntry(vault: Vault, clock: Clock, { practice, door, at, zone, ...rest }: NewEntry): Entry {
  const now = clock.now()
  const id = newId(at === undefined ? now.getTime() : Date.parse(at))
  const when = { at: at ?? localTime(now), zone: zone ?? clock.zone() }
  const entry: Entry = { format: FORMAT, id, rev: 1, practice, ...(door !== undefined && { door }), ...when, ...rest }
  appendLine(vault, monthOf(when.at), checked(entry))
  return entry
}

/** An entry as a line. Throws NotKept when it is not what docs/format.md says an entry is: nobody could read it again. */
export function checked(entry: Entry): string {
  const wrong = wrongField({ ...entry })
  if (wrong !== undefined) throw new NotKept(`This cannot be kept as it is: ${wrong}.`)
  return encodeEntry(entry)
}

/** Adds one line to this device's file of a month. Throws NotKept. */
export function appendLine(vault: Vault, month: string, line: string): void {
  writing(vault.home, () => {
    const { path } = ownFile(vault, month)
    try {
      withFile(path, constants.O_RDWR | constants.O_APPEND, (fd) => append(fd, path, line))
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error
      begin(vault, path, line)
    }
  })
}

/** The first line of a month. */
function begin(vault: Vault, path: string, line: string): void {
  prepareFolder(vault.entriesFolder)
  withFile(path, constants.O_RDWR | constants.O_APPEND | constants.O_CREAT, (fd) => {
    ownerOnly(fd)
    append(fd, path, line)
  })
  syncFolder(vault.entriesFolder)
}

/** How much of each end of a file is looked at before a write, in bytes. */
const EDGE = 2048

function append(fd: number, path: string, line: string): void {
  const { size } = fstatSync(fd)
  const start = edge(fd, 0, size)
  const end = edge(fd, Math.max(0, size - EDGE), size)
  if (isNewer(`\n${start}`) || isNewer(size > EDGE ? end : '')) {
    throw new NotKept('This journal was written by a newer attune, so this was not kept.', {
      hint: 'Update attune; the older one must not write here.',
    })
  }
  const whole = Buffer.from(`${line}\n`)
  if (size === 0 || end.endsWith('\n')) writeOnce(fd, path, whole)
  else writeOnce(fd, path, Buffer.concat([newline, whole]))
  sync(fd)
}

const newline = Buffer.from('\n')

/**
 * One write of everything. Where the system takes only a part, other writers may already stand behind it: so the part is
 * taken back, and the whole is tried once more.
 */
function writeOnce(fd: number, path: string, bytes: Buffer): void {
  const again = Buffer.concat([newline, bytes])
  for (const whole of [bytes, again]) {
    const before = fstatSync(fd)
    const written = writeSync(fd, whole)
    if (written === whole.length) return
    takeBack(path, before, whole.subarray(0, written))
  }
  throw Object.assign(new Error('the disk takes only a part'), { code: 'ENOSPC' })
}

function edge(fd: number, from: number, size: number): string {
  const bytes = Buffer.alloc(Math.min(EDGE, size - from))
  return bytes.toString('latin1', 0, readSync(fd, bytes, 0, bytes.length, from))
}

/** Whether a line in this piece of a file is of a higher format. */
function isNewer(piece: string): boolean {
  return [...piece.matchAll(/\n\{"format":(\d+)/g)].some(([, format]) => Number(format) > FORMAT)
}
