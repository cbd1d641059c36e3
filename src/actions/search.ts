import type { Entry } from '../entries/entry.ts'
import { found, hits, lineOf, mayHold, parseSearch, type Search } from '../entries/search.ts'
import { type ExitCode, exitCode } from '../errors.ts'
import { safeJson } from '../safe-json.ts'
import { colorFor } from '../stage/color.ts'
import { makeStyle } from '../terminal/style.ts'
import { notice, print, type World, widthOf } from '../world.ts'
import { type FilterFlags, matching } from './matching.ts'
import { gist, rows, type Shown } from './row.ts'

/** `attune search`: entries that have all the words, newest first, each with the line the words stand in. */
export async function searchEntries(world: World, words: readonly string[], flags: FilterFlags): Promise<ExitCode> {
  const search = parseSearch(words)
  const { entries } = await matching(world, flags, { newestFirst: true, also: found(search), line: mayHold(search) })
  if (entries.length === 0) {
    notice(world, 'Nothing here has these words.')
    return exitCode.nothingMatched
  }
  const { bold } = makeStyle(colorFor(world, flags))
  const columns = world.stdout.isTTY ? widthOf(world) : undefined
  const lines = flags.json
    ? entries.map((entry) => safeJson(entry))
    : rows(entries, columns, { of: (entry) => hitIn(entry, search), mark: bold })
  print(world, lines.join('\n'))
  return exitCode.done
}

/** The line of the first hit; how the entry begins where the search only says what not to find. */
function hitIn(entry: Entry, search: Search): Shown {
  const [first] = hits(search, entry)
  if (first === undefined) return { line: gist(entry), start: 0, end: 0 }
  return lineOf(first)
}
