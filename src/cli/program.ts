import { Command, CommanderError } from 'commander'
import { type ExitCode, exitCode } from '../errors.ts'
import { type World, widthOf } from '../world.ts'
import { ask } from './ask.ts'
import { withCommonFlags } from './command.ts'
import { config } from './config.ts'
import { deleting } from './delete.ts'
import { doctor } from './doctor.ts'
import { edit } from './edit.ts'
import { help } from './help.ts'
import { examplesFirst, helpLayout } from './help-layout.ts'
import { journal } from './journal.ts'
import { exporting, list, search, show } from './look-back.ts'
import { repair } from './repair.ts'
import { ritual } from './ritual.ts'
import type { Run } from './run.ts'
import { thanks } from './thanks.ts'
import { undo } from './undo.ts'
import { validate } from './validate.ts'

declare const ATTUNE_VERSION: string

/** Parses the command line and does what it says. Throws AttuneError for wrong usage and for what the work throws. */
export async function runCommand(world: World, argv: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = exitCode.done
  const run: Run = async (work) => {
    code = (await work()) ?? exitCode.done
  }
  const reading: Reading = {}
  try {
    await program(world, run, argv, reading).parseAsync(argv, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    // Help and version end so as well.
    if (error.exitCode === 0) return exitCode.done
    const { mistake } = await import('./mistakes.ts')
    throw reading.at === undefined ? error : mistake(error, reading.at)
  }
  return code
}

/** Where on the command line Commander stopped reading. */
interface Reading {
  at?: Command
}

function program(world: World, run: Run, argv: readonly string[], reading: Reading): Command {
  const root = new Command('attune')
    .description('Six small practices that keep two people close. Your words stay on this machine.')
    .version(ATTUNE_VERSION, '-V, --version', 'which attune this is')
    .usage('[command]')
    .allowExcessArguments()
    // So that "-Vienna" after a command is not taken for -V.
    .enablePositionalOptions()
    .action((flags, self: Command) => run(() => today(world, self, flags)))
  for (const add of commandsFor(argv)) root.addCommand(add(world, run, root))
  examplesFirst(root, [
    ['attune', 'what waits today, and one offer'],
    ['attune thanks "for the soup"', 'kept before the finger leaves Enter'],
    ['attune repair', 'an hour after an argument'],
    ['attune export --week', 'the week, as a page worth keeping'],
  ])
  for (const each of everyCommand(root)) speakingThrough(world, withCommonFlags(each), reading)
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

async function today(
  world: World,
  self: Command,
  flags: { json?: boolean; input?: boolean },
): Promise<ExitCode | undefined> {
  const [word] = self.args
  if (word !== undefined) {
    const { unknownCommand } = await import('./mistakes.ts')
    throw unknownCommand(self)
  }
  const { showToday } = await import('../actions/today/show.ts')
  return showToday(world, flags)
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
function speakingThrough(world: World, made: Command, reading: Reading): void {
  made
    .helpCommand(false)
    .configureHelp(helpLayout)
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      writeErr: () => {},
      getOutHelpWidth: () => Math.max(40, widthOf(world)),
      getOutHasColors: () => false,
    })
    .exitOverride((error) => {
      reading.at = made
      throw error
    })
}

function everyCommand(root: Command): readonly Command[] {
  return [root, ...root.commands.flatMap(everyCommand)]
}
