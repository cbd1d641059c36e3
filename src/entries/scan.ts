import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { codeOf } from './disk.ts'
import { type Decoded, decode, LINE_START } from './line.ts'
import type { MonthFile } from './month-files.ts'

/** Where a line, or a whole piece of a damaged one, stands: bytes `start` up to `end`, in line `line` (from 1). */
export interface Place {
  readonly file: MonthFile
  readonly line: number
  readonly start: number
  readonly end: number
}
export type Placed = Decoded & Place & { readonly kept: boolean }

/** Which lines are worth a closer look. */
export interface Look {
  /** Decides, by the ids in it, whether a raw line matters at all. */
  readonly about?: ((raw: string) => boolean) | undefined
  /** Whether an entry that stands in this raw line is wanted. Older and newer lines of it count all the same. */
  readonly keep?: ((raw: string) => boolean) | undefined
  /** First revisions that are not wanted need no parsing, because nothing else can be a first revision of that id. */
  readonly quick?: boolean
}

/** Reads the lines of a file of entries. A file that is gone meanwhile has none; one that will not open is one bad line. */
export function scanFile(file: MonthFile, look: Look = {}): readonly Placed[] {
  const bytes = bytesOf(file.path)
  if (typeof bytes === 'string') {
    return [{ kind: 'unreadable', why: bytes, kept: true, file, line: 0, start: 0, end: 0 }]
  }
  const found: Placed[] = []
  eachLine(bytes, (start, end, line) => {
    const raw = bytes.toString('utf8', start, end)
    if (isBlank(raw) || look.about?.(raw) === false) return
    const kept = look.keep?.(raw) ?? true
    if (!kept && look.quick === true && isPlainFirst(raw)) return
    const whole = placed(decode(raw), { file, line, start, end, kept })
    found.push(whole)
    if (whole.kind === 'unreadable' && raw.includes(LINE_START)) found.splice(-1, 1, ...piecesOf(bytes, whole))
  })
  return found
}

/** The numbers of the lines whose bytes are not well-formed text. They are read all the same, with U+FFFD. */
export function illFormedLines(file: MonthFile): readonly number[] {
  const bytes = bytesOf(file.path)
  if (typeof bytes === 'string' || isUtf8(bytes)) return []
  const found: number[] = []
  eachLine(bytes, (start, end, line) => {
    if (!isUtf8(bytes.subarray(start, end))) found.push(line)
  })
  return found
}

function bytesOf(path: string): Buffer | string {
  try {
    return readFileSync(path)
  } catch (error) {
    const code = codeOf(error)
    return code === 'ENOENT' ? Buffer.alloc(0) : `the file cannot be opened (${code})`
  }
}

const byteOrderMark = Buffer.from('\uFEFF')
const newline = 10

/** A loop, not a list of lines: there may be a hundred thousand. */
function eachLine(bytes: Buffer, look: (start: number, end: number, line: number) => void): void {
  const marked = bytes.subarray(0, byteOrderMark.length).equals(byteOrderMark)
  let line = 1
  for (let start = marked ? byteOrderMark.length : 0; start < bytes.length; line += 1) {
    const next = bytes.indexOf(newline, start)
    const end = next === -1 ? bytes.length : next
    look(start, end, line)
    start = end + 1
  }
}

function isBlank(raw: string): boolean {
  return raw.trimStart() === ''
}

const head = `${LINE_START}1,"id":"`
const tail = '","rev":1,'
const idLength = 26

function isPlainFirst(raw: string): boolean {
  return raw.startsWith(head) && raw.startsWith(tail, head.length + idLength) && !raw.includes(LINE_START, 1)
}

type Where = Place & { readonly kept: boolean }

function placed<D extends Decoded>(decoded: D, { file, line, start, end, kept }: Where): D & Where {
  return Object.assign(decoded, { file, line, start, end, kept })
}

/**
 * A line that does not parse may still hold whole ones: something whole was glued to something torn. Gives those, and
 * the line itself where anything else is left of it.
 */
function piecesOf(bytes: Buffer, whole: Placed): readonly Placed[] {
  const saved = rangesOf(bytes, whole)
    .map(({ start, end }) => placed(decode(bytes.toString('utf8', start, end)), { ...whole, start, end }))
    .filter(({ kind }) => kind !== 'unreadable')
  const left = saved.reduce((count, { start, end }) => count - (end - start), whole.end - whole.start)
  return left === 0 ? saved : [whole, ...saved]
}

/** Each ends with its last brace: what follows may be a newline that was damaged. */
function rangesOf(bytes: Buffer, { start, end }: Place): readonly { start: number; end: number }[] {
  const starts = [start]
  for (let next = bytes.indexOf(LINE_START, start + 1); next !== -1 && next < end; ) {
    starts.push(next)
    next = bytes.indexOf(LINE_START, next + 1)
  }
  return starts.map((from, index) => {
    const to = starts[index + 1] ?? end
    const brace = bytes.subarray(from, to).lastIndexOf('}')
    return { start: from, end: brace === -1 ? to : from + brace + 1 }
  })
}
