// Draws terminals as an SVG: text with its colours, in plain windows one below the other, on light and on dark pages.

const CELL = { width: 8.4, height: 19 }
const FONT = 14
const PADDING = 14
const TITLE = 30
const GAP = 22
const FONTS = "ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace"

/** The sixteen colours of a terminal, as names that the style sheet gives a value. */
const COLORS = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white']

const LIGHT = {
  ...{ ink: '#24292f', paper: '#fbfaf8', edge: '#d8d4cc', black: '#24292f', red: '#b3261e', green: '#2e7d32' },
  ...{ yellow: '#8a6100', blue: '#2257bf', magenta: '#9a3298', cyan: '#0b7285', white: '#6e7781' },
}
const DARK = {
  ...{ ink: '#d6d3cd', paper: '#1d1f23', edge: '#3a3d44', black: '#9aa0a6', red: '#f28b82', green: '#81c995' },
  ...{ yellow: '#e0bf6a', blue: '#8ab4f8', magenta: '#dd94db', cyan: '#78d0de', white: '#e8eaed' },
}

/** Values are written out: not everything that draws SVG knows variables. */
function colored(palette) {
  const { ink, paper, edge } = palette
  const colors = COLORS.map((color) => `.${color} { fill: ${palette[color]} }`)
  return [
    `text, .cursor { fill: ${ink} }`,
    `.window { fill: ${paper}; stroke: ${edge} } .dot { fill: ${edge} }`,
    colors.join(' '),
  ].join('\n')
}

const STYLE = `
text { font: ${FONT}px ${FONTS}; white-space: pre }
.bold { font-weight: 600 } .italic { font-style: italic } .underline { text-decoration: underline }
.dim { opacity: .62 } .cursor { opacity: .55 }
${colored(LIGHT)}
@media (prefers-color-scheme: dark) {
${colored(DARK)}
}`

/**
 * @param {readonly import('../test/support/shown.ts').Shown[]} windows
 * @returns the SVG, as text
 */
export function drawWindows(windows) {
  const width = Math.max(...windows.map(({ terminal }) => terminal.cols * CELL.width)) + 2 * PADDING
  let y = 1
  const drawn = windows.map((shown) => {
    const rows = rowsOf(shown)
    const height = TITLE + rows.length * CELL.height + PADDING
    const at = y
    y += height + GAP
    return `<g transform="translate(1 ${at})">${frame(width, height)}${rows.join('')}</g>`
  })
  const size = { width: Math.ceil(width + 2), height: Math.ceil(y - GAP + 1) }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" role="img">`,
    `<title>${escaped(windows.map((shown) => shown.screen().trim()).join('\n\n'))}</title>`,
    `<style>${STYLE}\n</style>`,
    ...drawn,
    '</svg>\n',
  ].join('\n')
}

function frame(width, height) {
  const dots = [0, 1, 2].map((nth) => `<circle class="dot" cx="${20 + nth * 17}" cy="17" r="5"/>`).join('')
  return `<rect class="window" width="${width}" height="${height}" rx="9"/>${dots}`
}

/** Rows down to the last one with anything in it. */
function rowsOf(shown) {
  const { active } = shown.terminal.buffer
  const cells = Array.from({ length: shown.terminal.rows }, (_, row) =>
    runsOf(active.getLine(active.baseY + row), shown.terminal.cols),
  )
  const cursor = shown.isCursorShown ? shown.cursor() : undefined
  const last = cells.findLastIndex((runs, row) => runs.length > 0 || row === cursor?.row)
  return cells
    .slice(0, last + 1)
    .map((runs, row) => drawRow(runs, row, row === cursor?.row ? cursor.column : undefined))
}

/** Neighbouring cells of one look, as one piece; wide gaps end it, because not everything that draws SVG keeps them. */
function runsOf(line, columns) {
  const runs = []
  for (let column = 0; column < columns; column += 1) {
    const cell = line?.getCell(column)
    if (cell === undefined || cell.getWidth() === 0) continue
    const look = lookOf(cell)
    const letters = cell.getChars() || ' '
    const run = runs.at(-1)
    if (run?.look === look && run.end === column && !run.text.endsWith('  '))
      Object.assign(run, { text: run.text + letters, end: column + cell.getWidth() })
    else runs.push({ look, text: letters, start: column, end: column + cell.getWidth() })
  }
  return runs.filter(({ text }) => text.trim() !== '').map(trimmed)
}

/** Spaces around a run are where it stands, not what it says. */
function trimmed({ look, text, start, end }) {
  const before = text.length - text.trimStart().length
  return { look, text: text.trim(), start: start + before, end: end - (text.trimStart().length - text.trim().length) }
}

function lookOf(cell) {
  const color = cell.isFgPalette() && cell.getFgColor() < 16 ? COLORS[cell.getFgColor() % 8] : ''
  const looks = [
    [cell.isBold(), 'bold'],
    [cell.isDim(), 'dim'],
    [cell.isItalic(), 'italic'],
    [cell.isUnderline(), 'underline'],
  ]
  return [color, ...looks.map(([is, look]) => (is ? look : ''))].filter((name) => name !== '').join(' ')
}

/** Each run is as wide as its cells, whatever the font at hand. */
function drawRow(runs, row, cursor) {
  const top = TITLE + row * CELL.height
  const texts = runs.map(({ look, text, start, end }) => {
    const place = `x="${rounded(PADDING + start * CELL.width)}" y="${top + FONT}" textLength="${rounded((end - start) * CELL.width)}"`
    return `<text${look === '' ? '' : ` class="${look}"`} ${place}>${escaped(text)}</text>`
  })
  if (cursor === undefined) return texts.join('')
  const place = `x="${rounded(PADDING + cursor * CELL.width)}" y="${top + 1}" width="${CELL.width}" height="${CELL.height - 3}"`
  return `${texts.join('')}<rect class="cursor" ${place}/>`
}

function rounded(number) {
  return Math.round(number * 10) / 10
}

function escaped(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
