import { asParagraphs, asText, inLine } from './escape.ts'
import type { PageWords } from './page-words.ts'

/** What may be filled into a card's {braces}; words as they were typed. */
export type Told = { readonly [brace: string]: string | undefined }

/**
 * The first of these cards that is there and for whose braces something is told; with a name told, a card's variant
 * '…-named' goes before it.
 */
export function firstCard(words: PageWords, ids: readonly string[], told: Told = {}): string | undefined {
  return ids
    .flatMap((id) => [`${id}-named`, id])
    .map((id) => words.card(id))
    .find((card) => card !== undefined && bracesIn(card).every((brace) => told[brace] !== undefined))
}

/** A short sentence of ours, on one line. */
export function filled(card: string, told: Told): string {
  const line = card.replace(/\{([a-z]+)\}/g, (_, brace: string) => inLine(told[brace] ?? ''))
  return card.startsWith('{') ? asText(line) : line
}

/** A sentence of ours around somebody's words, which go on over as many paragraphs as they were typed in. */
export function around(card: string, said: string, told: Told): readonly string[] {
  const [before = '', after = ''] = card.split('{said}')
  const paragraphs = [...asParagraphs(said, filled(before, told))]
  const last = paragraphs.pop() ?? ''
  return [...paragraphs, closed(`${last}${filled(after, told)}`)]
}

/** A full stop where a sentence has none. */
export function closed(sentence: string): string {
  return /[\p{L}\p{M}\p{N}]$/u.test(sentence) &&
    !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]$/u.test(sentence)
    ? `${sentence}.`
    : sentence
}

/** lonely, small and tired */
export function listed(items: readonly string[], words: PageWords): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${words.card('and') ?? '&'} ${last}`
}

function bracesIn(card: string): readonly string[] {
  return [...card.matchAll(/\{([a-z]+)\}/g)].map(([, brace = '']) => brace)
}
