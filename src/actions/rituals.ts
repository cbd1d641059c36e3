import type { Entry } from '../entries/entry.ts'
import { reviseEntry } from '../entries/revise.ts'
import { openVault } from '../entries/vault.ts'
import { type ExitCode, exitCode, usage } from '../errors.ts'
import { safeJson } from '../safe-json.ts'
import { orRescue } from '../stage/or-rescue.ts'
import { visibleLine } from '../visible.ts'
import { type CommonFlags, notice, print, type World } from '../world.ts'
import { givenWords } from './given-words.ts'
import { describedBy, type EntryFlags, keepEntry, waysToGive } from './keep-line.ts'
import { isRitualName, ritualNamed, ritualsIn, stateOf } from './known-rituals.ts'

/** What may be said of a ritual on the command line. */
export interface RitualFlags extends EntryFlags {
  readonly name?: string
  readonly if?: string
  readonly then?: string
  readonly meaning?: string
  readonly tiny?: string
  readonly ours?: boolean
}

/** `attune ritual add --name …`: without questions. It is an idea until both have said yes. */
export async function addRitual(world: World, flags: RitualFlags): Promise<undefined> {
  const answers = { ...saidOf(flags), state: flags.ours ? 'ours' : 'idea' }
  const text = nameIn(flags.name)
  const described = await describedBy(world, 'ritual', flags)
  refuseSecond(world, text)
  keepEntry(world, { practice: 'ritual', door: 'ritual', text, answers, ...described }, flags)
}

/** Two of one name could not be told apart. A journal that cannot be read is no reason to drop the words: writing tells. */
function refuseSecond(world: World, name: string): void {
  let taken = false
  try {
    taken = isRitualName(openVault(world.home), name)
  } catch {
    return
  }
  if (taken) throw usage('There is a ritual of that name already.', 'attune ritual edit <name>  changes it.')
}

/** `attune ritual list` */
export async function listRituals(world: World, flags: CommonFlags): Promise<ExitCode> {
  const rituals = ritualsIn(openVault(world.home))
  if (rituals.length === 0) {
    notice(world, 'There is no ritual yet. attune ritual  helps to notice or make one.')
    return exitCode.nothingMatched
  }
  for (const ritual of rituals) print(world, flags.json ? safeJson(ritual) : described(ritual))
  return exitCode.done
}

/** `attune ritual done`: that it happened, and a line to remember where there is one. */
export async function logMoment(
  world: World,
  name: string,
  memory: readonly string[],
  flags: EntryFlags,
): Promise<undefined> {
  const ritual = ritualNamed(openVault(world.home), name)
  const described = await describedBy(world, 'ritual', flags, ritual.person)
  const text =
    memory.length === 0 ? undefined : await givenWords(world, memory, waysToGive('attune ritual done <name>'))
  const moment = {
    practice: 'ritual',
    door: 'moment',
    ritual: ritual.id,
    answers: { name: ritual.text ?? '' },
  } as const
  keepEntry(world, { ...moment, ...(text !== undefined && { text }), ...described }, flags)
}

/** `attune ritual edit` */
export async function changeRitual(world: World, name: string, flags: RitualFlags): Promise<undefined> {
  const vault = openVault(world.home)
  const ritual = ritualNamed(vault, name)
  const said = { ...saidOf(flags), ...(flags.ours && { state: 'ours' }) }
  if (flags.name === undefined && Object.keys(said).length === 0) {
    throw usage('Nothing was said to change.', 'attune ritual edit tea --then "we sit by the window"')
  }
  const change = {
    ...(flags.name !== undefined && { text: nameIn(flags.name) }),
    answers: said,
  }
  const changed = orRescue(world, { practice: 'ritual', ...change }, () =>
    reviseEntry(vault, world.clock, ritual, change),
  )
  print(world, flags.json ? safeJson(changed) : described(changed))
}

/** `attune ritual rest`: it rests; once more wakes it. */
export async function restRitual(world: World, name: string, flags: CommonFlags): Promise<undefined> {
  const vault = openVault(world.home)
  const ritual = ritualNamed(vault, name)
  const before = ritual.answers?.before
  const resting = stateOf(ritual) === 'resting'
  const answers = resting
    ? { state: typeof before === 'string' ? before : 'idea', before: undefined }
    : { state: 'resting', before: stateOf(ritual) }
  const changed = reviseEntry(vault, world.clock, ritual, { answers })
  print(world, flags.json ? safeJson(changed) : described(changed))
}

/** Throws AttuneError (usage) for a name without a letter. */
function nameIn(typed = ''): string {
  const name = typed.trim()
  if (name === '') throw usage('A ritual needs a name.', 'attune ritual add --name "evening tea"')
  return name
}

function saidOf({ if: cue, then, meaning, tiny }: RitualFlags): { readonly [card: string]: string } {
  return Object.fromEntries(
    Object.entries({ if: cue, then, meaning, tiny }).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
}

const states: { readonly [state: string]: string } = {
  ours: 'ours',
  idea: 'an idea',
  resting: 'at rest',
}

function described(ritual: Entry): string {
  const { if: cue, then, meaning } = ritual.answers ?? {}
  const plan = [cue, then].filter((part) => typeof part === 'string').join(', ')
  const lines = [`${ritual.text ?? ''}  (${states[stateOf(ritual)] ?? stateOf(ritual)})`, plan, meaning].filter(
    (line) => typeof line === 'string' && line !== '',
  )
  return lines.map((line, nth) => `${nth === 0 ? '' : '    '}${visibleLine(String(line))}`).join('\n')
}
