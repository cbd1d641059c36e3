import type { Change, Entry, Json } from '../entries/entry.ts'
import { usage } from '../errors.ts'

/** Before each answer stands a line like this, so that an editor shows all the words of an entry. */
const heading = /^\[([a-z][a-z0-9-]*)\]$/

/** A line of somebody's words that reads like one, with a backslash before it for as long as it is on the page. */
const alike = /^\\*\[[a-z][a-z0-9-]*\]$/

/** The words of an entry as a page for an editor: its text, then each answer under its name in brackets. */
export function asPage({ text = '', answers = {} }: Entry): string {
  const said = Object.entries(answers).filter(isOnPage)
  return `${[escaped(text), ...said.map(([card, words]) => `[${card}]\n${escaped(words)}`)].join('\n\n').trim()}\n`
}

/**
 * What a page that was edited changes. An answer whose words were taken out goes; answers that did not stand on the page
 * stay. A name in brackets that the page did not have is words like any other, and so is one that comes again. Throws
 * AttuneError (usage) when no words are left.
 */
export function fromPage({ answers = {} }: Entry, page: string): Change {
  const all = Object.entries(answers)
  const parts = partsOf(page, new Set(all.filter(isOnPage).map(([card]) => card)))
  const text = parts.get('') ?? ''
  const said = [...parts].filter(([card, words]) => card !== '' && words !== '')
  if (text === '' && said.length === 0) {
    throw usage('There were no words left, so it stays as it was.', 'attune delete <id>  removes an entry.')
  }
  const others = all.filter((pair) => !isOnPage(pair))
  const left: { readonly [card: string]: Json } = Object.fromEntries([...others, ...said])
  return { text: text === '' ? undefined : text, answers: Object.keys(left).length > 0 ? left : undefined }
}

function isOnPage(pair: [string, Json]): pair is [string, string] {
  return typeof pair[1] === 'string' && pair[1] !== '' && heading.test(`[${pair[0]}]`)
}

function partsOf(page: string, known: ReadonlySet<string>): ReadonlyMap<string, string> {
  const parts = new Map<string, string[]>([['', []]])
  let current = ''
  for (const line of page.split(/\r?\n/)) {
    const card = heading.exec(line)?.[1]
    if (card !== undefined && known.has(card) && !parts.has(card)) {
      current = card
      parts.set(card, [])
    } else parts.get(current)?.push(alike.test(line) ? line.replace(/^\\/, '') : line)
  }
  return new Map([...parts].map(([card, lines]) => [card, lines.join('\n').trim()]))
}

function escaped(words: string): string {
  return words
    .split('\n')
    .map((line) => (alike.test(line) ? `\\${line}` : line))
    .join('\n')
}
