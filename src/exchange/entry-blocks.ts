import type { Entry } from '../entries/entry.ts'
import { story } from './answers.ts'
import { asParagraphs, inLine, isBlank } from './escape.ts'
import type { PageWords } from './page-words.ts'
import { cue, planned } from './plan.ts'
import { quietLine } from './quiet-line.ts'
import { around, closed, filled, firstCard } from './sentence.ts'
import { namesIn } from './telling.ts'

/** An entry as Markdown blocks: a run-in heading with the words, the story around them, what is planned, a quiet line. */
export function entryBlocks(entry: Entry, words: PageWords): readonly string[] {
  const title = titleCard(entry, words)
  const heading = `**${inLine(entry.at.slice(11, 16))} · ${closed(filled(title, namesIn(entry)))}**`
  const learned = endingOf(entry, words)
  const blocks = [
    ...leadOf(entry, heading, learned.length === 0),
    ...cue(entry, words),
    ...story(entry, words),
    ...learned,
    ...planned(entry, words),
  ]
  const quiet = quietLine(entry, words, title.includes('{person}'))
  return blocks.length === 1 && blocks[0] === heading ? [[heading, ...quiet].join(' ')] : [...blocks, ...quiet]
}

/** Whether it is known by door and state, by door, or by practice alone. A practice of another program has its own name. */
function titleCard({ practice, door, answers, ...entry }: Entry, words: PageWords): string {
  const ids = [`title-${practice}-${door}-${answers?.state}`, `title-${practice}-${door}`, `title-${practice}`]
  const told = namesIn({ practice, answers: answers ?? {}, ...entry })
  return firstCard(words, ids, told) ?? inLine(practice)
}

/** The heading, with what was written to (in italics) or what was written right behind it. */
function leadOf({ text = '', practice, answers }: Entry, heading: string, withText: boolean): readonly string[] {
  const asked = practice === 'ask' ? answers?.question : answers?.prompt
  const words = withText ? text : ''
  if (typeof asked === 'string' && !isBlank(asked)) return [`${heading} *${inLine(asked)}*`, ...asParagraphs(words)]
  return isBlank(words) ? [heading] : asParagraphs(words, `${heading} `)
}

/** Where a talk leads up to something learned, that stands by itself at the end. */
function endingOf(entry: Entry, words: PageWords): readonly string[] {
  const { text = '', practice, door } = entry
  const card = firstCard(words, [`${practice}-${door}-text`], { ...namesIn(entry), said: text })
  if (card === undefined || isBlank(text)) return []
  return [around(card, text, namesIn(entry)).join('\n\n').replace(/^/gm, '> ').replace(/^> $/gm, '>')]
}
