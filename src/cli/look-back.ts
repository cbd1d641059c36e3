import { type Command, Option } from 'commander'
import type { World } from '../world.ts'
import { command, withFilters } from './command.ts'
import type { Run } from './program.ts'

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
  return withFilters(
    command('search', 'Find words in what you kept', [
      ['attune search plumber', 'every entry with it'],
      ['attune search "by seven" -laptop', 'a phrase, without a word'],
      ['attune search gard* --practice journal', 'words that begin so'],
    ]),
  )
    .argument('<words...>', 'words, "phrases", -without, begin*')
    .allowUnknownOption()
    .action((words: string[], flags) =>
      run(async () => (await import('../actions/search.ts')).searchEntries(world, words, flags)),
    )
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
    .addOption(new Option('--format <format>', 'how to write it').choices(['md', 'json', 'jsonl']))
    .option('--out <file>', 'into a file')
    .option('--force', 'over a file that is there')
    .action((flags) => run(async () => (await import('../actions/export.ts')).exportJournal(world, flags)))
}
