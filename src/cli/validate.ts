import type { Command } from 'commander'
import type { World } from '../world.ts'
import { command } from './command.ts'
import type { Run } from './program.ts'
import { talk } from './talk.ts'

/** `attune validate`: show that the other's inner life makes sense. */
export function validate(world: World, run: Run): Command {
  return command('validate', "Show that the other's inner life makes sense", [
    ['attune validate --together', 'one shares, one listens, step by step'],
    ['attune validate', 'choose: together, rehearse alone, or for yourself'],
    ['attune validate --quick', 'one sentence to say or send'],
  ])
    .option('--person <name>', 'who it is about')
    .option('--together', 'two people, one keyboard')
    .option('--quick', 'one sentence')
    .action((flags) =>
      run(() =>
        talk(world, 'validate', flags, {
          instead: 'attune show  and  attune list  work without one.',
          ...(flags.together && { door: 'together' }),
        }),
      ),
    )
}
