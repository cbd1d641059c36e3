import { onTestFinished } from 'vitest'
import { openLibrary } from '../../src/content/library.ts'
import { markdownLayer } from '../../src/content/markdown-layer.ts'
import { openScreen } from '../../src/terminal/screen.ts'
import type { Screen, ScreenOptions } from '../../src/terminal/screen-options.ts'
import { type ScreenWords, screenWords } from '../../src/terminal/words.ts'
import { type VirtualTerminal, virtualTerminal } from '../support/virtual-terminal.ts'

const deck = openLibrary([markdownLayer('prompts/en')]).deck('screen')

/** The screen's own words, from the deck that ships. */
export const words = Object.fromEntries(screenWords.map((card) => [card, deck.card(card).text])) as ScreenWords

export interface Sitting extends VirtualTerminal {
  readonly screen: Screen
  readonly leave: AbortController
}

/** Somebody sits down at a virtual terminal. */
export function sitting(options: Partial<ScreenOptions> & { width?: number; rows?: number } = {}): Sitting {
  const { width = 80, rows = 24, ...others } = options
  const terminal = virtualTerminal({ columns: width, rows })
  const leave = new AbortController()
  const screen = openScreen({
    input: terminal.input,
    output: terminal.output,
    signal: leave.signal,
    words,
    env: {},
    mode: 'full',
    color: false,
    ...others,
  })
  onTestFinished(() => screen.close())
  return { ...terminal, screen, leave }
}
