import type { Entry } from '../entries/entry.ts'
import { findEntry } from '../entries/find.ts'
import { openVault } from '../entries/vault.ts'
import { journalToMarkdown } from '../exchange/markdown.ts'
import { pageWords } from '../exchange/page-words.ts'
import { safeJson } from '../safe-json.ts'
import { openWords } from '../stage/library.ts'
import { type CommonFlags, print, type World } from '../world.ts'
import { printMarkdown } from './page.ts'

/** `attune show`: one entry under its day, as the same Markdown that export writes. */
export async function showEntry(world: World, id: string, flags: CommonFlags): Promise<undefined> {
  await printEntry(world, findEntry(openVault(world.home), id), flags)
}

/** As `showEntry`, for an entry that is at hand already. */
export async function printEntry(world: World, entry: Entry, flags: CommonFlags): Promise<void> {
  if (flags.json) print(world, safeJson(entry, 2))
  else await printMarkdown(world, journalToMarkdown([entry], { words: pageWords(await openWords(world.home)) }), flags)
}
