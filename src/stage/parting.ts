import { spokenLines } from '../terminal/frame.ts'
import { margin } from '../terminal/look.ts'
import { spoken } from '../terminal/plain/words.ts'
import { makeStyle } from '../terminal/style.ts'
import { type CommonFlags, print, type World, widthOf } from '../world.ts'
import { colorFor } from './color.ts'
import { isPlain } from './plain.ts'

/** Says words of a talk where it no longer is, once the terminal is as it was before. Markdown. */
export type Part = (words: string) => void

/** Parts as the talk was held: in the margins of its screen, or in plain lines. */
export function parting(world: World, screen: string, flags: CommonFlags): Part {
  if (isPlain(world, screen)) return (words) => print(world, spoken(words))
  const look = { style: makeStyle(colorFor(world, flags)), columns: () => widthOf(world) }
  return (words) => {
    for (const line of spokenLines(words, look)) print(world, line === '' ? '' : margin + line)
  }
}
