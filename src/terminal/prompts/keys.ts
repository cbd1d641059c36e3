import { isEnterKey } from '@inquirer/core'
import type { KeysQuestion } from '../../flow/question.ts'
import { visibleText } from '../../visible.ts'
import { type Look, textWidth } from '../look.ts'
import { emphasis } from '../style.ts'
import { letterOf, talkPrompt, useKeys } from '../talk-prompt.ts'
import { stringWidth } from '../wrap.ts'

interface Keyed {
  readonly value: string
  readonly words: string
  readonly key: string
}

/** One of several, with one key and no Enter. A choice without a key of its own has its number. */
export const keysPrompt = talkPrompt<KeysQuestion>(({ question, look }, ending) => {
  const choices = question.choices.map((choice, nth) => ({ ...choice, key: choice.key ?? String(nth + 1) }))
  useKeys(ending, (key) => {
    const choice = isEnterKey(key) ? choices[0] : choices.find((each) => each.key.toLowerCase() === letterOf(key))
    if (choice !== undefined) ending.answer(choice.value, emphasis(choice.words, look.style))
  })
  return { lines: rowsOf(choices, look), keys: look.words['keys-keys'] }
})

/** As many side by side as there is room for. */
function rowsOf(choices: readonly Keyed[], look: Look): string[] {
  const { accent } = look.style
  const rows: string[] = []
  for (const { key, words } of choices) {
    const shown = `${accent(key)} ${emphasis(visibleText(words), look.style)}`
    const row = rows.at(-1)
    if (row === undefined || stringWidth(`${row}${GAP}${shown}`) > textWidth(look)) rows.push(shown)
    else rows[rows.length - 1] = `${row}${GAP}${shown}`
  }
  return rows
}

const GAP = '   '
