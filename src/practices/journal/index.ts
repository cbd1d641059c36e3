import type { Given, Practice, Script } from '../../flow/script.ts'
import { pauseFirst } from './arrival.ts'
import { deepWrite } from './deep-write.ts'
import { quick } from './quick.ts'
import { sit } from './sit.ts'
import { walk } from './walk.ts'
import { write } from './write.ts'

const doors = ['write', 'sit', 'walk', 'deep-write'] as const
type Door = (typeof doors)[number] | 'quick'

/** Slow down and turn inward, always alone (practice.md 3.1). */
export const journal: Practice = async (script, given) => {
  const paused = await pauseFirst(script, given)
  switch (await chooseDoor(script, given)) {
    case 'write':
      return write(script, given, paused)
    case 'sit':
      return sit(script)
    case 'walk':
      return walk(script)
    case 'deep-write':
      return deepWrite(script)
    case 'quick':
      return quick(script)
  }
}

async function chooseDoor(script: Script, { door, quick, season }: Given): Promise<Door> {
  if (quick || season === 'low' || door === 'quick') return 'quick'
  return doors.find((name) => name === door) ?? script.choice('door', doors)
}
