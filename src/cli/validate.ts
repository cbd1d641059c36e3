import { Argument, type Command } from 'commander'
import type { World } from '../world.ts'
import { command } from './command.ts'
import type { Run } from './run.ts'
import { talk } from './talk.ts'

const instead = 'attune list --practice validate  works without one.'

/** `attune validate`: show that the other's inner life makes sense. */
export function validate(world: World, run: Run): Command {
  return command('validate', "Show that the other's inner life makes sense", [
    ['attune validate --together', 'one shares, one listens, step by step'],
    ['attune validate rehearse', 'a reply of yours, before you say it'],
    ['attune validate self', 'for what you feel yourself'],
    ['attune validate --quick', 'one sentence to say or send'],
  ])
    .addArgument(new Argument('[door]', 'begin with one way').choices(['together', 'rehearse', 'self']))
    .option('--person <name>', 'who it is about')
    .option('--together', 'two people, one keyboard')
    .option('--quick', 'one sentence')
    .action((door: string | undefined, flags) => {
      const named = door ?? (flags.together ? 'together' : undefined)
      return run(() => talk(world, 'validate', flags, { instead, ...(named !== undefined && { door: named }) }))
    })
}
