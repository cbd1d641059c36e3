import type { Command } from 'commander'
import type { World } from '../world.ts'
import { command, gathered } from './command.ts'
import type { Run } from './run.ts'

/** `attune edit` */
export function edit(world: World, run: Run): Command {
  return command('edit', 'Change an entry', [
    ['attune edit last', 'in your editor'],
    ['attune edit last --text "better words"', 'without one'],
    ['attune edit 01KAT3 --tag family --star', 'its tags, its star'],
  ])
    .argument('<id>', 'an id, its first four characters or more, or "last"')
    .option('--text <words>', 'new words; - reads stdin')
    .option('--date <when>', 'when it was')
    .option('--person <name>', 'who it is about; "" for nobody')
    .option('--tag <tag>', 'add a tag (again for more)', gathered)
    .option('--untag <tag>', 'take a tag away', gathered)
    .option('--star', 'star it')
    .option('--unstar', 'take the star away')
    .action((id: string, flags) => run(async () => (await import('../actions/edit.ts')).editEntry(world, id, flags)))
}
