import { stripVTControlCharacters } from 'node:util'
import { createPrompt, type KeypressEvent, useEffect, useKeypress, useRef, useState } from '@inquirer/core'
import type { AnswerOf, Question } from '../flow/question.ts'
import { drawAnswered, drawFrame } from './frame.ts'
import { type Asking, type Body, MARGIN, type Reply } from './look.ts'

/** A key as Node's readline tells it; Inquirer's type leaves out what not every platform sends. */
export interface Key extends KeypressEvent {
  readonly sequence?: string
  readonly meta?: boolean
}

/** The line that readline is editing. Inquirer's type lacks the cursor, which may be set too. */
export type EditedLine = Parameters<Parameters<typeof useKeypress>[0]>[1] & { cursor: number }

/** How a question can end. */
export interface Ending<A> {
  /** @param shown what an inline talk leaves in the scrollback; nothing where empty */
  answer(answer: A, shown?: string): void
  turn(reply: Exclude<Reply<A>, { kind: 'answer' }>): void
}

/** The Inquirer prompt of one kind of question. */
export type TalkPrompt<Q extends Question> = ReturnType<typeof createPrompt<Reply<AnswerOf[Q['kind']]>, Asking<Q>>>

/**
 * Makes an Inquirer prompt of a kind of question. `useBody` holds the state of that kind and draws its part of the screen;
 * this adds what all kinds share: frame, cursor, window changes, Esc, Ctrl-D and Ctrl-Z.
 */
export function talkPrompt<Q extends Question>(
  useBody: (asking: Asking<Q>, ending: Ending<AnswerOf[Q['kind']]>) => Body,
): TalkPrompt<Q> {
  return createPrompt<Reply<AnswerOf[Q['kind']]>, Asking<Q>>((asking, done) => {
    const [answered, setAnswered] = useState<string>()
    const seat = useRef({ rows: 0, cols: 0 })
    const ending: Ending<AnswerOf[Q['kind']]> = {
      answer: (answer, shown = '') => {
        setAnswered(shown)
        done({ kind: 'answer', answer })
      },
      turn: (reply) => done(reply),
    }
    const body = useBody(asking, ending)
    useWindow(asking, seat)
    useClosing(asking, (reply) => done(reply as Reply<AnswerOf[Q['kind']]>))
    if (answered !== undefined && asking.look.inline && !asking.question.secret) return drawAnswered(asking, answered)
    const frame = drawFrame(asking, body)
    asking.look.drawn(frame)
    seat.current = seated(frame.upToCursor, body.column, asking.look.columns())
    return [frame.upToCursor, frame.below]
  })
}

/** Calls `press` with each key but those that go back. What is pasted where nothing is typed counts for nothing. */
export function useKeys<A>(ending: Ending<A>, press: (key: Key, line: EditedLine) => void): void {
  const pasting = useRef(false)
  useKeypress((key, line) => {
    if (key.name === 'paste-start' || key.name === 'paste-end') pasting.current = key.name === 'paste-start'
    else if (isBack(key)) ending.turn({ kind: 'back' })
    else if (!pasting.current) press(key, line as EditedLine)
    line.clearLine(0)
  })
}

/** Esc, or Shift-Tab where Esc does not get through. */
export function isBack(key: Key): boolean {
  return key.name === 'escape' || (key.name === 'tab' && key.shift)
}

/** The letter or digit of a key, lower case; '' for keys that write nothing. */
export function letterOf(key: Key): string {
  if (key.ctrl || key.meta) return ''
  return (key.sequence ?? key.name ?? '').toLowerCase()
}

function useWindow({ look }: Asking, seat: { readonly current: { rows: number; cols: number } }): void {
  const [, redraw] = useState(0)
  useEffect((line) => {
    line.getCursorPos = () => seat.current
    if (look.suspend !== undefined) line.on('SIGTSTP', look.suspend)
    return look.onResize(() => redraw((times) => times + 1))
  }, [])
}

/**
 * Ctrl-D on nothing typed closes readline, and Inquirer would then wait for ever: a page is done, all else is left. A
 * terminal that is gone makes readline fail instead, when it gives back the keyboard.
 */
function useClosing(
  { question }: Asking,
  close: (reply: { kind: 'left' } | { kind: 'answer'; answer: null }) => void,
): void {
  useEffect((line) => {
    line.on('close', () => close(question.kind === 'page' ? { kind: 'answer', answer: null } : { kind: 'left' }))
    line.on('error', () => close({ kind: 'left' }))
  }, [])
}

/**
 * Inquirer puts the cursor where readline thinks the typed line ends, which is right for one row only. This is where it
 * really stands, in the terms that Inquirer's screen manager reckons in.
 */
function seated(upToCursor: string, column: number | undefined, columns: number): { rows: number; cols: number } {
  const last = stripVTControlCharacters(upToCursor.slice(upToCursor.lastIndexOf('\n') + 1))
  return { rows: Math.max(0, Math.ceil(last.length / columns) - 1), cols: MARGIN + (column ?? 0) }
}
