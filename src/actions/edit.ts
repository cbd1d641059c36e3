import { spokenMoment } from '../dates/spoken.ts'
import type { Change, Entry } from '../entries/entry.ts'
import { findEntry } from '../entries/find.ts'
import { reviseEntry } from '../entries/revise.ts'
import { openVault } from '../entries/vault.ts'
import { usage } from '../errors.ts'
import { orRescue } from '../stage/or-rescue.ts'
import { type CommonFlags, mayAsk, notice, print, type World } from '../world.ts'
import { asPage, fromPage } from './entry-page.ts'
import { wordsOrStdin } from './keep-line.ts'

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
  const change = Object.keys(byFlags).length > 0 ? byFlags : await changeInEditor(world, entry, flags)
  if (change === undefined) {
    notice(world, 'It stays as it was.')
    return
  }
  const changed = orRescue(world, { ...entry, ...change } as Entry, () =>
    reviseEntry(vault, world.clock, entry, change),
  )
  if (flags.json) print(world, JSON.stringify(changed))
  else print(world, `  Changed.  (${changed.practice}, ${spokenMoment(changed.at)})`)
}

async function changeBy(world: World, entry: Entry, flags: EditFlags): Promise<Change> {
  const { text, date, person, tag = [], untag = [], star, unstar } = flags
  return {
    ...(text !== undefined && { text: await wordsOrStdin(world, [text]) }),
    ...(date !== undefined && (await momentOf(world, date))),
    ...(person !== undefined && { person: person === '' ? undefined : person }),
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
  const left = [...new Set([...tags, ...add])].filter((tag) => !away.includes(tag))
  return left.length > 0 ? left : undefined
}

/** undefined when nothing was changed. */
async function changeInEditor(world: World, entry: Entry, flags: EditFlags): Promise<Change | undefined> {
  if (!mayAsk(world, flags))
    throw usage('There is no terminal for an editor.', 'attune edit <id> --text "…"  works without one.')
  const { editText } = await import('./editor.ts')
  const before = asPage(entry)
  const after = await editText(world, before)
  return after.trim() === before.trim() ? undefined : fromPage(entry, after)
}
