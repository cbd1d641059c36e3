import { fill } from '../content/deck.ts'
import type { Library } from '../content/library.ts'
import { appendEntry } from '../entries/append.ts'
import { newDraft, saveDraft } from '../entries/drafts.ts'
import type { PracticeName } from '../entries/entry.ts'
import { findEntry } from '../entries/find.ts'
import { removeEntry } from '../entries/remove.ts'
import { reviseEntry } from '../entries/revise.ts'
import type { Vault } from '../entries/vault.ts'
import type { Performed } from '../flow/perform.ts'
import type { Carry, Given } from '../flow/script.ts'
import type { Settings } from '../settings.ts'
import type { World } from '../world.ts'
import type { DraftKeeper } from './draft-keeper.ts'
import { heavinessToTell } from './footer.ts'
import { orRescue } from './or-rescue.ts'
import type { Part } from './parting.ts'

interface Finishing {
  readonly world: World
  readonly vault: Vault
  readonly library: Library
  readonly settings: Settings
  readonly keeper: DraftKeeper
  readonly name: PracticeName
  readonly performed: Performed
  readonly part: Part
}

/** Writes what the talk ended in, and only then lets its draft go; last words last. */
export async function finish(finishing: Finishing): Promise<void> {
  const { world, vault, library, settings, keeper, name, performed, part } = finishing
  const { outcome, lastWords } = performed
  // Changes first: made once more, after a new entry could not be kept and the talk was taken up again, they do no harm.
  for (const { id, set } of outcome.change) {
    orRescue(world, JSON.stringify(set, null, 2), () => reviseEntry(vault, world.clock, findEntry(vault, id), set))
  }
  const kept = outcome.keep.map((entry) => orRescue(world, entry, () => appendEntry(vault, world.clock, entry)))
  for (const id of outcome.remove) removeEntry(vault, world.clock, findEntry(vault, id))
  if (outcome.carry !== undefined) carryOver(finishing, outcome.carry)
  if (outcome.end === 'finished') keeper.drop()
  for (const words of lastWords) part(words)
  if (outcome.end === 'later') {
    const { text } = library.deck('common').card(keeper.holds ? 'later-kept' : 'later-unkept')
    part(fill(text, { practice: name }))
  }
  const heaviness =
    settings.helpLine === 'off' ? undefined : heavinessToTell(vault, world.clock.now(), keeper.given, kept)
  if (heaviness !== undefined) part(`\n${library.deck('safety').card(`footer-${heaviness}`).text}`)
}

/** Words that another practice is to take up stand there as a talk that was begun. */
function carryOver({ world, vault, keeper }: Finishing, carry: Carry): void {
  const given: Given = { ...keeper.given, door: carry.door, flags: { carried: true } }
  const starts = Object.fromEntries(Object.entries(carry.start).map(([card, words]) => [`${card}#1`, words]))
  const draft = newDraft(world.clock, { practice: carry.practice, door: carry.door, given: { ...given } })
  saveDraft(vault, world.clock, { ...draft, starts })
}
