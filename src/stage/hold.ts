import { fill } from '../content/deck.ts'
import type { Library } from '../content/library.ts'
import type { NewEntry, PracticeName } from '../entries/entry.ts'
import { openVault } from '../entries/vault.ts'
import { type ExitCode, exitCode, Left } from '../errors.ts'
import { type Performed, perform } from '../flow/perform.ts'
import type { Given, Json } from '../flow/script.ts'
import { practices } from '../practices/index.ts'
import { readSettings, type Settings } from '../settings.ts'
import { type CommonFlags, notice, type World } from '../world.ts'
import { chooseDraft } from './choose-draft.ts'
import { DraftKeeper } from './draft-keeper.ts'
import { finish } from './finish.ts'
import { openWords } from './library.ts'
import { openListener } from './listener.ts'
import { orRescue } from './or-rescue.ts'
import { parting } from './parting.ts'
import { openSurroundings } from './surroundings.ts'
import { welcome } from './welcome.ts'

/** Flags of the command line that a practice may look at. */
export interface HeldFlags extends CommonFlags {
  readonly quick?: boolean
  readonly together?: boolean
  readonly person?: string
  readonly [flag: string]: unknown
}

/** What else the command line said. */
export interface Holding {
  /** The way in that was named. */
  readonly door?: string | undefined
  /** What is to be said of every entry that the talk keeps: its tags, its date, … */
  readonly flagged?: Partial<NewEntry>
}

/** Holds one talk from the offer of an unfinished one to the last words. Needs a terminal on both ends. */
export async function holdTalk(
  world: World,
  name: PracticeName,
  flags: HeldFlags,
  { door, flagged = {} }: Holding = {},
): Promise<ExitCode> {
  const { settings: before, problems, fresh } = readSettings(world.home)
  for (const problem of problems) notice(world, problem)
  const library = await openWords(world.home)
  const vault = openVault(world.home)
  const listener = await openListener(world, before, flags, library)
  const part = parting(world, before.screen, flags)
  let performed: Performed
  let keeper: DraftKeeper | undefined
  try {
    // After an argument nobody wants to be asked when their week begins.
    const settings = fresh && name !== 'repair' ? await welcome(world, before, listener, library) : before
    const given = givenBy(name, settings, flags, { door, flagged }, name === 'ask' ? library.shelf('ask') : [])
    const draft = await chooseDraft({ world, vault, library, listener, name, given })
    keeper = new DraftKeeper(vault, world.clock, settings.drafts === 'on', draft)
    performed = await perform({
      practice: await practices[name](),
      given: settings.drafts === 'on' ? keeper.given : withoutDrafts(keeper.given),
      listener,
      surroundings: openSurroundings(world, vault, library, name, settings.stars),
      past: keeper.past,
      keep: (progress) => keeper?.keep(progress),
    })
  } catch (error) {
    listener.close()
    keepOrRescue(world, keeper)
    if (error instanceof Left) part(wayOn(library, name, keeper))
    throw error
  }
  keeper.flush()
  listener.close()
  const said = { ...(keeper.given.flags.flagged as Partial<NewEntry> | undefined), ...flagged }
  await finish({ world, vault, library, settings: before, keeper, name, performed, part, flagged: said })
  return exitCode.done
}

function givenBy(
  name: PracticeName,
  settings: Settings,
  flags: HeldFlags,
  { door, flagged = {} }: Holding,
  shelf: readonly Shelf[],
): Given {
  const { quick, together, person, json: _json, input: _input, color: _color, ...others } = flags
  const { tag: _tag, feeling: _feeling, star: _star, date: _date, ...rest } = others
  const known = Object.entries(rest).filter((pair): pair is [string, Json] => pair[1] !== undefined)
  const decks = shelf.map((deck) => ({ value: deck.name, words: deck.title }))
  return {
    you: settings.name,
    person: person ?? settings.partner,
    flow: settings.flow === 'solo' ? 'solo' : 'both',
    season: settings.season === 'low' ? 'low' : 'ordinary',
    ...(door !== undefined && { door }),
    ...(quick && { quick }),
    ...(together && { together }),
    flags: {
      ...Object.fromEntries(known),
      ...(name === 'ask' && { decks }),
      ...(Object.keys(flagged).length > 0 && { flagged: { ...flagged } as Json }),
    },
  }
}

/** For a talk that would promise to lay words ready. Said each time, for it may have changed since the talk was left. */
function withoutDrafts(given: Given): Given {
  return { ...given, flags: { ...given.flags, drafts: 'off' } }
}

interface Shelf {
  readonly name: string
  readonly title: string
}

/** What was not on disk yet when the talk broke off. Throws AttuneError, with the way to a rescue file, when it cannot be. */
function keepOrRescue(world: World, keeper: DraftKeeper | undefined): void {
  if (keeper !== undefined) orRescue(world, keeper.words, () => keeper.settle())
}

/** One neutral line: nothing of what the talk was about. */
function wayOn(library: Library, name: PracticeName, keeper: DraftKeeper | undefined): string {
  const card = keeper === undefined ? 'left' : keeper.holds ? 'left-kept' : 'left-unkept'
  return fill(library.deck('common').card(card).text, { practice: name })
}
