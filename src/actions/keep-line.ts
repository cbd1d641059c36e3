import { spokenMoment } from '../dates/spoken.ts'
import { appendEntry } from '../entries/append.ts'
import type { Change, Entry, NewEntry } from '../entries/entry.ts'
import { openVault } from '../entries/vault.ts'
import { isAttuneError, usage } from '../errors.ts'
import { safeJson } from '../safe-json.ts'
import { readSettings } from '../settings.ts'
import { orRescue } from '../stage/or-rescue.ts'
import { visibleLine } from '../visible.ts'
import { type CommonFlags, mayAsk, notice, print, type World } from '../world.ts'
import { givenWords } from './given-words.ts'

/** The flags that describe a new entry. */
export interface EntryFlags extends CommonFlags {
  readonly person?: string
  readonly tag?: readonly string[]
  readonly feeling?: readonly string[]
  readonly star?: boolean
  readonly date?: string
}

/** The quick write: words from the command line or stdin, kept at once. This is the way that has to be instant. */
export async function keepLine(
  world: World,
  beginning: NewEntry,
  words: readonly string[],
  flags: EntryFlags,
): Promise<undefined> {
  const { practice, door } = beginning
  // Before the words are read: a flag that is wrong must not cost what somebody has just typed.
  const described = await describedBy(world, practice, flags)
  const text = await givenWords(world, words, waysToGive(`attune ${practice}`))
  keepEntry(world, { ...beginning, text, ...described }, flags)
  if (practice === 'thanks' && door === undefined) await mentionSting(world, text, flags)
}

/** How words are given to a command that keeps them. */
export function waysToGive(command: string): string {
  return `${command} "…"  keeps a line; ${command} -  reads it from stdin.`
}

/** Words for the journal from the person's editor. */
export async function keepEdited(
  world: World,
  beginning: NewEntry,
  words: readonly string[],
  flags: EntryFlags,
): Promise<undefined> {
  if (!mayAsk(world, flags)) throw usage('There is no terminal for an editor.', waysToGive('attune journal'))
  const described = await describedBy(world, beginning.practice, flags)
  const { editText } = await import('./editor.ts')
  const text = (await editText(world, words.join(' '))).trim()
  if (text === '') notice(world, 'Nothing was written, so nothing was kept.')
  else keepEntry(world, { ...beginning, text, ...described }, flags)
}

/** Keeps one entry, and says so in one line. Whatever goes wrong, the words come back to the person. */
export function keepEntry(world: World, entry: NewEntry, flags: CommonFlags): Entry {
  const written = orRescue(world, entry, () => appendEntry(openVault(world.home), world.clock, entry))
  print(world, flags.json ? safeJson(written) : `  Kept.  (${spokenMoment(written.at, world.clock.now())})`)
  return written
}

/**
 * What the flags say about a new entry. Throws AttuneError (usage) for a date that is none.
 * @param person who it is about unless a flag says so; the partner, except in the journal, where that is left out
 */
export async function describedBy(
  world: World,
  practice: NewEntry['practice'],
  flags: EntryFlags,
  person?: string,
): Promise<Partial<NewEntry>> {
  const { settings, problems } = readSettings(world.home)
  for (const problem of problems) notice(world, problem)
  const usually = person ?? (practice === 'journal' ? '' : settings.partner)
  return saidBy(world, { ...flags, person: flags.person ?? usually })
}

/** What the flags alone say about an entry. Throws AttuneError (usage) for a date that is none. */
export async function saidBy(world: World, flags: EntryFlags): Promise<Partial<NewEntry>> {
  const said: Change = {
    person: flags.person?.trim() || undefined,
    tags: someOf(asTags(flags.tag)),
    feelings: someOf(wordsIn(flags.feeling)),
    starred: flags.star || undefined,
    ...(flags.date === undefined ? {} : await when(world, flags.date)),
  }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
}

/** Tags as they are kept: without the "#" that many people type, and each once. */
export function asTags(typed: readonly string[] | undefined): readonly string[] {
  return wordsIn(typed?.map((tag) => tag.trim().replace(/^#+/, '')))
}

function wordsIn(typed: readonly string[] = []): readonly string[] {
  return [...new Set(typed.map((word) => word.trim()))].filter((word) => word !== '')
}

function someOf(words: readonly string[]): readonly string[] | undefined {
  return words.length > 0 ? words : undefined
}

async function when(world: World, words: string): Promise<{ at: string }> {
  const { parseMoment } = await import('../dates/moment.ts')
  return { at: await parseMoment(words, world.clock.now()) }
}

/** A word that stings may be mentioned, after the words are safe, and never in the way. */
async function mentionSting(world: World, text: string, flags: CommonFlags): Promise<void> {
  if (flags.json || !world.stdout.isTTY) return
  const { sting } = await import('../practices/thanks/sting.ts')
  const word = sting(text)
  if (word === undefined) return
  const [{ openWords }, { fill }] = await Promise.all([import('../stage/library.ts'), import('../content/deck.ts')])
  try {
    const { text: words } = (await openWords(world.home)).deck('thanks').card('sting')
    print(world, `  (${visibleLine(fill(words, { word }, String))})`)
  } catch (error) {
    // A deck of the person's own may be broken; their words are kept all the same.
    if (!isAttuneError(error)) throw error
  }
}
