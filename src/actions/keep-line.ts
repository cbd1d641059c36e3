import { spokenMoment } from '../dates/spoken.ts'
import { appendEntry } from '../entries/append.ts'
import type { Change, Entry, NewEntry } from '../entries/entry.ts'
import { openVault } from '../entries/vault.ts'
import { usage } from '../errors.ts'
import { readSettings } from '../settings.ts'
import { orRescue } from '../stage/or-rescue.ts'
import { type CommonFlags, notice, print, type World } from '../world.ts'

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
  const text = await wordsOrStdin(world, words)
  await keepEntry(world, { ...beginning, text }, flags)
  if (beginning.practice === 'thanks' && beginning.door === undefined) await mentionSting(world, text, flags)
}

/** Words for the journal from the person's editor. */
export async function keepEdited(
  world: World,
  beginning: NewEntry,
  words: readonly string[],
  flags: EntryFlags,
): Promise<undefined> {
  const { editText } = await import('./editor.ts')
  const text = (await editText(world, words.join(' '))).trim()
  if (text === '') {
    notice(world, 'Nothing was written, so nothing was kept.')
    return
  }
  await keepEntry(world, { ...beginning, text }, flags)
}

/** Keeps one entry, and says so in one line. Whatever goes wrong, the words come back to the person. */
export async function keepEntry(world: World, entry: NewEntry, flags: EntryFlags): Promise<Entry> {
  const { settings, problems } = readSettings(world.home)
  for (const problem of problems) notice(world, problem)
  const whole = await described(world, entry, flags, settings.partner)
  const written = orRescue(world, whole, () => appendEntry(openVault(world.home), world.clock, whole))
  if (flags.json) print(world, JSON.stringify(written))
  else print(world, `  Kept.  (${spokenMoment(written.at)})`)
  return written
}

async function described(world: World, entry: NewEntry, flags: EntryFlags, partner: string): Promise<NewEntry> {
  const person = flags.person ?? (entry.practice === 'journal' ? '' : partner)
  const said: Change = {
    person: person || undefined,
    tags: someOf(flags.tag),
    feelings: someOf(flags.feeling),
    starred: flags.star || undefined,
    ...(flags.date === undefined ? {} : await when(world, flags.date)),
  }
  return { ...entry, ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) }
}

function someOf(words: readonly string[] | undefined): readonly string[] | undefined {
  return words?.length ? words : undefined
}

async function when(world: World, words: string): Promise<{ at: string }> {
  const { parseMoment } = await import('../dates/moment.ts')
  return { at: await parseMoment(words, world.clock.now()) }
}

/** The words given as arguments, or all of stdin for a single "-". Throws AttuneError (usage) when there are none. */
export async function wordsOrStdin(world: World, words: readonly string[]): Promise<string> {
  const text = words.length === 1 && words[0] === '-' ? await readAll(world) : words.join(' ')
  const trimmed = text.trim()
  if (trimmed === '')
    throw usage('There are no words to keep.', 'attune thanks "the soup"  or  echo "the soup" | attune thanks -')
  return trimmed
}

async function readAll(world: World): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of world.stdin) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces).toString('utf8')
}

/** A word that stings may be mentioned, after the words are safe, and never in the way. */
async function mentionSting(world: World, text: string, flags: CommonFlags): Promise<void> {
  if (flags.json || !world.stdout.isTTY) return
  const { sting } = await import('../practices/thanks/sting.ts')
  const word = sting(text)
  if (word !== undefined) print(world, `  (Without "${word}" it may land softer.)`)
}
