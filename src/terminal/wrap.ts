import stringWidth from 'fast-string-width'
import { wrapAnsi } from 'fast-wrap-ansi'

/** Breaks text at words to lines of at most `width` columns; its own line breaks stay. Knows colours and wide letters. */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapAnsi(line, width, { hard: true }).split('\n'))
}

/** As `wrap`, with `mark` before the first line and the others set in under it, deeper by `hang` columns. */
export function wrapUnder(mark: string, text: string, width: number, hang = 0): string[] {
  const indent = stringWidth(mark)
  const whole = wrap(text, width - indent)
  const lines = whole.length === 1 ? whole : wrap(text, width - indent - hang)
  return lines.map((line, nth) => (nth === 0 ? mark : ' '.repeat(indent + hang)) + line)
}

/** Fills up with spaces to `width` columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)))
}

export { stringWidth }
