import type { Argument, Command, Help } from 'commander'

/** What a command's help begins with: a line to type, and what it does. */
export type Example = readonly [line: string, does: string]

/** Narrower than this beside its term, a description goes under it. */
const NARROWEST = 24
const UNDER = 6

/** The examples before a command's help: in two columns where they fit, else what a line does stands under it. */
export function examplesFirst(made: Command, examples: readonly Example[]): Command {
  return made.addHelpText('before', ({ command }) => {
    const width = command.configureOutput().getOutHelpWidth?.() ?? 80
    const longest = Math.max(...examples.map(([line]) => line.length))
    return `Examples:\n${examples.map(([line, does]) => item(line, longest, does, width)).join('\n')}\n`
  })
}

/** Commander's layout, but readable on a narrow screen, and without the words that stand for every command. */
export const helpLayout: Partial<Help> = {
  formatItem: (term, termWidth, description, { helpWidth = 80 }) => item(term, termWidth, description, helpWidth),
  subcommandTerm: (command) => {
    const told = command.registeredArguments.filter(({ description }) => description !== '')
    return [command.name(), ...told.map(bracketed)].join(' ')
  },
}

/** As Commander writes an argument: <id>, [text...] */
export function bracketed(argument: Argument): string {
  const whole = `${argument.name()}${argument.variadic ? '...' : ''}`
  return argument.required ? `<${whole}>` : `[${whole}]`
}

function item(term: string, termWidth: number, description: string, width: number): string {
  const beside = width - termWidth - 4
  const fits = beside >= NARROWEST
  const lines = wrapped(description, fits ? beside : width - UNDER)
  const indent = ' '.repeat(fits ? termWidth + 4 : UNDER)
  const first = fits ? `  ${term.padEnd(termWidth)}  ${lines.shift() ?? ''}` : `  ${term}`
  return [first, ...lines.map((line) => indent + line)].join('\n').trimEnd()
}

/** Plain letters of ours only, so each is one column wide. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`
    if (lines.length > 0 && longer.length <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
