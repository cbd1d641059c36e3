import type { Given, Practice, Script } from '../../flow/script.ts'
import { make } from './make.ts'
import { memory } from './memory.ts'
import { moment } from './moment.ts'
import { notice } from './notice.ts'
import { own } from './own.ts'
import { review } from './review.ts'

const doors = ['notice', 'add', 'moment', 'review', 'memory'] as const
type Door = (typeof doors)[number]

const behind: { readonly [door in Door]: Practice } = { notice, add: make, moment, review, memory }

/** Small repeated acts that mean "us" (practice.md 3.4). */
export const ritual: Practice = async (script, given) => {
  if (given.flow === 'solo') return own(script, given)
  return behind[await chooseDoor(script, given)](script, given)
}

async function chooseDoor(script: Script, { door, quick, season }: Given): Promise<Door> {
  const named = doors.find((name) => name === door)
  if (named !== undefined) return named
  if (quick || season === 'low') return script.choice('quick', ['moment', 'memory'])
  return script.choice('front', doors)
}
