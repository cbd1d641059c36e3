import type { Entry } from '../entries/entry.ts'
import { readEntries } from '../entries/read.ts'
import { reviseEntry } from '../entries/revise.ts'
import { openVault, type Vault } from '../entries/vault.ts'
import { AttuneError, type ExitCode, exitCode, usage } from '../errors.ts'
import { nearest } from '../nearest.ts'
import { visibleLine } from '../terminal/visible.ts'
import { type CommonFlags, notice, print, type World } from '../world.ts'
import { type EntryFlags, keepEntry, wordsOrStdin } from './keep-line.ts'

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
  await keepEntry(world, { practice: 'ritual', door: 'ritual', text: flags.name ?? '', answers }, flags)
}

/** `attune ritual list` */
export async function listRituals(world: World, flags: CommonFlags): Promise<ExitCode> {
  const rituals = ritualsIn(openVault(world.home)).filter((ritual) => stateOf(ritual) !== 'let-go')
  if (rituals.length === 0) {
    notice(world, 'There is no ritual yet. attune ritual  helps to notice or make one.')
    return exitCode.nothingMatched
  }
  for (const ritual of rituals) print(world, flags.json ? JSON.stringify(ritual) : described(ritual))
  return exitCode.done
}

/** `attune ritual done`: that it happened, and a line to remember where there is one. */
export async function logMoment(
  world: World,
  name: string,
  memory: readonly string[],
  flags: EntryFlags,
): Promise<undefined> {
  const ritual = named(ritualsIn(openVault(world.home)), name)
  const text = memory.length === 0 ? undefined : await wordsOrStdin(world, memory)
  const moment = {
    practice: 'ritual',
    door: 'moment',
    ritual: ritual.id,
    answers: { name: ritual.text ?? '' },
  } as const
  await keepEntry(
    world,
    { ...moment, ...(text !== undefined && { text }), ...(ritual.person !== undefined && { person: ritual.person }) },
    flags,
  )
}

/** `attune ritual edit` */
export async function changeRitual(world: World, name: string, flags: RitualFlags): Promise<undefined> {
  const vault = openVault(world.home)
  const ritual = named(ritualsIn(vault), name)
  const said = { ...saidOf(flags), ...(flags.ours && { state: 'ours' }) }
  if (flags.name === undefined && Object.keys(said).length === 0) {
    throw usage('Nothing was said to change.', 'attune ritual edit tea --then "we sit by the window"')
  }
  const changed = reviseEntry(vault, world.clock, ritual, {
    ...(flags.name !== undefined && { text: flags.name }),
    answers: { ...ritual.answers, ...said },
  })
  print(world, flags.json ? JSON.stringify(changed) : described(changed))
}

/** `attune ritual rest`: it rests; once more wakes it. */
export async function restRitual(world: World, name: string, flags: CommonFlags): Promise<undefined> {
  const vault = openVault(world.home)
  const ritual = named(ritualsIn(vault), name)
  const before = ritual.answers?.before
  const resting = stateOf(ritual) === 'resting'
  const answers = resting
    ? { ...withoutBefore(ritual), state: typeof before === 'string' ? before : 'idea' }
    : { ...ritual.answers, state: 'resting', before: stateOf(ritual) }
  const changed = reviseEntry(vault, world.clock, ritual, { answers })
  print(world, flags.json ? JSON.stringify(changed) : described(changed))
}

/** The rituals themselves, not their moments, oldest first. */
export function ritualsIn(vault: Vault, months?: (month: string) => boolean): readonly Entry[] {
  const { entries } = readEntries(vault, months === undefined ? {} : { months })
  return entries.filter(({ practice, door }) => practice === 'ritual' && door === 'ritual')
}

export function stateOf(ritual: Entry): string {
  return typeof ritual.answers?.state === 'string' ? ritual.answers.state : 'idea'
}

/** Throws AttuneError (nothing matched) when there is no such ritual, naming the nearest. */
function named(rituals: readonly Entry[], name: string): Entry {
  const names = rituals.map(({ text = '' }) => text.toLowerCase())
  const typed = name.toLowerCase()
  const exact = names.indexOf(typed)
  const among = exact >= 0 ? [exact] : names.flatMap((each, index) => (beginsAWord(each, typed) ? [index] : []))
  const [first, second] = among.map((index) => rituals[index])
  if (first !== undefined && second === undefined) return first
  if (first !== undefined)
    throw usage(`"${name}" could be more than one ritual.`, 'attune ritual list  shows their names.')
  const near = nearest(name, names)
  throw new AttuneError(`There is no ritual called "${name}".${near === undefined ? '' : ` Did you mean "${near}"?`}`, {
    hint: 'attune ritual list  shows them.',
    exitCode: exitCode.nothingMatched,
  })
}

function beginsAWord(name: string, typed: string): boolean {
  return typed !== '' && ` ${name}`.includes(` ${typed}`)
}

function saidOf({ if: cue, then, meaning, tiny }: RitualFlags): { readonly [card: string]: string } {
  return Object.fromEntries(
    Object.entries({ if: cue, then, meaning, tiny }).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
}

function withoutBefore({ answers = {} }: Entry): NonNullable<Entry['answers']> {
  return Object.fromEntries(Object.entries(answers).filter(([card]) => card !== 'before'))
}

const states: { readonly [state: string]: string } = {
  ours: 'ours',
  idea: 'an idea',
  resting: 'at rest',
  'let-go': 'let go',
}

function described(ritual: Entry): string {
  const { if: cue, then, meaning } = ritual.answers ?? {}
  const plan = [cue, then].filter((part) => typeof part === 'string').join(', ')
  const lines = [`${ritual.text ?? ''}  (${states[stateOf(ritual)] ?? stateOf(ritual)})`, plan, meaning].filter(
    (line) => typeof line === 'string' && line !== '',
  )
  return lines.map((line, nth) => `${nth === 0 ? '' : '    '}${visibleLine(String(line))}`).join('\n')
}
