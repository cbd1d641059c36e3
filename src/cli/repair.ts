import { Argument, type Command } from 'commander'
import type { World } from '../world.ts'
import { command, withoutPractice } from './command.ts'
import type { Run } from './run.ts'
import { talk } from './talk.ts'

const doors = [
  'pause',
  'start-softly',
  'look-back',
  'look-back-alone',
  'apologise',
  'my-pattern',
  'wider-view',
  'words',
]
const instead = 'attune repair list  works without one.'

/** `attune repair`: a calm walk through what happened. */
export function repair(world: World, run: Run): Command {
  const made = command('repair', 'Use conflict to understand', [
    ['attune repair', 'a calm walk through what happened'],
    ['attune repair pause', 'a break, with a way back'],
    ['attune repair start-softly', 'find words to begin with'],
    ['attune repair --together', 'look back, the two of you'],
    ['attune repair follow-up', 'how a plan went'],
  ])
    .addArgument(new Argument('[door]', 'begin with one way').choices(doors))
    .option('--person <name>', 'who it is about')
    .option('--together', 'two people, one keyboard')
    .option('--quick', 'a minute: cool down, or one line')
    .action((door: string | undefined, flags) =>
      run(() => talk(world, 'repair', flags, { instead, ...doorOf(door, flags) })),
    )

  made.addCommand(
    withoutPractice(command('list', 'The repairs you kept', [['attune repair list --month', 'this month']])).action(
      (flags) =>
        run(async () => (await import('../actions/list.ts')).listEntries(world, { ...flags, practice: 'repair' })),
    ),
  )
  made.addCommand(
    command('follow-up', 'How a plan went', [['attune repair follow-up', 'one kind question']]).action((flags) =>
      run(() => talk(world, 'repair', flags, { door: 'follow-up', instead })),
    ),
  )
  return made
}

function doorOf(door: string | undefined, flags: { together?: boolean }): { door?: string } {
  const named = door === 'look-back' || (door === undefined && flags.together) ? 'look-back-together' : door
  return named === undefined ? {} : { door: named }
}
