import type { Command } from 'commander'
import type { World } from '../world.ts'
import { command } from './command.ts'
import type { Run } from './run.ts'

/** `attune delete` */
export function deleting(world: World, run: Run): Command {
  return command('delete', 'Remove an entry for good', [
    ['attune delete 01KAT3', 'asks first'],
    ['attune delete last --yes', 'without asking'],
  ])
    .argument('<id>', 'an id, its first four characters or more, or "last"')
    .option('--yes', 'without asking')
    .action((id: string, flags) =>
      run(async () => (await import('../actions/delete.ts')).deleteEntry(world, id, flags)),
    )
}
