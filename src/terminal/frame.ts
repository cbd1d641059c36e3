import { visibleText } from '../visible.ts'
import { type Asking, type Body, type Frame, type Look, margin, textWidth } from './look.ts'
import { emphasis, type Style } from './style.ts'
import { stringWidth, wrap } from './wrap.ts'

/** Draws a question with what was said above it, as tall as the window allows. */
export function drawFrame(asking: Asking, body: Body): Frame {
  const { look } = asking
  const foot = [...(body.lines.length > 0 ? [''] : []), ...footLines(asking, body)]
  const room = look.rows() - 1
  const fitting = windowOf(body, Math.max(3, room - headLines(asking).length - foot.length), look.style)
  const head = headLines(asking).slice(-Math.max(1, room - fitting.lines.length - foot.length))
  const lines = [...head, ...fitting.lines, ...foot].map(indented)
  if (body.column === undefined) return { upToCursor: lines.join('\n') + HIDE_CURSOR, below: '' }
  const cursorLine = head.length + fitting.active + 1
  return { upToCursor: lines.slice(0, cursorLine).join('\n'), below: lines.slice(cursorLine).join('\n') }
}

/** What stays in the scrollback of an inline talk once a question is answered. */
export function drawAnswered(asking: Asking, answer: string): string {
  const { look } = asking
  const lines = answer === '' ? [] : wrap(visibleText(answer), textWidth(look) - 2).map((line) => `  ${line}`)
  return [...headLines(asking).slice(0, -1), ...lines.map((line) => look.style.dim(line))].map(indented).join('\n')
}

/** Words as they stand on the screen: emphasis shown, control characters too, broken at the margin. */
export function spokenLines(words: string, look: Pick<Look, 'style' | 'columns'>): string[] {
  return wrap(emphasis(visibleText(words), look.style), textWidth(look as Look))
}

const HIDE_CURSOR = '\u001b[?25l'

function headLines({ question, look, notice }: Asking): string[] {
  const said = question.kind === 'pass' ? [] : look.said
  const { dim, bold } = look.style
  // Where a question has no words of its own, those said just before are what is asked.
  const asked = question.text === '' ? said.length - 1 : said.length
  return [
    '',
    ...said.flatMap((words, nth) => [...spokenLines(words, look).map(nth === asked ? bold : same), '']),
    ...(question.text === '' ? [] : spokenLines(question.text, look).map(bold)),
    ...(question.hint === undefined ? [] : spokenLines(question.hint, look).map(dim)),
    ...(notice === undefined ? [] : spokenLines(notice, look).map(dim)),
    ...(question.text === '' && question.hint === undefined && notice === undefined ? [] : ['']),
  ]
}

function same(line: string): string {
  return line
}

function footLines({ look }: Asking, { keys }: Body): string[] {
  const hint = look.first ? `${keys} · ${look.words.leave}` : keys
  return flowed(`(${hint})`.split(BETWEEN_KEYS), textWidth(look)).map(look.style.dim)
}

const BETWEEN_KEYS = ' · '

/** Puts pieces on lines so that none is torn where that can be helped. */
function flowed(pieces: readonly string[], width: number): string[] {
  const lines: string[] = []
  for (const piece of pieces) {
    const longer = lines.length === 0 ? piece : `${lines.at(-1)}${BETWEEN_KEYS}${piece}`
    if (lines.length > 0 && stringWidth(longer) <= width) lines[lines.length - 1] = longer
    else lines.push(...wrap(piece, width))
  }
  return lines
}

/** As many lines around the active one as there is room for; a ⋮ stands where there are more. */
function windowOf({ lines, active = 0 }: Body, room: number, { dim }: Style): { lines: string[]; active: number } {
  if (lines.length <= room) return { lines: [...lines], active }
  const from = Math.max(0, Math.min(active - Math.floor(room / 2), lines.length - room))
  const shown = lines.slice(from, from + room)
  if (from > 0) shown[0] = dim('⋮')
  if (from + room < lines.length) shown[room - 1] = dim('⋮')
  return { lines: shown, active: active - from }
}

function indented(line: string): string {
  return line === '' ? '' : margin + line
}
