import type { Entry, Item, Script } from '../../flow/script.ts'

/** Where to look for something good; each has a card that lends its words. */
export const lenses = ['nearly-missed', 'kindness', 'hard-day', 'who-they-are', 'received'] as const
export type Lens = (typeof lenses)[number]

const words: { readonly [lens in Lens | 'nothing']: string } = {
  'nearly-missed': 'lens-nearly-missed',
  kindness: 'lens-kindness',
  'hard-day': 'lens-hard-day',
  'who-they-are': 'lens-who-they-are',
  received: 'lens-received',
  nothing: 'lens-nothing',
}

/** The lens not used lately is offered first, so that thanks do not settle into the same three lines. */
export async function chooseLens(script: Script): Promise<Lens | 'nothing'> {
  const lately = await script.recall('lenses', { practice: 'thanks', door: 'nightly', days: 60 }, lensesIn)
  const offered = [...rotated(lately), 'nothing' as const]
  const items: Item[] = []
  for (const lens of offered) items.push({ value: lens, words: await script.anyOf(words[lens]), fromCard: true })
  const chosen = await script.pick('lens', items)
  return offered.find((lens) => lens === chosen) ?? 'nothing'
}

/** Lenses never used come first, then the one whose last use is longest ago. `used` is in the order of time. */
export function rotated(used: readonly string[]): readonly Lens[] {
  return [...lenses].sort((one, other) => used.lastIndexOf(one) - used.lastIndexOf(other))
}

function lensesIn(entries: readonly Entry[]): readonly string[] {
  return entries
    .map(({ answers }) => answers?.lens)
    .filter((lens): lens is string => typeof lens === 'string')
    .slice(-20)
}
