import type { Json } from '../../flow/script.ts'

/** From the surface down (practice.md 7.2). */
export const depths = ['light', 'closer', 'deep'] as const
export type Depth = (typeof depths)[number]

/** Minutes that an evening may take; the first is what Enter takes. */
export const times = ['15', '30', '60', '90'] as const
export type Time = (typeof times)[number]

/** What each of the two may wish for after a stretch, from the boldest to the most careful. */
export const wishes = ['deeper', 'stay', 'lighter', 'stop'] as const
export type Wish = (typeof wishes)[number]

/** What one person set for the evening, for nobody else's eyes. */
export type Limits = { readonly ceiling: Depth; readonly leaveOut: readonly string[] }

const cards: { readonly [time in Time]: number } = { '15': 4, '30': 7, '60': 12, '90': 16 }

/** At most so many cards fit into the time without hurry. */
export function cardsIn(time: Time): number {
  return cards[time]
}

/**
 * How many cards lie between one private check and the next. One card is held back, to come up on at the end. Both
 * a talk that is over and one that somebody stopped end after a check, in the same words, so neither tells.
 */
export function stretches(count: number): readonly number[] {
  if (count <= 3) return [count]
  const size = count < 8 ? 2 : 4
  const sizes = [Math.min(3, size)]
  for (let left = count - 1 - Math.min(3, size); left > 0; left -= size) sizes.push(Math.min(size, left))
  return sizes
}

/** Nobody goes deeper than the more careful of the two, and what either leaves out is left out (practice.md 1.6). */
export function agree(limits: readonly Limits[]): Limits {
  return {
    ceiling: limits.map(({ ceiling }) => ceiling).reduce(lower),
    leaveOut: [...new Set(limits.flatMap(({ leaveOut }) => leaveOut))].sort(),
  }
}

export function mostCautious(wished: readonly Wish[]): Wish {
  return wished.reduce((one, other) => (wishes.indexOf(one) > wishes.indexOf(other) ? one : other))
}

export function lower(one: Depth, other: Depth): Depth {
  return depths.indexOf(one) < depths.indexOf(other) ? one : other
}

export function gentler(depth: Depth): Depth {
  return depths[depths.indexOf(depth) - 1] ?? depth
}

/** Where the next stretch goes. */
export function follow(depth: Depth, wish: Wish, ceiling: Depth): Depth {
  if (wish === 'lighter') return gentler(depth)
  const next = wish === 'deeper' ? (depths[depths.indexOf(depth) + 1] ?? depth) : depth
  return lower(next, ceiling)
}

export function isDepth(value: Json | undefined): value is Depth {
  return depths.some((depth) => depth === value)
}
