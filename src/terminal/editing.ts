import type { Key } from './talk-prompt.ts'
import { moveByRow, type Typed } from './typed.ts'

/**
 * Keys that mean something else in several lines than in readline's one: up and down move by rows instead of through
 * a history, and home, end and the cutting keys keep to their own line. Undefined where readline was right.
 */
export function editAcrossRows(key: Key, before: Typed, width: number): Typed | undefined {
  return across[nameOf(key)]?.(before, width)
}

type Edit = (before: Typed, width: number) => Typed

const up: Edit = (before, width) => moveByRow(before, width, -1)
const down: Edit = (before, width) => moveByRow(before, width, 1)
const home: Edit = (before) => ({ ...before, cursor: lineStart(before) })
const end: Edit = (before) => ({ ...before, cursor: lineEnd(before) })
const cutToStart: Edit = (before) => ({
  text: before.text.slice(0, lineStart(before)) + before.text.slice(before.cursor),
  cursor: lineStart(before),
})
const cutToEnd: Edit = (before) => ({
  ...before,
  text: before.text.slice(0, before.cursor) + before.text.slice(lineEnd(before)),
})

const across: { readonly [key: string]: Edit } = {
  up,
  'ctrl-p': up,
  down,
  'ctrl-n': down,
  home,
  'ctrl-a': home,
  end,
  'ctrl-e': end,
  'ctrl-u': cutToStart,
  'ctrl-k': cutToEnd,
}

function nameOf({ name, ctrl }: Key): string {
  return ctrl ? `ctrl-${name}` : name
}

function lineStart({ text, cursor }: Typed): number {
  return text.slice(0, cursor).lastIndexOf('\n') + 1
}

function lineEnd({ text, cursor }: Typed): number {
  const next = text.indexOf('\n', cursor)
  return next === -1 ? text.length : next
}
