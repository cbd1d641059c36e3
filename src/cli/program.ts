import { Command, CommanderError } from 'commander'
import { type ExitCode, exitCode, usage } from '../errors.ts'
import { nearest } from '../nearest.ts'
import type { World } from '../world.ts'
import { ask } from './ask.ts'
import { withCommonFlags } from './command.ts'
import { config } from './config.ts'
import { deleting } from './delete.ts'
import { doctor } from './doctor.ts'
import { edit } from './edit.ts'
import { help } from './help.ts'
import { journal } from './journal.ts'
import { exporting, list, search, show } from './look-back.ts'
import { repair } from './repair.ts'
import { ritual } from './ritual.ts'
import { thanks } from './thanks.ts'
import { undo } from './undo.ts'
import { validate } from './validate.ts'

declare const ATTUNE_VERSION: string

/** A command's work, given its flags. What it returns is the exit code; nothing means done. */
export type Run = (work: () => Promise<ExitCode | undefined>) => Promise<void>

/** Parses the command line and does what it says. Throws AttuneError for wrong usage and for what the work throws. */
export async function runCommand(world: World, argv: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = exitCode.done
  const run: Run = async (work) => {
    code = (await work()) ?? exitCode.done
  }
  try {
    await program(world, run, argv).parseAsync(argv, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) return asUsage(error)
    throw error
  }
  return code
}

function program(world: World, run: Run, argv: readonly string[]): Command {
  const root = withCommonFlags(new Command('attune'))
    .description('Six small practices that keep two people close. Your words stay on this machine.')
    .version(ATTUNE_VERSION, '-V, --version', 'which attune this is')
    .usage('[command]')
    .allowExcessArguments()
    .addHelpText('before', beginning)
    .action((flags, self: Command) => run(() => today(world, self, flags)))
  for (const add of commandsFor(argv)) root.addCommand(add(world, run, root))
  speakingThrough(world, root)
  root.hook('preAction', (_, action) => inheritFlags(action))
  return root
}

type Add = (world: World, run: Run, root: Command) => Command

const commands: { readonly [name: string]: Add } = {
  ...{ journal, ask, validate, ritual, thanks, repair },
  ...{ list, show, search, edit, delete: deleting, undo },
  ...{ export: exporting, config, doctor, help },
}

/** Only the command that was named is made, for that is faster; all of them for help, and to find the nearest name. */
function commandsFor(argv: readonly string[]): readonly Add[] {
  if (argv[0] === '--version' || argv[0] === '-V') return []
  const named = argv.find((word) => !word.startsWith('-')) ?? ''
  const add = named === 'help' || !Object.hasOwn(commands, named) ? undefined : commands[named]
  return add === undefined ? Object.values(commands) : [add]
}

const beginning = `Examples:
  attune                        what waits today, and one offer
  attune thanks "for the soup"  kept before the finger leaves Enter
  attune repair                 an hour after an argument
  attune export --week          the week, as a page worth keeping
`

async function today(
  world: World,
  self: Command,
  flags: { json?: boolean; input?: boolean },
): Promise<ExitCode | undefined> {
  const [word] = self.args
  if (word !== undefined) throw unknownCommand(word, self)
  const { showToday } = await import('../actions/today/show.ts')
  return showToday(world, flags)
}

function unknownCommand(word: string, root: Command): never {
  const near = nearest(
    word,
    root.commands.map((command) => command.name()),
  )
  throw usage(
    `There is no command "${word}".${near === undefined ? '' : ` Did you mean ${near}?`}`,
    'attune --help  shows them all.',
  )
}

/** `attune --json list` means the same as `attune list --json`: a flag reaches the command wherever it stands. */
function inheritFlags(action: Command): void {
  for (let above = action.parent; above !== null; above = above.parent) {
    for (const [flag, value] of Object.entries(above.opts())) {
      if (above.getOptionValueSource(flag) === 'cli') action.setOptionValueWithSource(flag, value, 'cli')
    }
  }
}

/** Commander prints and leaves by itself unless it is told how. */
function speakingThrough(world: World, root: Command): void {
  for (const each of everyCommand(root)) {
    each.exitOverride().configureOutput({
      writeOut: (text) => world.stdout.write(text),
      writeErr: () => {},
      getOutHelpWidth: () => Math.max(40, world.stdout.columns ?? 80),
      getOutHasColors: () => false,
    })
    each.helpCommand(false)
  }
}

function everyCommand(root: Command): readonly Command[] {
  return [root, ...root.commands.flatMap(everyCommand)]
}

/** Help and version are done; all else that Commander throws is wrong usage, told in its own words. */
function asUsage(error: CommanderError): ExitCode {
  if (error.exitCode === 0) return exitCode.done
  const [first = '', ...more] = error.message.replace(/^error: /, '').split('\n')
  throw usage(`${first.charAt(0).toUpperCase()}${first.slice(1)}.`, more.join(' ').replace(/^\(|\)$/g, '') || undefined)
}
