import { wantsColor } from '../terminal/style.ts'
import type { CommonFlags, World } from '../world.ts'

/** Whether this command may colour what it prints. */
export function colorFor(world: World, flags: CommonFlags): boolean {
  // Commander sets `color` to true where --no-color is not given; that is no wish for colour.
  return wantsColor(world.env, Boolean(world.stdout.isTTY), flags.color === false ? false : undefined)
}
