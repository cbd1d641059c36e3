import { type Command, Option } from 'commander'
import type { World } from '../world.ts'
import { command, withFilters } from './command.ts'
import type { Run } from './run.ts'

/** `attune list` */
export function list(world: World, run: Run): Command {
  return withFilters(
    command('list', 'What you kept, newest first', [
      ['attune list -n 10', 'the last ten'],
      ['attune list --practice thanks --month', 'the thanks of this month'],
      ['attune list --tag family --json', 'for a script'],
    ]),
  ).action((flags) => run(async () => (await import('../actions/list.ts')).listEntries(world, flags)))
}

/** `attune show` */
export function show(world: World, run: Run): Command {
  return command('show', 'One entry, whole', [
    ['attune show last', 'the newest'],
    ['attune show 01KAT3', 'by the beginning of its id'],
  ])
    .argument('<id>', 'an id, its first four characters or more, or "last"')
    .action((id: string, flags) => run(async () => (await import('../actions/show.ts')).showEntry(world, id, flags)))
}

/** `attune search` */
export function search(world: World, run: Run): Command {
  return (
    withFilters(
      command('search', 'Find words in what you kept', [
        ['attune search plumber', 'every entry with it'],
        ['attune search "by seven" -laptop', 'a phrase, without a word'],
        ['attune search gard* --practice journal', 'words that begin so'],
      ]),
    )
      .argument('[words...]', 'words, "phrases", -without, begin*')
      // For -without; what begins with two dashes is still a flag, and a mistake in one must not end as a word.
      .allowUnknownOption()
      .action((words: string[], flags, self: Command) =>
        run(async () => {
          const stray = words.find((word) => /^--./.test(word))
          if (stray !== undefined) throw (await import('./mistakes.ts')).unknownFlag(self, stray)
          const { searchEntries } = await import('../actions/search.ts')
          return searchEntries(world, ...withoutNeighbour(words, flags, self))
        }),
      )
  )
}

/** Commander reads -neighbour as "-n eighbour"; here it is a word that must not be there. */
function withoutNeighbour<F extends { limit?: string }>(words: string[], flags: F, self: Command): [string[], F] {
  const { limit = '', ...others } = flags
  const typed = `-n${limit}`
  const isWord = /^\D/.test(limit) && self.parent?.args.includes(typed)
  return isWord ? [[...words, typed], others as F] : [words, flags]
}

/** `attune export` */
export function exporting(world: World, run: Run): Command {
  return withFilters(
    command('export', 'Your words, as a page or as JSON', [
      ['attune export --week', 'this week, as Markdown'],
      ['attune export --week --out week.md', 'into a file'],
      ['attune export --format json --out all.json', 'everything, for another program'],
    ]),
  )
    .addOption(exportFormat())
    .option('--out <file>', 'into a file')
    .option('--force', 'over a file that is there')
    .action((flags) => run(async () => (await import('../actions/export.ts')).exportJournal(world, flags)))
}

export function exportFormat(): Option {
  return new Option('--format <format>', 'how to write it: md unless told').choices(['md', 'json', 'jsonl'])
}
