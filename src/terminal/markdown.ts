import { Marked, type MarkedExtension, type Tokens } from 'marked'
import { markedTerminal } from 'marked-terminal'
import { visibleText } from '../visible.ts'
import { makeStyle, type Style } from './style.ts'
import { stringWidth, wrap } from './wrap.ts'

const NARROWEST = 20

/**
 * Shows Markdown in a terminal of `columns`: no boxes, entities as the letters they stand for, control characters made
 * visible. Loads marked and marked-terminal with itself, so this file is only ever imported where it is used.
 */
export function renderMarkdown(markdown: string, { columns, color }: { columns: number; color: boolean }): string {
  const style = makeStyle(color)
  const width = Math.max(NARROWEST, columns)
  const marked = new Marked(markedTerminal(looks(style)) as unknown as MarkedExtension, ours(style, width))
  const shown = marked.parse(visibleText(markdown), { async: false })
  return `${shown
    .trim()
    .split('\n')
    .flatMap((line) => hung(line, width))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')}\n`
}

/** marked-terminal's own colours and widths, as far as it lets them be set. */
function looks({ accent, dim, bold, italic }: Style): object {
  const plain = (text: string): string => text
  return {
    code: plain,
    blockquote: plain,
    html: plain,
    heading: bold,
    firstHeading: bold,
    listitem: plain,
    table: plain,
    paragraph: plain,
    strong: bold,
    em: italic,
    codespan: accent,
    del: dim,
    unescape: false,
    emoji: false,
    showSectionPrefix: false,
    reflowText: false,
    tab: 2,
    tableOptions: { chars: noBorders, style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2 } },
  }
}

const sides = ['top', 'bottom', 'left', 'right'].flatMap((side) => [side, `${side}-mid`])
const corners = ['top', 'bottom'].flatMap((side) => [`${side}-left`, `${side}-right`])
const noBorders = Object.fromEntries([...sides, ...corners, 'mid', 'mid-mid', 'middle'].map((place) => [place, '']))

/** What marked-terminal leaves out: words inside list items, entities in one pass, links without escape codes, a calm rule. */
function ours({ dim }: Style, width: number): MarkedExtension {
  return {
    renderer: {
      text(token) {
        if ('tokens' in token && token.tokens !== undefined) return this.parser.parseInline(token.tokens)
        return visibleText(withoutEntities(token.text.replace(/\n/g, ' ')))
      },
      link({ href, tokens }: Tokens.Link) {
        const words = this.parser.parseInline(tokens)
        return words === href || words === '' ? dim(href) : `${words} ${dim(`(${href})`)}`
      },
      hr: () => `${dim('─'.repeat(Math.min(width, 20)))}\n\n`,
    },
  }
}

/** A line broken to the width, its parts set in as far as itself. */
function hung(line: string, width: number): string[] {
  const [start = ''] = /^ *(?:[*•] |\d+\. )?/.exec(line) ?? []
  const indent = start.length < width / 2 ? start : ''
  const parts = wrap(line.slice(indent.length), width - stringWidth(indent))
  return parts.map((part, nth) => ((nth === 0 ? indent : ' '.repeat(indent.length)) + part).trimEnd())
}

const named: { readonly [entity: string]: string } = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
}

function withoutEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-z]+));/g, (entity, decimal, hex, name) => {
    if (name !== undefined) return named[name] ?? entity
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
  })
}
