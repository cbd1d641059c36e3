import type { Command } from 'commander'
import type { World } from '../world.ts'
import { command } from './command.ts'
import type { Run } from './program.ts'

/** `attune doctor` */
export function doctor(world: World, run: Run): Command {
  return command('doctor', 'Look every file over', [
    ['attune doctor', 'says in words what is wrong'],
    ['attune doctor --fix', 'mends what is safe to mend'],
  ])
    .option('--fix', 'mend what is safe to mend; nothing is ever thrown away')
    .action((flags) => run(async () => (await import('../actions/doctor.ts')).examine(world, flags)))
}
