import { type Entry, FORMAT } from './entry.ts'
import { isId } from './id.ts'
import { isEntry, isFields, isMoment, isMonth, isWhole, wrongField } from './shape.ts'

interface Version {
  readonly id: string
  readonly rev: number
  /** When it was written, in milliseconds; -Infinity for a first revision. */
  readonly edited: number
  /** Other months with lines of this entry. */
  readonly links: readonly string[]
}
interface EntryLine extends Version {
  readonly kind: 'entry'
  readonly entry: Entry
}
interface Tombstone extends Version {
  readonly kind: 'tombstone'
}
/** Written by a later attune; all that is known of it is whose line it is, if that. */
interface NewerLine extends Version {
  readonly kind: 'newer'
}
/** A signpost to another month, docs/format.md. It takes no part in choosing what stands. */
interface Moved extends Version {
  readonly kind: 'moved'
}
/** A line that was being taken off the disk when the writer was stopped: what is left of its words is to go. */
interface Fading extends Version {
  readonly kind: 'fading'
}
interface Unreadable {
  readonly kind: 'unreadable'
  readonly why: string
}
/** What one line, or a whole piece of a damaged one, says. */
export type Decoded = EntryLine | Tombstone | NewerLine | Moved | Fading | Unreadable

/** Every line that attune writes begins so, and inside a line these bytes can only stand where an object begins. */
export const LINE_START = '{"format":'

/** Reads one JSON object; never throws. */
export function decode(text: string): Decoded {
  const fields = parse(text)
  if (fields === undefined) return fading(text) ?? unreadable('it is not whole')
  if (isWhole(fields.format) && fields.format > FORMAT) return newer(fields)
  if (fields.format !== FORMAT) return unreadable('it does not say that it is of format 1')
  if (!isId(fields.id)) return unreadable('its id is not as it should be')
  if (!isWhole(fields.rev)) return unreadable('its rev is not as it should be')
  return decodeVersion(fields, fields.id, fields.rev)
}

function decodeVersion(fields: Fields, id: string, rev: number): Decoded {
  const edited = momentOf(fields.edited)
  const links = linksOf(fields)
  if (fields.deleted === true) return { kind: 'tombstone', id, rev, edited, links }
  if (fields.moved !== undefined) {
    return links.length === 0 ? unreadable('it does not say where to') : { kind: 'moved', id, rev, edited, links }
  }
  if (isEntry(fields)) return { kind: 'entry', id, rev, edited, links, entry: fields }
  return unreadable(wrongField(fields) ?? 'its fields are not as they should be')
}

function newer(fields: Fields): NewerLine {
  return {
    kind: 'newer',
    id: isId(fields.id) ? fields.id : '',
    rev: isWhole(fields.rev) ? fields.rev : 0,
    edited: momentOf(fields.edited),
    links: linksOf(fields),
  }
}

/** How every line begins that attune writes, up to the end of its `rev`. */
export const lineHead = /^\{"format":1,"id":"([0-9A-Z]{26})","rev":(\d+)/

function fading(text: string): Fading | undefined {
  const [head = '', id, rev] = lineHead.exec(text) ?? []
  if (id === undefined || !text.startsWith('  ', head.length)) return undefined
  return { kind: 'fading', id, rev: Number(rev), edited: Number.NEGATIVE_INFINITY, links: none }
}

type Fields = { readonly [name: string]: unknown }

function parse(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isFields(value) ? value : undefined
  } catch {
    return undefined
  }
}

function unreadable(why: string): Unreadable {
  return { kind: 'unreadable', why }
}

function momentOf(edited: unknown): number {
  return isMoment(edited) ? Date.parse(edited) : Number.NEGATIVE_INFINITY
}

const none: readonly string[] = []

function linksOf({ moved, from }: Fields): readonly string[] {
  if (moved === undefined && from === undefined) return none
  return [moved, ...(Array.isArray(from) ? from : [])].filter(isMonth)
}

/** One entry as a line, without its newline. The first three fields stand where docs/format.md says. */
export function encodeEntry({ format, id, rev, practice, door, at, zone, ...rest }: Entry): string {
  return JSON.stringify({ format, id, rev, practice, door, at, zone, ...rest })
}

interface Mark {
  readonly id: string
  readonly rev: number
  readonly edited: string
}

export function encodeTombstone({ id, rev, edited }: Mark, from: readonly string[]): string {
  return JSON.stringify({ format: FORMAT, id, rev, deleted: true, edited, ...(from.length > 0 && { from }) })
}

export function encodeMoved({ id, rev, edited }: Mark, moved: string): string {
  return JSON.stringify({ format: FORMAT, id, rev, moved, edited })
}
