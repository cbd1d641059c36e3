import type { PoolCard } from './library.ts'

/** Which cards of a pool may be dealt; the same shape that a script asks with. */
export interface Wanted {
  readonly count: number
  readonly where?: { readonly [key: string]: readonly string[] }
  readonly without?: { readonly [key: string]: readonly string[] }
  readonly not?: readonly string[]
}

/**
 * Deals cards at random, without repeats. Cards in `seen` stay in the box as long as there are others; when the pool
 * runs dry they are dealt again, so that no talk ends for want of a card.
 * @param chance gives 0 ≤ n < 1
 */
export function deal(
  pool: readonly PoolCard[],
  wanted: Wanted,
  seen: ReadonlySet<string>,
  chance: () => number,
): readonly PoolCard[] {
  const fitting = pool.filter((card) => fits(card, wanted))
  const fresh = shuffled(
    fitting.filter(({ id }) => !seen.has(id)),
    chance,
  )
  const again = shuffled(
    fitting.filter(({ id }) => seen.has(id)),
    chance,
  )
  return [...fresh, ...again].slice(0, wanted.count)
}

function fits(card: PoolCard, { where = {}, without = {}, not = [] }: Wanted): boolean {
  const has = ([key, values]: [string, readonly string[]]): boolean =>
    (card.notes[key] ?? []).some((value) => values.includes(value))
  return !not.includes(card.id) && Object.entries(where).every(has) && !Object.entries(without).some(has)
}

/** Fisher and Yates' shuffle. */
function shuffled<T>(items: readonly T[], chance: () => number): T[] {
  const rest = [...items]
  return items.map(() => rest.splice(Math.floor(chance() * rest.length), 1)[0] as T)
}
