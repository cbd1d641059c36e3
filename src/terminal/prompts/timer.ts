import { useEffect, useKeypress, useState } from '@inquirer/core'
import type { TimerQuestion } from '../../flow/question.ts'
import { type Look, textWidth } from '../look.ts'
import { isBack, talkPrompt } from '../talk-prompt.ts'
import { pad } from '../wrap.ts'

const TICK = 100
const WIDEST_BAR = 40

/** Counts down in one quiet line. Any key leaves it, and it ends by itself. Answers with the whole seconds stayed. */
export const timerPrompt = talkPrompt<TimerQuestion>(({ question, look }, ending) => {
  const [line, setLine] = useState(() => drawLine(question, look, 0))
  const [begun] = useState(() => Date.now())
  const stayed = (): number => Math.min(question.seconds, (Date.now() - begun) / 1000)
  const end = (): void => ending.answer(Math.floor(stayed()))
  useEffect(() => {
    const ticking = setInterval(() => {
      if (stayed() < question.seconds) return setLine(drawLine(question, look, stayed()))
      clearInterval(ticking)
      if (question.bell) look.ring()
      end()
    }, TICK)
    return () => clearInterval(ticking)
  }, [])
  useKeypress((key, readline) => {
    readline.clearLine(0)
    if (isBack(key)) ending.turn({ kind: 'back' })
    else end()
  })
  return { lines: [line], keys: look.words['timer-keys'] }
})

function drawLine(question: TimerQuestion, look: Look, stayed: number): string {
  const left = clock(Math.ceil(question.seconds - stayed))
  if (question.breath !== undefined) return breathLine(question.breath, look, stayed, left)
  const width = barWidth(look, left.length + 1)
  return `${left} ${look.style.accent(bar(1 - stayed / question.seconds, width))}`
}

/** A bar that grows with the breath in and shrinks with the breath out. */
function breathLine([inhale, exhale]: readonly [number, number], look: Look, stayed: number, left: string): string {
  const { accent, dim } = look.style
  const at = stayed % (inhale + exhale)
  const words = [look.words['breath-in'], look.words['breath-out']]
  const wordWidth = Math.max(...words.map((word) => word.length))
  const width = barWidth(look, wordWidth + left.length + 4)
  const full = at < inhale ? at / inhale : 1 - (at - inhale) / exhale
  const word = words[at < inhale ? 0 : 1] ?? ''
  return `${pad(word, wordWidth)}  ${accent(pad(bar(full, width), width))}  ${dim(left)}`
}

function barWidth(look: Look, beside: number): number {
  return Math.max(4, Math.min(WIDEST_BAR, textWidth(look) - beside))
}

function bar(full: number, width: number): string {
  return '─'.repeat(Math.round(Math.max(0, Math.min(1, full)) * width))
}

/** 75 as 1:15 */
function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
