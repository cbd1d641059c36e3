import { Lexer, type Token, type Tokens } from 'marked'
import { AttuneError } from '../errors.ts'

/** One thing to choose, as a deck lists it. */
export interface ListedChoice {
  readonly value: string
  readonly words: string
  readonly key?: string
}

/** One `##` card of a Markdown file in prompts/; prompts/README.md describes the grammar. */
export interface Card {
  readonly id: string
  /** Paragraphs, Markdown, braces not yet filled in. */
  readonly text: string
  readonly hint?: string
  readonly choices: readonly ListedChoice[]
  /** `- key: value` lines, by key. */
  readonly notes: { readonly [key: string]: readonly string[] }
  /** Plain list lines, of which one is taken. */
  readonly lines: readonly string[]
}

/** A whole file: an optional `#` title with a description, then cards. */
export interface Sheet {
  readonly title: string
  readonly description: string
  readonly cards: readonly Card[]
}

/** Where a mistake stands, for its message. */
interface Place {
  readonly file: string
  readonly card: string
}

/** Reads one file of words. Throws AttuneError naming file and card for anything the grammar does not know. */
export function readSheet(file: string, markdown: string): Sheet {
  const tokens = blocksOf(markdown).filter(({ type }) => type !== 'space')
  const firstCard = tokens.findIndex(isCardHeading)
  const head = firstCard === -1 ? tokens : tokens.slice(0, firstCard)
  const body = firstCard === -1 ? [] : tokens.slice(firstCard)
  return { ...readHead(file, head), cards: readCards(file, body) }
}

/** Paragraphs, lists and headings alone: what stands inside a line is read where it is shown, and costs most of the time. */
function blocksOf(markdown: string): Token[] {
  return new Lexer().blockTokens(markdown.replace(/\r\n|\r/g, '\n'))
}

function readHead(file: string, tokens: readonly Token[]): { title: string; description: string } {
  let title = ''
  const description: string[] = []
  for (const token of tokens) {
    if (token.type === 'heading' && title === '') title = token.text
    else if (token.type === 'paragraph') description.push(joined(token.text))
    else throw mistake({ file, card: 'the beginning' }, token, 'a title and a paragraph')
  }
  return { title, description: description.join('\n\n') }
}

function readCards(file: string, tokens: readonly Token[]): Card[] {
  const starts = tokens.flatMap((token, index) => (isCardHeading(token) ? [index] : []))
  const cards = starts.map((start, nth) => readCard(file, tokens.slice(start, starts[nth + 1])))
  const twice = cards.find((card, index) => cards.findIndex(({ id }) => id === card.id) !== index)
  if (twice !== undefined) throw new AttuneError(`${file} has two cards named "${twice.id}".`)
  return cards
}

function readCard(file: string, [heading, ...tokens]: readonly Token[]): Card {
  const place = { file, card: (heading as Tokens.Heading).text }
  const texts: string[] = []
  const hints: string[] = []
  const items: string[] = []
  for (const token of tokens) {
    if (token.type === 'paragraph') texts.push(joined(token.text))
    else if (token.type === 'blockquote') hints.push(joined(token.text))
    else if (token.type === 'list' && !token.ordered)
      items.push(...token.items.map((item: Tokens.ListItem) => joined(item.text)))
    else throw mistake(place, token, 'a paragraph, a quote or a list')
  }
  return {
    id: place.card,
    text: texts.join('\n\n'),
    ...(hints.length > 0 && { hint: hints.join(' ') }),
    ...readItems(place, items),
  }
}

const choice = /^\*\*(?<value>[^*]+)\*\*(?: `(?<key>[^`]+)`)?(?: — (?<words>.+))?$/
const note = /^(?<key>[a-z][a-z-]*): (?<value>.+)$/

function readItems(place: Place, items: readonly string[]): Pick<Card, 'choices' | 'notes' | 'lines'> {
  const choices = items.flatMap(readChoice)
  const notes = items.filter((item) => note.test(item))
  const lines = items.filter((item) => !choice.test(item) && !note.test(item))
  const odd = lines.find((item) => item.startsWith('**'))
  if (odd !== undefined) {
    throw new AttuneError(`${place.file}, card "${place.card}": this choice cannot be read: ${odd}`)
  }
  return { choices, notes: gathered(notes), lines }
}

function readChoice(item: string): ListedChoice[] {
  const { value, key, words } = choice.exec(item)?.groups ?? {}
  return value === undefined ? [] : [{ value, words: words ?? value, ...(key !== undefined && { key }) }]
}

function gathered(notes: readonly string[]): Card['notes'] {
  const byKey = new Map<string, string[]>()
  for (const item of notes) {
    const [key = '', value = ''] = note.exec(item)?.slice(1) ?? []
    byKey.set(key, [...(byKey.get(key) ?? []), value])
  }
  return Object.fromEntries(byKey)
}

function isCardHeading(token: Token): boolean {
  return token.type === 'heading' && token.depth === 2
}

/** Lines of one paragraph are one line of speech; where the screen breaks it is the screen's affair. */
function joined(text: string): string {
  return text.replace(/ *\n */g, ' ').trim()
}

function mistake({ file, card }: Place, token: Token, expected: string): AttuneError {
  return new AttuneError(`${file}, card "${card}": expected ${expected}, but found a ${token.type}.`, {
    hint: 'prompts/README.md describes what a file of words may hold.',
  })
}
