import type { Given, Practice } from '../../flow/script.ts'
import { jar } from './jar.ts'
import { nightly } from './nightly.ts'
import { oneLine } from './one-line.ts'
import { ownGood } from './own-good.ts'
import { readAloud } from './read-aloud.ts'
import { received } from './received.ts'
import { sayIt } from './say-it.ts'

const doors: { readonly [door: string]: Practice } = { nightly, quick: oneLine, received, jar, say: sayIt }

/** Notice something good, and say it (practice.md 3.5). */
export const thanks: Practice = (script, given) => doorFor(given)(script, given)

function doorFor({ flow, door = '', together, quick, season }: Given): Practice {
  if (flow === 'solo') return door === 'jar' ? jar : ownGood
  return doors[door] ?? (together ? readAloud : quick || season === 'low' ? oneLine : nightly)
}
