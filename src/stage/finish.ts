import { fill } from '../content/deck.ts'
import type { Library } from '../content/library.ts'
import { appendEntry } from '../entries/append.ts'
import { newDraft, saveDraft } from '../entries/drafts.ts'
import type { Entry, NewEntry, PracticeName } from '../entries/entry.ts'
import { findEntry } from '../entries/find.ts'
import { removeEntry } from '../entries/remove.ts'
import { reviseEntry } from '../entries/revise.ts'
import type { Vault } from '../entries/vault.ts'
import { exitCode, isAttuneError } from '../errors.ts'
import type { Performed } from '../flow/perform.ts'
import type { Carry, Given } from '../flow/script.ts'
import type { Settings } from '../settings.ts'
import type { World } from '../world.ts'
import { type DraftKeeper, expiry } from './draft-keeper.ts'
import { withFlagged } from './flagged.ts'
import { heavinessToTell } from './footer.ts'
import { orRescue, wordsOf } from './or-rescue.ts'
import type { Part } from './parting.ts'

interface Finishing {
  readonly world: World
  readonly vault: Vault
  readonly library: Library
  readonly settings: Settings
  readonly keeper: DraftKeeper
  readonly name: PracticeName
  readonly performed: Performed
  /** What the flags of the command line say of every entry that the talk keeps. */
  readonly flagged: Partial<NewEntry>
  readonly part: Part
}

/** Writes what the talk ended in, and only then lets its draft go; last words last. */
export async function finish(finishing: Finishing): Promise<void> {
  const { world, vault, library, settings, keeper, name, performed, part } = finishing
  const { outcome, lastWords } = performed
  const kept = writeAll(world, writesOf(finishing))
  if (outcome.carry !== undefined && settings.drafts === 'on') carryOver(finishing, outcome.carry)
  if (outcome.end === 'finished') keeper.drop()
  // Who puts a talk off has nothing but its draft.
  else orRescue(world, keeper.words, () => keeper.settle())
  for (const words of lastWords) part(words)
  if (outcome.end === 'later') {
    const { text } = library.deck('common').card(keeper.holds ? 'later-kept' : 'later-unkept')
    part(fill(text, { practice: name }))
  }
  const heaviness =
    settings.helpLine === 'off' ? undefined : heavinessToTell(vault, world.clock.now(), keeper.given, kept)
  if (heaviness !== undefined) part(`\n${library.deck('safety').card(`footer-${heaviness}`).text}`)
}

interface Write {
  /** What is lost when this cannot be written; '' where that is nothing. */
  readonly words: string
  readonly write: () => Entry | undefined
}

/** Changes first: made once more, after a new entry could not be kept and the talk was taken up again, they do no harm. */
function writesOf({ world, vault, performed, flagged }: Finishing): readonly Write[] {
  const { change, keep, remove } = performed.outcome
  const { clock } = world
  return [
    ...change.map(({ id, set }) => ({
      words: JSON.stringify(set, null, 2),
      write: () => ifStillThere(() => void reviseEntry(vault, clock, findEntry(vault, id), set)),
    })),
    ...keep
      .map((entry) => withFlagged(entry, flagged))
      .map((entry) => ({ words: wordsOf(entry), write: () => appendEntry(vault, clock, entry) })),
    ...remove.map((id) => ({
      words: '',
      write: () => ifStillThere(() => void removeEntry(vault, clock, findEntry(vault, id))),
    })),
  ]
}

/** Gives the new entries. Throws AttuneError at the first that cannot be written, with it and all after it in a rescue file. */
function writeAll(world: World, writes: readonly Write[]): readonly Entry[] {
  return writes.flatMap(({ write }, nth) => {
    const words = writes.slice(nth).map((each) => each.words)
    return orRescue(world, words.filter((each) => each !== '').join('\n\n'), write) ?? []
  })
}

/** An older entry may be deleted while a talk lies unfinished; then there is nothing left to change. */
function ifStillThere(write: () => undefined): undefined {
  try {
    write()
  } catch (error) {
    if (!isAttuneError(error) || error.exitCode !== exitCode.nothingMatched) throw error
  }
}

/** Words that another practice is to take up stand there as a talk that was begun. */
function carryOver({ world, vault, keeper }: Finishing, { practice, door, start }: Carry): void {
  const given: Given = { ...keeper.given, door, flags: { carried: true } }
  const starts = Object.fromEntries(Object.entries(start).map(([card, words]) => [`${card}#1`, words]))
  const draft = newDraft(world.clock, { practice, door, given: { ...given }, ...expiry(world.clock, practice, door) })
  saveDraft(vault, world.clock, { ...draft, starts })
}
