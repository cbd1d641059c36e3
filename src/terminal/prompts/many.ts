import { isEnterKey, isSpaceKey, useState } from '@inquirer/core'
import { asText } from '../../as-text.ts'
import type { ManyQuestion } from '../../flow/question.ts'
import { type Asking, type Look, textWidth } from '../look.ts'
import { emphasis } from '../style.ts'
import { talkPrompt, useKeys } from '../talk-prompt.ts'
import { told } from '../words.ts'
import { wrap } from '../wrap.ts'
import { listed, useCursor } from './choosing.ts'

interface Item {
  readonly value: string
  readonly words: string
  /** "Something else": typed by the person. */
  readonly own?: true
}

/** Several, at most so many, in the order they were picked. Space picks; Enter goes on, with nothing picked it skips. */
export const manyPrompt = talkPrompt<ManyQuestion>((asking, ending) => {
  const { question, look } = asking
  const items = itemsOf(question)
  const [at, move] = useCursor(items.length, asking.at ?? 0)
  const [picked, setPicked] = useState<readonly string[]>(question.start ?? [])
  const [full, setFull] = useState(false)
  const pick = (item: Item): void => {
    const rest = picked.filter((value) => value !== item.value)
    const tooMany = rest.length >= question.upTo
    setFull(tooMany)
    if (rest.length < picked.length) setPicked(rest)
    else if (!tooMany && item.own) ending.turn({ kind: 'own', picked })
    else if (!tooMany) setPicked([...rest, item.value])
  }
  useKeys(ending, (key) => {
    const item = items[at]
    const opens = isEnterKey(key) && item?.own && items.length > 1
    if (item !== undefined && (isSpaceKey(key) || opens)) pick(item)
    else if (isEnterKey(key)) ending.answer(picked, emphasis(wordsOf(items, picked), look.style))
    else move(key)
  })
  const marked = items.map((item) => ({ mark: markOf(item, picked), words: item.words }))
  const list = listed(look, marked, at)
  return { ...list, lines: [...list.lines, ...limitLines(look, full, question.upTo)], keys: manyKeys(asking) }
})

function wordsOf(items: readonly Item[], picked: readonly string[]): string {
  return picked.map((value) => items.find((item) => item.value === value)?.words ?? asText(value)).join(', ')
}

/** The choices, what the person added before, and "something else". */
function itemsOf({ choices, start = [], orElse }: ManyQuestion): readonly Item[] {
  const added = start.filter((value) => !choices.some((choice) => choice.value === value))
  const own: Item[] = orElse === undefined ? [] : [{ value: '', words: orElse, own: true }]
  return [...choices, ...added.map((value) => ({ value, words: asText(value) })), ...own]
}

function markOf(item: Item, picked: readonly string[]): string {
  if (item.own) return '+ '
  return picked.includes(item.value) ? '● ' : '○ '
}

function limitLines(look: Look, full: boolean, upTo: number): string[] {
  const words = told(look.words['many-full'], { count: upTo })
  return full ? ['', ...wrap(words, textWidth(look)).map(look.style.dim)] : []
}

/** A limit is told where it could be reached. */
function manyKeys({ look, question }: Asking<ManyQuestion>): string {
  const { upTo, choices } = question
  const limit = upTo < choices.length ? [told(look.words['many-limit'], { count: upTo })] : []
  return [...limit, look.words['many-keys']].join(' · ')
}
