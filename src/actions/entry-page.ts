import type { Change, Entry, Json } from '../entries/entry.ts'
import { usage } from '../errors.ts'

/** Before each answer stands a line like this, so that an editor shows all the words of an entry. */
const heading = /^\[([a-z][a-z0-9-]*)\]$/

/** The words of an entry as a page for an editor: its text, then each answer under its name in brackets. */
export function asPage({ text = '', answers = {} }: Entry): string {
  const said = Object.entries(answers).filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  return `${[text, ...said.map(([card, words]) => `[${card}]\n${words}`)].join('\n\n').trim()}\n`
}

/**
 * What a page that was edited changes. An answer whose words were taken out goes; answers that are not words stay.
 * A name in brackets that the entry does not have is words like any other. Throws AttuneError (usage) when none are left.
 */
export function fromPage({ answers = {} }: Entry, page: string): Change {
  const parts = partsOf(page, new Set(Object.keys(answers)))
  const text = parts.get('') ?? ''
  const others = Object.entries(answers).filter(([, answer]) => typeof answer !== 'string')
  const said = [...parts].filter(([card, words]) => card !== '' && words !== '')
  if (text === '' && said.length === 0) {
    throw usage('There were no words left, so it stays as it was.', 'attune delete <id>  removes an entry.')
  }
  const all: { readonly [card: string]: Json } = Object.fromEntries([...others, ...said])
  return { text: text === '' ? undefined : text, answers: Object.keys(all).length > 0 ? all : undefined }
}

function partsOf(page: string, known: ReadonlySet<string>): ReadonlyMap<string, string> {
  const parts = new Map<string, string[]>([['', []]])
  let current = ''
  for (const line of page.split(/\r?\n/)) {
    const card = heading.exec(line)?.[1]
    if (card !== undefined && known.has(card)) {
      current = card
      parts.set(card, [])
    } else parts.get(current)?.push(line)
  }
  return new Map([...parts].map(([card, lines]) => [card, lines.join('\n').trim()]))
}
