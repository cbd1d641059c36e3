import { visibleControls } from '../visible.ts'
import { type Asking, type Body, textWidth } from './look.ts'
import { layOut, type Typed } from './typed.ts'

/** Columns left for typed words beside their mark. */
export function typedWidth({ look }: Asking): number {
  return textWidth(look) - MARK.length
}

/** Typed words behind their mark, with the cursor where it is. */
export function typedBody(asking: Asking, { text, cursor }: Typed, keys: string): Body {
  const { rows, row, column } = layOut({ text: shownAs(text), cursor }, typedWidth(asking))
  const lines = rows.map((words, nth) => (nth === 0 ? asking.look.style.accent(MARK) : ' '.repeat(MARK.length)) + words)
  return { lines, active: row, column: MARK.length + column, keys }
}

const MARK = '› '

/** Same length in code units, so that the cursor's place holds. */
function shownAs(text: string): string {
  return visibleControls(text.replaceAll('\t', ' '))
}
