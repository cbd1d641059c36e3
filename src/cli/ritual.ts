import type { Command } from 'commander'
import type { World } from '../world.ts'
import { command, withEntryFlags } from './command.ts'
import { refuse } from './refuse.ts'
import type { Run } from './run.ts'
import { talk } from './talk.ts'

/** `attune ritual`: small repeated acts that mean "us". */
export function ritual(world: World, run: Run): Command {
  const made = command('ritual', 'Small repeated acts that mean "us"', [
    ['attune ritual', 'notice one, make one, log a moment'],
    ['attune ritual done tea', 'log a moment at once'],
    ['attune ritual done tea "you laughed at the kettle"', 'with a line to remember'],
    ['attune ritual list', 'what you have'],
    ['attune ritual add --name "evening tea" --if "the kettle boils" --then "we sit"', 'without questions'],
  ])
    .option('--person <name>', 'who it is with')
    .option('--together', 'two people, one keyboard')
    .option('--quick', 'log a moment, or draw a memory')
    .action((flags) =>
      run(() =>
        talk(world, 'ritual', flags, {
          instead: 'attune ritual list  and  attune ritual done <name>  work without one.',
        }),
      ),
    )
  for (const add of [adding, listing, done, editing, resting]) made.addCommand(add(world, run))
  return made
}

function adding(world: World, run: Run): Command {
  return withEntryFlags(
    command('add', 'Make a ritual', [
      ['attune ritual add', 'the guided flow'],
      ['attune ritual add --name "evening tea" --ours', 'without questions'],
    ]),
  )
    .option('--name <name>', 'what it is called')
    .option('--if <cue>', 'a cue that is in the day already')
    .option('--then <act>', 'the small act')
    .option('--meaning <line>', 'what it says about you two')
    .option('--ours', 'you both said yes')
    .action((flags) =>
      run(async () => {
        if (flags.name === undefined) {
          const instead = 'attune ritual add --name "evening tea"  works without one.'
          refuse(
            flags,
            ['if', 'then', 'meaning', 'ours'],
            'goes with --name; without a name the talk asks for it all.',
            instead,
          )
          return talk(world, 'ritual', flags, { door: 'add', described: true, instead })
        }
        return (await import('../actions/rituals.ts')).addRitual(world, flags)
      }),
    )
}

function listing(world: World, run: Run): Command {
  return command('list', 'The rituals you have', [['attune ritual list', 'ours, ideas, and those at rest']]).action(
    (flags) => run(async () => (await import('../actions/rituals.ts')).listRituals(world, flags)),
  )
}

function done(world: World, run: Run): Command {
  return withEntryFlags(
    command('done', 'Log a moment', [
      ['attune ritual done tea', 'that it happened'],
      ['attune ritual done tea "you laughed"', 'with a line to remember'],
    ]),
  )
    .argument('<name>', 'the ritual: its name, or the beginning of it')
    .argument('[memory...]', 'one line to remember; - reads stdin')
    .action((name: string, memory: string[], flags) =>
      run(async () => (await import('../actions/rituals.ts')).logMoment(world, name, memory, flags)),
    )
}

function editing(world: World, run: Run): Command {
  return command('edit', 'Change a ritual', [['attune ritual edit tea --then "we sit by the window"', 'its act']])
    .argument('<name>', 'the ritual')
    .option('--name <name>', 'what it is called')
    .option('--if <cue>', 'a cue that is in the day already')
    .option('--then <act>', 'the small act')
    .option('--meaning <line>', 'what it says about you two')
    .option('--tiny <act>', 'the version for a bad day')
    .option('--ours', 'you both said yes')
    .action((name: string, flags) =>
      run(async () => (await import('../actions/rituals.ts')).changeRitual(world, name, flags)),
    )
}

function resting(world: World, run: Run): Command {
  return command('rest', 'Let a ritual rest, or wake it', [['attune ritual rest tea', 'again wakes it']])
    .argument('<name>', 'the ritual')
    .action((name: string, flags) =>
      run(async () => (await import('../actions/rituals.ts')).restRitual(world, name, flags)),
    )
}
