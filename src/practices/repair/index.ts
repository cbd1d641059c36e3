import type { Given, Practice } from '../../flow/script.ts'
import { tooStirred } from './body-check.ts'
import { chooseDoor, conflictWork, doors, namedDoor } from './doors.ts'
import { pauseThen } from './pause.ts'

/** These are short as they are, and may be named in a low season too (practice.md 3.9). */
const alwaysOpen: readonly string[] = ['pause', 'words', 'quick', 'follow-up']

/** Conflict with compassion: first the body, then a door. A door that was named is gone to straight away. */
export const repair: Practice = async (script, given) => {
  const door = doorFor(given)
  if (door !== undefined && !conflictWork.includes(door)) return doors[door](script, given)

  const next = door === undefined ? chooseDoor : doors[door]
  await script.say('opening')
  if (!(await tooStirred(script))) return next(script, given)
  await script.say('a-lot-to-hold')
  return pauseThen(script, given, next)
}

function doorFor(given: Given): ReturnType<typeof namedDoor> {
  if (given.quick) return 'quick'
  const door = namedDoor(given)
  if (given.season !== 'low') return door
  return door !== undefined && alwaysOpen.includes(door) ? door : 'quick'
}
