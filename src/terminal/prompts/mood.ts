import { isEnterKey, useState } from '@inquirer/core'
import type { MoodQuestion } from '../../flow/question.ts'
import { visibleText } from '../../visible.ts'
import { type Look, textWidth } from '../look.ts'
import { CENTRE, digitAt, moodAt, placeOf, SIDE } from '../mood-grid.ts'
import { type Key, letterOf, talkPrompt, useKeys } from '../talk-prompt.ts'
import { pad, wrap } from '../wrap.ts'

const WIDEST_CELL = 18

/** The 3×3 grid, laid out as on a number pad: up is more energy, right is more pleasant. A digit answers at once. */
export const moodPrompt = talkPrompt<MoodQuestion>(({ question, look }, ending) => {
  const [at, setAt] = useState<number | null>(null)
  const take = (place: number): void => ending.answer(moodAt(place), question.words[place])
  useKeys(ending, (key) => {
    const digit = letterOf(key)
    if (/^[1-9]$/.test(digit)) take(placeOf(Number(digit)))
    else if (!isEnterKey(key)) setAt(moved(key, at))
    else if (at === null) ending.answer(null)
    else take(at)
  })
  const rows = [0, 1, 2].map((row) => gridRow(look, question.words, row, at))
  return { lines: rows.flatMap((lines, row) => (row === 0 ? lines : ['', ...lines])), keys: look.words['mood-keys'] }
})

function moved(key: Key, at: number | null): number | null {
  const arrow = arrows[key.name]
  if (arrow === undefined || at === null) return arrow === undefined ? at : CENTRE
  const [right, down] = arrow
  const column = Math.max(0, Math.min(SIDE - 1, (at % SIDE) + right))
  const row = Math.max(0, Math.min(SIDE - 1, Math.floor(at / SIDE) + down))
  return row * SIDE + column
}

const arrows: { readonly [key: string]: readonly [number, number] } = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
}

/** Three cells side by side; words too long for a cell go on below. */
function gridRow(look: Look, words: readonly string[], row: number, at: number | null): string[] {
  const width = Math.min(WIDEST_CELL, Math.floor(textWidth(look) / SIDE))
  const cells = [0, 1, 2].map((column) => {
    const place = row * SIDE + column
    const lines = wrap(visibleText(words[place] ?? ''), width - 4)
    return { lines, place, here: place === at }
  })
  const height = Math.max(...cells.map(({ lines }) => lines.length))
  return Array.from({ length: height }, (_, line) =>
    cells
      .map(({ lines, place, here }) => cellLine(look, lines[line] ?? '', { place, here, first: line === 0, width }))
      .join(''),
  )
}

function cellLine(
  { style }: Look,
  words: string,
  { place, here, first, width }: { place: number; here: boolean; first: boolean; width: number },
): string {
  const digit = first ? String(digitAt(place)) : ' '
  const cell = pad(`${here && first ? '›' : ' '}${digit} ${words}`, width)
  return here ? style.accent(cell) : cell
}
