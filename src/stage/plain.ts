import type { World } from '../world.ts'

/** Whether a talk is held in plain lines: for a screen reader, or on a terminal that can do nothing else. */
export function isPlain({ env }: World, screen: string): boolean {
  return screen === 'plain' || env.TERM === 'dumb'
}
