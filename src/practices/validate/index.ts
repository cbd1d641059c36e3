import type { Given, Practice, Script } from '../../flow/script.ts'
import { quick } from './quick.ts'
import { rehearse } from './rehearse.ts'
import { self } from './self.ts'
import { together } from './together.ts'

const doors = ['together', 'rehearse', 'self', 'quick'] as const
type Door = (typeof doors)[number]

/** Show that somebody's inner experience makes sense (practice.md 3.3). */
export const validate: Practice = async (script, given) => {
  switch (await chooseDoor(script, given)) {
    case 'together':
      return together(script, given)
    case 'rehearse':
      return rehearse(script, given)
    case 'self':
      return self(script)
    case 'quick':
      return quick(script, given)
  }
}

async function chooseDoor(script: Script, given: Given): Promise<Door> {
  const open = doorsFor(given)
  const named = given.together ? 'together' : given.door
  const door = open.length === 1 ? open[0] : open.find((name) => name === named)
  return door ?? script.choice('door', open)
}

/** Somebody on their own is asked about themself first, and about the other's side not at all (practice.md 5.2). */
function doorsFor({ quick, season, flow }: Given): readonly Door[] {
  const short = quick || season === 'low'
  if (flow === 'solo') return short ? ['self'] : ['self', 'rehearse']
  return short ? ['quick'] : doors
}
