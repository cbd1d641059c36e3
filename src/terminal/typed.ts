import stringWidth from 'fast-string-width'

/** Words being typed, and where in them the cursor stands (code units). */
export interface Typed {
  readonly text: string
  readonly cursor: number
}

/** Typed words as rows on the screen. */
export interface TypedRows {
  readonly rows: readonly string[]
  /** Where the cursor is seen. */
  readonly row: number
  readonly column: number
}

interface Row {
  readonly text: string
  readonly from: number
}

/** Lays typed words out in rows of at most `width` columns, with room for the cursor after the last letter. */
export function layOut({ text, cursor }: Typed, width: number): TypedRows {
  const rows = rowsOf(text, width - 1)
  const row = rowAt(rows, cursor)
  const { from = 0 } = rows[row] ?? {}
  return {
    rows: rows.map((each) => each.text),
    row,
    column: Math.min(width - 1, stringWidth(text.slice(from, cursor))),
  }
}

/** The cursor one row up (-1) or down (1), in the same column as far as there are letters. */
export function moveByRow({ text, cursor }: Typed, width: number, by: 1 | -1): Typed {
  const rows = rowsOf(text, width - 1)
  const at = rowAt(rows, cursor)
  const goal = rows[at + by]
  if (goal === undefined) return { text, cursor }
  const column = stringWidth(text.slice(rows[at]?.from, cursor))
  const last = at + by === rows.length - 1 || goal.from + goal.text.length < (rows[at + by + 1]?.from ?? 0)
  const letters = [...goal.text].slice(0, last ? undefined : -1)
  let reached = ''
  for (const letter of letters) if (stringWidth(reached + letter) <= column) reached += letter
  return { text, cursor: goal.from + reached.length }
}

function rowAt(rows: readonly Row[], cursor: number): number {
  return rows.findLastIndex(({ from }) => from <= cursor)
}

function rowsOf(text: string, width: number): Row[] {
  let from = 0
  return text.split('\n').flatMap((line) => {
    const rows = rowsOfLine(line, width).map((row) => ({ text: row.text, from: from + row.from }))
    from += line.length + 1
    return rows
  })
}

/** Spaces stay at the end of the row they were typed in; a word longer than a row is cut. */
function rowsOfLine(line: string, width: number): Row[] {
  const rows: { text: string; from: number }[] = [{ text: '', from: 0 }]
  let at = 0
  for (const word of line.match(/\S+\s*|\s+/g) ?? []) {
    for (const piece of pieces(word, width)) {
      const row = rows.at(-1) as { text: string; from: number }
      if (row.text !== '' && stringWidth(row.text + piece.trimEnd()) > width) rows.push({ text: piece, from: at })
      else row.text += piece
      at += piece.length
    }
  }
  return rows
}

function pieces(word: string, width: number): string[] {
  if (stringWidth(word.trimEnd()) <= width) return [word]
  const cut: string[] = ['']
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    if (stringWidth(cut.at(-1) + segment) > width) cut.push('')
    cut.push(cut.pop() + segment)
  }
  return cut
}
