import { isBackspaceKey, isEnterKey, useState } from '@inquirer/core'
import type { ScaleQuestion } from '../../flow/question.ts'
import { visibleText } from '../../visible.ts'
import { type Look, textWidth } from '../look.ts'
import { type Key, letterOf, talkPrompt, useKeys } from '../talk-prompt.ts'
import { pad, stringWidth, wrap } from '../wrap.ts'

const TOP = 10
const MIDDLE = 5

/** What is chosen so far; `ten` while a typed 1 may still become 10. */
interface Chosen {
  readonly value: number | null
  readonly ten: boolean
}

/** A number from 0 to 10. Enter on nothing chosen skips. */
export const scalePrompt = talkPrompt<ScaleQuestion>(({ question, look }, ending) => {
  const [chosen, choose] = useState<Chosen>({ value: question.start ?? null, ten: false })
  useKeys(ending, (key) => {
    if (isEnterKey(key)) ending.answer(chosen.value, chosen.value === null ? '' : String(chosen.value))
    else choose(pressed(key, chosen))
  })
  return { lines: [numbersLine(look, chosen.value), ...endsLines(look, question.ends)], keys: look.words['scale-keys'] }
})

function pressed(key: Key, chosen: Chosen): Chosen {
  const letter = letterOf(key)
  if (letter === '0' && chosen.ten) return { value: TOP, ten: false }
  if (/^\d$/.test(letter)) return { value: Number(letter), ten: letter === '1' }
  if (isBackspaceKey(key)) return { value: null, ten: false }
  const step = steps[key.name] ?? 0
  return step === 0 ? chosen : { value: stepped(chosen.value, step), ten: false }
}

const steps: { readonly [key: string]: number } = { left: -1, down: -1, right: 1, up: 1, home: -TOP, end: TOP }

function stepped(value: number | null, step: number): number {
  if (value === null && Math.abs(step) === 1) return MIDDLE
  return Math.max(0, Math.min(TOP, (value ?? MIDDLE) + step))
}

function cellWidth(look: Look): number {
  return textWidth(look) >= (TOP + 1) * 4 + 1 ? 4 : 3
}

function numbersLine(look: Look, value: number | null): string {
  const width = cellWidth(look)
  const cells = Array.from({ length: TOP + 1 }, (_, number) => {
    if (number !== value) return pad(` ${number}`, width)
    return look.style.accent(look.style.bold(pad(`‹${number}›`, width)))
  })
  return cells.join('').trimEnd()
}

/** The words under 0 and 10, side by side where they fit, else one under the other. */
function endsLines(look: Look, [low, high]: readonly [string, string]): string[] {
  const { dim } = look.style
  const [left, right] = [visibleText(low), visibleText(high)]
  const width = cellWidth(look) * TOP + 3
  const gap = width - 1 - stringWidth(left) - stringWidth(right)
  if (gap >= 2) return [dim(` ${left}${' '.repeat(gap)}${right}`)]
  return [`0 ${left}`, `10 ${right}`].flatMap((line) => wrap(line, textWidth(look) - 1)).map((line) => ` ${dim(line)}`)
}
