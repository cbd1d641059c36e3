import { type Given, type Practice, personOf, type Script } from '../../flow/script.ts'
import { apologise } from './apologise.ts'
import { followUp } from './follow-up.ts'
import { lookBackAlone } from './look-back-alone.ts'
import { lookBackTogether } from './look-back-together.ts'
import { myPattern } from './my-pattern.ts'
import { pauseThen } from './pause.ts'
import { quick } from './quick.ts'
import { startSoftly } from './start-softly.ts'
import { widerView } from './wider-view.ts'
import { words } from './words.ts'

const all = [
  'start-softly',
  'look-back-together',
  'look-back-alone',
  'apologise',
  'my-pattern',
  'wider-view',
  'words',
  'quick',
  'pause',
] as const
type Door = (typeof all)[number] | 'follow-up'

/** Hidden where somebody goes it alone: what needs two, and what asks for pardon (practice.md 5.2, 8.1). */
const needsTwo: readonly string[] = ['look-back-together', 'apologise']

/** What a stirred body cannot do; the look back of two has a check of its own, in private. */
export const conflictWork: readonly string[] = ['start-softly', 'look-back-alone']

/** Lets the person choose where to begin, once the body is calm enough. */
export const chooseDoor: Practice = async (script, given) => {
  const solo = given.flow === 'solo'
  if (!solo && (await wantsWiderView(script))) await script.say('wider-view-idea')
  const open = solo ? all.filter((door) => !needsTwo.includes(door)) : all
  const door = await script.choice('door', open, { person: personOf(given) })
  return doors[door](script, given)
}

export const doors: { readonly [door in Door]: Practice } = {
  'start-softly': startSoftly,
  'look-back-together': lookBackTogether,
  'look-back-alone': lookBackAlone,
  apologise,
  'my-pattern': myPattern,
  'wider-view': widerView,
  words,
  quick,
  pause: (script, given) => pauseThen(script, given, chooseDoor),
  'follow-up': followUp,
}

/** The door that was named, unless it is one that is not shown now. */
export function namedDoor({ door, flow, together }: Given): Door | undefined {
  const name = door ?? (together ? 'look-back-together' : undefined)
  if (name === undefined || !isDoor(name)) return undefined
  return flow === 'solo' && needsTwo.includes(name) ? undefined : name
}

function isDoor(name: string): name is Door {
  return name in doors
}

/** About every four months, for those who come here (practice.md 3.6); an offer above the choice, and never a reminder. */
async function wantsWiderView(script: Script): Promise<boolean> {
  return script.recall(
    'wider-view',
    { practice: 'repair', days: 120 },
    (entries) => entries.length > 1 && !entries.some(({ door }) => door === 'wider-view'),
  )
}
