import type { Driven } from './drive.ts'
import { type KeyName, keys } from './shown.ts'

/** What is done where certain words are seen: text is typed and sent; in a list each is a key. */
export type Line = readonly [seen: string, does: string | readonly string[]]

/** Picks "something else" at the end of a list, and types a word of one's own. */
export function ownWord(seen: string, word: string): Line[] {
  return [
    [seen, ['end', 'enter']],
    ['something else', word],
  ]
}

export interface SatThrough {
  readonly code: number
  /** Each question as it first stood on the screen. */
  readonly screens: readonly string[]
  /** Rows that ran over the right edge of the window, anywhere. */
  readonly overrun: readonly string[]
}

/**
 * Goes through a full-screen talk: the lines have their turn in order, each where its words are seen, and everywhere else
 * Enter is pressed. Throws when a line never had its turn.
 * @param sitting where somebody has been sitting there for a while
 */
export async function sitThrough(
  talk: Driven,
  lines: readonly Line[] = [],
  sitting: Sitting = new Sitting(talk),
): Promise<SatThrough> {
  const left = [...lines]
  const screens: string[] = []
  const overrun: string[] = []
  for (let screen = await sitting.next(); screen !== undefined; screen = await sitting.next()) {
    screens.push(screen)
    overrun.push(...talk.overrun())
    sitting.answer(left[0] !== undefined && shows(screen, left[0][0]) ? left.shift()?.[1] : ['enter'])
  }
  const code = await talk.exit()
  if (left.length > 0) throw new Error(`never had its turn: ${left[0]?.[0]}\n\n${screens.join('\n')}`)
  return { code, screens, overrun: [...overrun, ...talk.overrun()] }
}

/** Somebody in front of a full-screen talk, who looks before they type. */
export class Sitting {
  readonly #talk: Driven
  #wiped = 0
  #screen = ''

  constructor(talk: Driven) {
    this.#talk = talk
  }

  /** The next question, once it is all there; undefined when the talk is over, or had nothing to ask. */
  async next(): Promise<string | undefined> {
    const talk = this.#talk
    const before = this.#wiped
    const shown = talk.seen((screen) => {
      if (talk.wiped === before) return false
      return !talk.isAlternate() || (talk.wiped > Math.max(1, before) && isWhole(screen))
    })
    this.#screen = await Promise.race([shown, talk.exit().then(() => '')])
    shown.catch(() => {})
    this.#wiped = talk.wiped
    return talk.isAlternate() ? this.#screen : undefined
  }

  /** Presses Enter until some words are on the screen. Throws when the talk is over before. */
  async until(words: string): Promise<string> {
    for (let screen = await this.next(); screen !== undefined; screen = await this.next()) {
      if (shows(screen, words)) return screen
      this.answer()
    }
    throw new Error(`never showed: ${words}`)
  }

  /** Types text and sends it in the way that the question takes, or presses keys. */
  answer(does: Line[1] = ['enter']): void {
    const talk = this.#talk
    const strokes = typeof does === 'string' ? [does, isPage(this.#screen) ? 'ctrl-d' : 'enter'] : does
    for (const stroke of strokes) isKey(stroke) ? talk.press(stroke) : talk.type(stroke)
  }
}

/** Whether words are on a screen, broken over lines or not. */
export function shows(screen: string, words: string): boolean {
  return screen.replace(/\s+/g, ' ').includes(words)
}

/** Every question ends in a line that says which keys do what. */
function isWhole(screen: string): boolean {
  return screen.endsWith(')')
}

function isPage(screen: string): boolean {
  return screen.replace(/\s+/g, ' ').includes('on an empty line: done')
}

function isKey(stroke: string): stroke is KeyName {
  return stroke in keys
}
