import { isDownKey, isUpKey, useState } from '@inquirer/core'
import type { Choice } from '../../flow/question.ts'
import { visibleText } from '../../visible.ts'
import { type Look, textWidth } from '../look.ts'
import { emphasis } from '../style.ts'
import { type Key, letterOf } from '../talk-prompt.ts'
import { wrapUnder } from '../wrap.ts'

/** A place in a list that arrows move, round its ends, and digits and the choices' own keys jump to. */
export function useCursor(
  length: number,
  start: number,
): readonly [number, (key: Key, choices?: readonly Choice[]) => boolean] {
  const [at, setAt] = useState(Math.max(0, Math.min(start, length - 1)))
  const move = (key: Key, choices: readonly Choice[] = []): boolean => {
    const goal = goalOf(key, at, length, choices)
    if (goal !== undefined) setAt(goal)
    return goal !== undefined
  }
  return [at, move]
}

function goalOf(key: Key, at: number, length: number, choices: readonly Choice[]): number | undefined {
  if (isUpKey(key)) return (at + length - 1) % length
  if (isDownKey(key)) return (at + 1) % length
  if (key.name === 'home') return 0
  if (key.name === 'end') return length - 1
  return jumpOf(letterOf(key), length, choices)
}

function jumpOf(letter: string, length: number, choices: readonly Choice[]): number | undefined {
  const keyed = choices.findIndex(({ key }) => letter !== '' && key?.toLowerCase() === letter)
  if (keyed !== -1) return keyed
  const nth = /^[1-9]$/.test(letter) ? Number(letter) - 1 : -1
  return nth >= 0 && nth < length ? nth : undefined
}

/** Columns that the second line of a choice is set in, so that it is not taken for the next one. */
const HANG = 2

/** A list as lines, and the line where the one under the cursor begins. */
export function listed(
  look: Look,
  items: readonly { readonly mark: string; readonly words: string }[],
  at: number,
): { lines: string[]; active: number } {
  const blocks = items.map(({ mark, words }, nth) => {
    const spoken = emphasis(visibleText(words).replaceAll('\n', ' '), look.style)
    const lines = wrapUnder(`${nth === at ? '›' : ' '} ${mark}`, spoken, textWidth(look), HANG)
    return nth === at ? lines.map(look.style.accent) : lines
  })
  return { lines: blocks.flat(), active: blocks.slice(0, at).flat().length }
}
