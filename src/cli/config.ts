import type { Command } from 'commander'
import type { World } from '../world.ts'
import { command } from './command.ts'
import type { Run } from './program.ts'

/** `attune config` */
export function config(world: World, run: Run): Command {
  const made = command('config', 'Your preferences', [
    ['attune config list', 'all of them, and what they mean'],
    ['attune config set name Ana', 'one of them'],
    ['attune config set screen plain', 'for screen readers'],
    ['attune config path', 'where the file is'],
  ]).action((flags) => run(async () => (await import('../actions/config.ts')).listSettings(world, flags)))

  made.addCommand(
    command('list', 'All of them', [['attune config list', 'and what they mean']]).action((flags) =>
      run(async () => (await import('../actions/config.ts')).listSettings(world, flags)),
    ),
  )
  made.addCommand(
    command('get', 'One of them', [['attune config get name', 'its value']])
      .argument('<key>')
      .action((key: string, flags) =>
        run(async () => (await import('../actions/config.ts')).getSetting(world, key, flags)),
      ),
  )
  made.addCommand(
    command('set', 'Change one', [['attune config set weekStartsOn sunday', '']])
      .argument('<key>')
      .argument('<value...>')
      .action((key: string, value: string[]) =>
        run(async () => (await import('../actions/config.ts')).setSetting(world, key, value)),
      ),
  )
  made.addCommand(
    command('edit', 'In your editor', [['attune config edit', '']]).action((flags) =>
      run(async () => (await import('../actions/config.ts')).editSettings(world, flags)),
    ),
  )
  made.addCommand(
    command('path', 'Where the file is', [['attune config path', '']]).action(() =>
      run(async () => (await import('../actions/config.ts')).tellPath(world)),
    ),
  )
  return made
}
