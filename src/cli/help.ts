import type { Command } from 'commander'
import type { ExitCode } from '../errors.ts'
import type { World } from '../world.ts'
import { command } from './command.ts'
import type { Run } from './run.ts'

/** `attune help [topic]`: a page of prompts/en/help, or a command's own help. */
export function help(world: World, run: Run, root: Command): Command {
  return command('help', 'Pages on safety, privacy, scripts, format, exit-codes', [
    ['attune help', 'all commands'],
    ['attune help safety', 'when it is too heavy for a program'],
    ['attune help privacy', 'what is kept, and what cannot be hidden'],
  ])
    .argument('[topic...]', 'one of these pages, or a command')
    .action((words: string[], flags) => run(() => show(words, flags)))

  async function show(words: readonly string[], flags: { color?: boolean }): Promise<ExitCode | undefined> {
    const found = words.reduce<Command | undefined>(partNamed, root)
    if (found !== undefined) {
      found.outputHelp()
      return undefined
    }
    const { showTopic } = await import('../actions/help.ts')
    return showTopic(
      world,
      words[0] ?? '',
      root.commands.map((each) => each.name()),
      flags,
    )
  }
}

function partNamed(command: Command | undefined, name: string): Command | undefined {
  return command?.commands.find((part) => part.name() === name)
}
