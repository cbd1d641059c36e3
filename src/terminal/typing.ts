import { isEnterKey, useEffect, useKeypress, useRef, useState } from '@inquirer/core'
import { editAcrossRows } from './editing.ts'
import { type EditedLine, type Ending, isBack, type Key } from './talk-prompt.ts'
import type { Typed } from './typed.ts'

export interface Typing {
  readonly start: string
  /** What Enter puts between words when it does not finish. */
  readonly joint: ' ' | '\n'
  /** Columns of a row, for moving up and down. */
  readonly width: number
  readonly changed: (words: string) => void
  /** Whether Enter, pressed here, finishes. `untouched` while no key was pressed yet. */
  readonly finishes: (typed: Typed, untouched: boolean) => boolean
  readonly finish: (words: string) => void
  /** Looks at other keys first; true where the key is used up. */
  readonly press?: (key: Key, typed: Typed) => boolean
}

/** Milliseconds that an Enter waits for more to come: a paste that the terminal does not announce comes in one go. */
const PASTE_PAUSE = 15

/**
 * Words being typed. Readline edits them, with all the keys that people know from their shell; this lets them have
 * several lines, and sees to it that a line break in pasted text neither ends the question nor loses what comes after.
 */
export function useTyping<A>(ending: Ending<A>, typing: Typing): Typed {
  const [shown, show] = useState<Typed>({ text: typing.start, cursor: typing.start.length })
  const state = useRef({ now: shown, told: shown.text, pasting: false, untouched: true, lastKey: '' })
  const finishing = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  useEffect((line) => {
    put(line as EditedLine, state.current.now)
    return () => clearTimeout(finishing.current)
  }, [])

  useKeypress((key: Key, readline) => {
    const current = state.current
    // The second half of a pasted \r\n is nothing of its own, and must not call off the Enter before it.
    const half = key.name === 'enter' && current.lastKey === 'return'
    if (!half) clearTimeout(finishing.current)
    if (isBack(key)) return ending.turn({ kind: 'back' })
    if (!half) press(key, readline as EditedLine)
    put(readline as EditedLine, current.now)
  })

  function press(key: Key, line: EditedLine): void {
    const current = state.current
    const before = current.now
    current.pasting = pastingAfter(key, current.pasting)
    const finishes = endsHere(key) && !current.pasting && typing.finishes(before, current.untouched)
    current.now = next(typing, key, line, before)
    current.untouched = false
    current.lastKey = key.name
    if (finishes) finishing.current = setTimeout(() => typing.finish(before.text), PASTE_PAUSE)
    else if (!current.pasting) tell()
  }

  function tell(): void {
    const { now, told } = state.current
    show(now)
    state.current.told = now.text
    if (now.text !== told) typing.changed(now.text)
  }

  return shown
}

function endsHere(key: Key): boolean {
  return isEnterKey(key) && !key.meta
}

function pastingAfter({ name }: Key, pasting: boolean): boolean {
  return name === 'paste-start' || (pasting && name !== 'paste-end')
}

function next(typing: Typing, key: Key, line: EditedLine, before: Typed): Typed {
  if (isEnterKey(key)) return joined(before, typing.joint)
  if (typing.press?.(key, before)) return before
  return editAcrossRows(key, before, typing.width) ?? { text: line.line, cursor: line.cursor }
}

function put(line: EditedLine, { text, cursor }: Typed): void {
  line.line = text
  line.cursor = cursor
}

function joined({ text, cursor }: Typed, joint: string): Typed {
  return { text: text.slice(0, cursor) + joint + text.slice(cursor), cursor: cursor + joint.length }
}
