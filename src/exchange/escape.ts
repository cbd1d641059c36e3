import { visible } from '../visible.ts'

/**
 * A person's words as Markdown paragraphs in which everything stays text: headings, fences, HTML, links, lists, tables and
 * escape codes are shown, never obeyed. Paragraphs stay paragraphs, line breaks stay line breaks, and a deliberate *word*
 * or **word** keeps its emphasis. Blanks at the ends of lines go.
 * @param before our own Markdown that the first paragraph follows on the same line
 */
export function asParagraphs(text: string, before = ''): readonly string[] {
  const lines = visible(text)
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => line.trim())
  return splitAtBlanks(lines).map((paragraph, nth) =>
    broken(
      paragraph.map((line, row) => {
        const words = emphasised(line)
        return nth === 0 && row === 0 && before !== '' ? `${before}${words}` : asText(words)
      }),
    ),
  )
}

/** Words inside a sentence of ours: one line, plain text, nothing in it is Markdown. */
export function inLine(text: string): string {
  return plain(visible(text).trim().replace(/\s+/g, ' '))
}

/** Whether there is nothing to see. */
export function isBlank(text: string): boolean {
  return visible(text).trim() === ''
}

function splitAtBlanks(lines: readonly string[]): readonly (readonly string[])[] {
  const paragraphs: string[][] = [[]]
  for (const line of lines) {
    if (line !== '') paragraphs.at(-1)?.push(line)
    else if (paragraphs.at(-1)?.length !== 0) paragraphs.push([])
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0)
}

/** Two spaces break a line in Markdown and leave the page as clean as the person typed it. */
function broken(lines: readonly string[]): string {
  return lines.join('  \n')
}

/** Emphasis that nobody can mistake: whole words between a pair of marks that touch them, with air around. */
const deliberate =
  /(?<=^|[\s("'“‘—])(\*\*?|__?)(?=[\p{L}\p{N}])([\p{L}\p{M}\p{N} ,.;:!?'’–—-]*[\p{L}\p{N}.!?])\1(?=$|[\s.,;:!?)"'’”…])/gu

function emphasised(line: string): string {
  const marks = new Set(
    [...line.matchAll(deliberate)].flatMap(({ index, 0: whole, 1: mark = '' }) =>
      [...mark].flatMap((_, nth) => [index + nth, index + whole.length - 1 - nth]),
    ),
  )
  return unlinked(line.replace(meaning, (character, at: number) => (marks.has(at) ? character : `\\${character}`)))
}

function plain(line: string): string {
  return unlinked(line.replace(meaning, '\\$&'))
}

/** What would mean something in the middle of a line. */
const meaning = /\\(?=[!-/:-@[-`{-~]|$)|[`*[]|_(?![a-z0-9])|(?<![a-z0-9])_|<(?=[a-z/!?])|&(?=#?\w+;)|(?<=\S)~|~(?=~)/gi

/** An address that had to be escaped would show the escapes once a program makes it a link, so it is kept from that. */
function unlinked(line: string): string {
  return line.replace(/(https?|ftp):(?=\/\/\S*\\)/gi, '$1\\:').replace(/(www)\.(?=\S*\\)/gi, '$1\\.')
}

/** Takes from a line, already escaped, what it would mean by its beginning: a heading, quote, list, underline, rule or table. */
export function asText(line: string): string {
  return line
    .replace(/^(?=#{1,6}(?:\s|$)|>|[-+](?:\s|$)|=+$)/, '\\')
    .replace(/^(?=[-:|\s]*-[-:|\s]*$)/, '\\')
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\')
}
