import { fstatSync, readSync, type Stats } from 'node:fs'
import { setTime, sync, withFile, writeAllAt } from './disk.ts'
import { decode, LINE_START, lineHead } from './line.ts'
import type { Line } from './union.ts'

/**
 * Takes lines off the disk by writing spaces over them; nothing else in the file moves, so writers that append
 * meanwhile are not disturbed. A place that no longer holds what was read there is left alone. The head goes last: until
 * then a line that was interrupted here can be told from a damaged one, and its words are not kept by mistake.
 */
export function blankLines(lines: readonly Line[]): void {
  for (const path of new Set(lines.map(({ file }) => file.path))) {
    withFile(path, 'r+', (fd) => {
      const here = lines.filter((line) => line.file.path === path && isStillThere(fd, line))
      for (const line of here) blank(fd, line.start + headLength(fd, line), line.end)
      sync(fd)
      for (const line of here) blank(fd, line.start, line.end)
      sync(fd)
    })
  }
}

function isStillThere(fd: number, { id, rev, kind, start, end }: Line): boolean {
  const there = decode(bytesAt(fd, start, end).toString('utf8'))
  return there.kind === kind && there.id === id && there.rev === rev
}

/** Writes spaces over bytes, if they still stand there and nobody is writing just behind them. Says whether it did. */
export function blankBytes(path: string, start: number, bytes: Buffer, isLast: boolean): boolean {
  return withFile(path, 'r+', (fd) => {
    const end = start + bytes.length
    if (!bytesAt(fd, start, end).equals(bytes) || (isLast && fstatSync(fd).size !== end)) return false
    blank(fd, start, end)
    sync(fd)
    return true
  })
}

function headLength(fd: number, { start, end }: Line): number {
  return lineHead.exec(bytesAt(fd, start, end).toString('latin1'))?.[0].length ?? 0
}

/**
 * Writes spaces over the part of a line that got onto the disk before it failed; `before` is the file as it was then.
 * Never throws: it failed already.
 */
export function takeBack(path: string, before: Stats, part: Buffer): void {
  try {
    withFile(path, 'r+', (fd) => {
      const now = fstatSync(fd)
      const at = tornAt(bytesAt(fd, before.size, now.size), part)
      if (at === undefined) return
      blank(fd, before.size + at, before.size + at + part.length)
      sync(fd)
      // Nothing was written then, and undo goes by when something was.
      if (now.size === before.size + part.length) setTime(path, before.mtimeMs)
    })
  } catch {
    // It stays as a torn line, which hides nothing and which doctor names.
  }
}

const newline = 10

/**
 * Where a torn part stands among what was written since. Others may have written before it and behind it, and theirs may
 * begin with the same bytes: but theirs go on.
 */
function tornAt(since: Buffer, part: Buffer): number | undefined {
  for (let at = since.indexOf(part); at !== -1; at = since.indexOf(part, at + 1)) {
    const behind = since.subarray(at + part.length)
    const isEnd = behind.length === 0 || behind[0] === newline || behind.indexOf(LINE_START) === 0
    if (isEnd && (at === 0 || since[at - 1] === newline)) return at
  }
  return undefined
}

function blank(fd: number, start: number, end: number): void {
  writeAllAt(fd, Buffer.alloc(end - start, ' '), start)
}

function bytesAt(fd: number, start: number, end: number): Buffer {
  const bytes = Buffer.alloc(end - start)
  return bytes.subarray(0, readSync(fd, bytes, 0, bytes.length, start))
}
