import type { Command } from 'commander'
import type { World } from '../world.ts'
import { command } from './command.ts'
import type { Run } from './run.ts'

/** `attune undo` */
export function undo(world: World, run: Run): Command {
  return command('undo', 'Take back the last write or edit', [
    ['attune undo', 'what was deleted stays deleted'],
  ]).action((flags) => run(async () => (await import('../actions/undo.ts')).undoLast(world, flags)))
}
