import { spokenMoment } from '../dates/spoken.ts'
import type { Change, Entry } from '../entries/entry.ts'
import { findEntry } from '../entries/find.ts'
import { fold } from '../entries/folding.ts'
import { reviseEntry } from '../entries/revise.ts'
import { openVault } from '../entries/vault.ts'
import { usage } from '../errors.ts'
import { safeJson } from '../safe-json.ts'
import { orRescue } from '../stage/or-rescue.ts'
import { visibleLine } from '../visible.ts'
import { type CommonFlags, mayAsk, notice, print, type World } from '../world.ts'
import { asPage, fromPage } from './entry-page.ts'
import { givenWords } from './given-words.ts'
import { asTags } from './keep-line.ts'

export interface EditFlags extends CommonFlags {
  readonly text?: string
  readonly date?: string
  readonly person?: string
  readonly tag?: readonly string[]
  readonly untag?: readonly string[]
  readonly star?: boolean
  readonly unstar?: boolean
}

/** `attune edit`: by flags, or in the person's editor. The words before are gone from the disk afterwards; undo has them. */
export async function editEntry(world: World, id: string, flags: EditFlags): Promise<undefined> {
  const vault = openVault(world.home)
  const entry = findEntry(vault, id)
  const byFlags = await changeBy(world, entry, flags)
  const { change, typed } =
    Object.keys(byFlags).length > 0
      ? { change: byFlags, typed: byFlags.text ?? '' }
      : await changeInEditor(world, entry, flags)
  if (change === undefined) {
    notice(world, 'It stays as it was.')
    return
  }
  const changed = orRescue(world, typed, () => reviseEntry(vault, world.clock, entry, change))
  if (flags.json) print(world, safeJson(changed))
  else print(world, `  Changed.  (${visibleLine(changed.practice)}, ${spokenMoment(changed.at, world.clock.now())})`)
}

async function changeBy(world: World, entry: Entry, flags: EditFlags): Promise<Change> {
  const { text, date, person, tag = [], untag = [], star, unstar } = flags
  // The date first: one that is none must not cost the words that come from stdin.
  return {
    ...(date !== undefined && (await momentOf(world, date))),
    ...(text !== undefined && { text: await givenWords(world, [text], 'attune delete <id>  removes an entry.') }),
    ...(person !== undefined && { person: person.trim() || undefined }),
    ...(tag.length + untag.length > 0 && { tags: tagsOf(entry, tag, untag) }),
    ...(star && { starred: true }),
    ...(unstar && { starred: undefined }),
  }
}

async function momentOf(world: World, words: string): Promise<{ at: string; zone: string }> {
  const { parseMoment } = await import('../dates/moment.ts')
  return { at: await parseMoment(words, world.clock.now()), zone: world.clock.zone() }
}

function tagsOf({ tags = [] }: Entry, add: readonly string[], away: readonly string[]): readonly string[] | undefined {
  const gone = new Set(asTags(away).map(fold))
  const left = asTags([...tags, ...add]).filter((tag) => !gone.has(fold(tag)))
  return left.length > 0 ? left : undefined
}

/** The change is undefined when nothing was changed. */
async function changeInEditor(
  world: World,
  entry: Entry,
  flags: EditFlags,
): Promise<{ change: Change | undefined; typed: string }> {
  if (!mayAsk(world, flags))
    throw usage('There is no terminal for an editor.', 'attune edit <id> --text "…"  works without one.')
  const { editText } = await import('./editor.ts')
  const before = asPage(entry)
  const typed = await editText(world, before)
  return { change: typed.trim() === before.trim() ? undefined : patchOf(entry, fromPage(entry, typed)), typed }
}

/** Only the answers that were changed or taken out, so that an edit elsewhere meanwhile keeps the others. */
function patchOf({ answers: before = {} }: Entry, { answers = {}, ...fields }: Change): Change {
  const cards = Object.keys({ ...before, ...answers }).filter((card) => answers[card] !== before[card])
  if (cards.length === 0) return fields
  return { ...fields, answers: Object.fromEntries(cards.map((card) => [card, answers[card]])) }
}
