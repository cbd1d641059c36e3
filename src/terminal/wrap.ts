import stringWidth from 'fast-string-width'
import { wrapAnsi } from 'fast-wrap-ansi'

/** Breaks text at words to lines of at most `width` columns; its own line breaks stay. Knows colours and wide letters. */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapAnsi(line, width, { hard: true }).split('\n'))
}

/** As `wrap`, with `mark` before the first line and the others set in under it. */
export function wrapUnder(mark: string, text: string, width: number): string[] {
  const indent = stringWidth(mark)
  return wrap(text, width - indent).map((line, nth) => (nth === 0 ? mark : ' '.repeat(indent)) + line)
}

/** Fills up with spaces to `width` columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)))
}

export { stringWidth }
