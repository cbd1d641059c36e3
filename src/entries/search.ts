import { usage } from '../errors.ts'
import type { Entry } from './entry.ts'
import { asTyped, fold } from './folding.ts'
import { passagesOf } from './passages.ts'

/** What to look for: every one of `all`, and none of `none`. */
export interface Search {
  readonly all: readonly Term[]
  readonly none: readonly Term[]
}

interface Term {
  /** Finds the words in what a person typed. Global. */
  readonly words: RegExp
  /** Finds at least as much in a line of JSON. */
  readonly line: RegExp
}

/** Where a term stands: `text` is the whole of the field, `start` and `end` count in UTF-16 units. */
export interface Hit {
  /** 'text', 'person', 'answers.act' … */
  readonly field: string
  readonly text: string
  readonly start: number
  readonly end: number
}

/**
 * Reads a search as it was typed: words (whole ones), "phrases", begin*, -without. Accents and capitals do not matter. A
 * single argument with spaces in it is a phrase whose quotes the shell took away.
 * Throws a usage error where nothing is left to look for.
 */
export function parseSearch(words: readonly string[]): Search {
  const pieces = words.flatMap(piecesOf).filter(({ folded }) => /[^\s*]/.test(folded))
  if (pieces.length === 0)
    throw usage('There is nothing to look for.', 'attune search plumber "by seven" gard* -laptop')
  return {
    all: pieces.filter(({ without }) => !without).map(termOf),
    none: pieces.filter(({ without }) => without).map(termOf),
  }
}

/** Whether an entry has all that is looked for, anywhere in its words, and nothing that is not wanted. */
export function found(search: Search): (entry: Entry) => boolean {
  return (entry) => {
    const passages = passagesOf(entry)
    const has = ({ words }: Term): boolean => passages.some(({ text }) => text.search(words) !== -1)
    return search.all.every(has) && !search.none.some(has)
  }
}

/**
 * Tells of a line of JSON (or of many), without parsing it, whether it can hold what is looked for. False is certain,
 * true is not; an escaped character (\u00e9) is not looked into.
 */
export function mayHold({ all }: Search): (line: string) => boolean {
  return (line) => all.every((term) => term.line.test(line)) || line.includes('\\u')
}

/** Every place where something that is looked for stands, in the order of reading. */
export function hits({ all }: Search, entry: Entry): readonly Hit[] {
  return passagesOf(entry).flatMap(({ field, text }) =>
    all
      .flatMap(({ words }) => [...text.matchAll(words)])
      .map(({ index, 0: { length } }) => ({ field, text, start: index, end: index + length }))
      .sort((a, b) => a.start - b.start),
  )
}

/** The one line of its text that a hit stands in (or begins in), with its place in that line. */
export function lineOf({ text, start, end }: Hit): {
  readonly line: string
  readonly start: number
  readonly end: number
} {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const next = text.indexOf('\n', start)
  const line = text.slice(from, next === -1 ? undefined : next)
  return { line, start: start - from, end: Math.min(end - from, line.length) }
}

interface Piece {
  readonly folded: string
  readonly begins: boolean
  readonly without: boolean
}

function piecesOf(argument: string): Piece[] {
  const typed = argument.replace(/[“”„]/g, '"')
  if (/\s/.test(typed.trim()) && !typed.includes('"')) return [pieceOf(typed.trim())]
  return [...typed.matchAll(/-?"[^"]*"?\*?|[^\s"]+/g)].map(([piece]) => pieceOf(piece))
}

function pieceOf(typed: string): Piece {
  const without = /^-./.test(typed)
  const words = fold(typed.slice(without ? 1 : 0).replaceAll('"', ' '))
    .trim()
    .replace(/\s+/g, ' ')
  return { folded: words.replace(/\*+$/, ''), begins: words.endsWith('*'), without }
}

function termOf({ folded, begins }: Piece): Term {
  const characters = [...folded.trim()]
  const body = characters.map(asTyped).join('')
  const before = standsAlone(characters.at(0)) ? '(?<![\\p{L}\\p{N}\\p{M}])' : ''
  const after = standsAlone(characters.at(-1)) && !begins ? '(?![\\p{L}\\p{N}\\p{M}])' : ''
  return {
    words: new RegExp(`${before}${body}${after}`, 'gu'),
    line: new RegExp(characters.map(asEscaped).join(''), 'u'),
  }
}

/** A word ends where its letters end, but not in scripts that write words without spaces between. */
function standsAlone(character = ''): boolean {
  return (
    /[\p{L}\p{N}\p{M}]/u.test(character) &&
    !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(
      character,
    )
  )
}

/** A character as it may stand inside JSON text. */
function asEscaped(character: string): string {
  if (/\s/.test(character)) return '(?:\\s|\\\\[nrtfb])+'
  return `${character === '"' || character === '\\' || character === '/' ? '\\\\?' : ''}${asTyped(character)}`
}
