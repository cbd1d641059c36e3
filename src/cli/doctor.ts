import type { Command } from 'commander'
import type { World } from '../world.ts'
import { command, gathered } from './command.ts'
import type { Run } from './run.ts'

/** `attune doctor` */
export function doctor(world: World, run: Run): Command {
  return command('doctor', 'Look every file over', [
    ['attune doctor', 'says in words what is wrong'],
    ['attune doctor --fix', 'mends what is safe to mend'],
    ['attune doctor --fix --gone k3f92a', 'also what an old computer left'],
  ])
    .option('--fix', 'mend what is safe to mend; nothing is ever thrown away')
    .option('--gone <device>', 'a device that writes no more; its files are then mended here', gathered)
    .action((flags) => run(async () => (await import('../actions/doctor.ts')).examine(world, flags)))
}
