import type { Entry } from '../entries/entry.ts'
import type { Filters } from '../entries/query.ts'
import { AttuneError, type ExitCode, exitCode, usage } from '../errors.ts'
import { toJson, toJsonLines } from '../exchange/json.ts'
import { journalToMarkdown } from '../exchange/markdown.ts'
import { pageWords } from '../exchange/page-words.ts'
import { writeExport } from '../exchange/write.ts'
import { openWords } from '../stage/library.ts'
import { notice, print, type World } from '../world.ts'
import { type FilterFlags, matching } from './matching.ts'

export interface ExportFlags extends FilterFlags {
  readonly format?: string
  readonly out?: string
  readonly force?: boolean
}

/** `attune export`: the entries that match, in order of time, to stdout or into a file. */
export async function exportJournal(world: World, flags: ExportFlags): Promise<ExitCode> {
  if (flags.out === '') throw usage('--out needs the name of a file.', 'attune export --week --out week.md')
  const { entries, filters, newer } = await matching(world, flags, { newestFirst: false })
  if (newer.length > 0) {
    throw new AttuneError('Part of this journal was written by a newer attune, so it would not be whole.', {
      hint: 'Update attune, then export again.',
    })
  }
  if (entries.length === 0) {
    notice(world, 'Nothing here matches, so there is nothing to export.')
    return exitCode.nothingMatched
  }
  const content = await written(world, entries, filters, flags.format ?? (flags.json ? 'json' : 'md'))
  if (flags.out === undefined || flags.out === '-') print(world, content.trimEnd())
  else {
    writeExport(flags.out, content, { force: flags.force === true })
    notice(world, `Written to ${flags.out}`)
  }
  return exitCode.done
}

async function written(world: World, entries: readonly Entry[], filters: Filters, format: string): Promise<string> {
  if (format === 'json') return toJson(entries)
  if (format === 'jsonl') return toJsonLines(entries)
  return journalToMarkdown(entries, { words: pageWords(await openWords(world.home)), span: spanIn(filters) })
}

/** The days that were asked for. */
function spanIn({ from, to }: Filters): { from?: string; to?: string } {
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
}
