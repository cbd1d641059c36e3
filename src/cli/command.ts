import { Command } from 'commander'

/** What a command's help begins with: a line to type, and what it does. */
export type Example = readonly [line: string, does: string]

/**
 * A command of attune: examples first in its help, and the flags that every command has.
 * @param usage name and arguments as Commander writes them: 'show <id>'
 */
export function command(usage: string, says: string, examples: readonly Example[]): Command {
  return withCommonFlags(new Command(usage.split(' ')[0]))
    .description(says)
    .addHelpText('before', shown(examples))
}

export function withCommonFlags(made: Command): Command {
  return made
    .option('--json', 'one JSON document instead of words (JSON Lines for lists)')
    .option('--no-input', 'never ask anything')
    .option('--no-color', 'no colour')
    .helpOption('-h, --help', 'show this')
}

/** The filters, the same for every command that looks back. */
export function withFilters(made: Command): Command {
  return made
    .option('--practice <name>', 'only one practice')
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
    .option('--person <name>', 'who it is about')
    .option('--tag <tag>', 'a tag (again for more)', gathered)
    .option('--feeling <word>', 'a feeling (again for more)', gathered)
    .option('--star', 'star it')
    .option('--date <when>', 'when it was: 2026-11-21, "yesterday 9pm"')
}

/** For options that may be given again. */
export function gathered(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}

function shown(examples: readonly Example[]): string {
  const width = Math.max(...examples.map(([line]) => line.length))
  // On a narrow screen two columns would wrap into each other.
  return `Examples:\n${examples.map(([line, does]) => (width > 40 ? `  ${line}\n      ${does}` : `  ${line.padEnd(width)}  ${does}`)).join('\n')}\n`
}
