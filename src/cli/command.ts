import { Command } from 'commander'
import { type Example, examplesFirst } from './help-layout.ts'

/** A command of attune: examples come first in its help. */
export function command(name: string, says: string, examples: readonly Example[]): Command {
  return examplesFirst(new Command(name).description(says), examples)
}

/** The flags that every command has, last in its help. */
export function withCommonFlags(made: Command): Command {
  return made
    .option('--json', 'JSON instead of words (JSON Lines for lists)')
    .option('--no-input', 'never ask anything')
    .option('--no-color', 'no colour')
    .helpOption('-h, --help', 'show this')
}

/** The filters, the same for every command that looks back. */
export function withFilters(made: Command): Command {
  return withoutPractice(made.option('--practice <name>', 'only one practice'))
}

/** The filters of a command that looks back on one practice alone. */
export function withoutPractice(made: Command): Command {
  return made
    .option('--from <day>', 'from this day on')
    .option('--to <day>', 'up to and with this day')
    .option('--on <day>', 'this day only')
    .option('--week [week]', 'this week, "last", or one such as 2026-W47')
    .option('--month [month]', 'this month, "last", or one such as 2026-11')
    .option('--year [year]', 'this year, "last", or one such as 2026')
    .option('--tag <tag>', 'with this tag (again for more)', gathered)
    .option('--feeling <word>', 'with this feeling (again for more)', gathered)
    .option('--person <name>', 'about or with this person')
    .option('--starred', 'starred ones only')
    .option('-n, --limit <count>', 'at most so many')
    .option('--reverse', 'the other way round')
}

/** The flags that describe a new entry. */
export function withEntryFlags(made: Command): Command {
  return made
    .option('--person <name>', 'who it is about; "" for nobody')
    .option('--tag <tag>', 'a tag (again for more)', gathered)
    .option('--feeling <word>', 'a feeling (again for more)', gathered)
    .option('--star', 'star it')
    .option('--date <when>', 'when it was: 2026-11-21, "yesterday 9pm"')
}

/** For options that may be given again. */
export function gathered(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}
