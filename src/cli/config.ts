import type { Command } from 'commander'
import type { World } from '../world.ts'
import { command } from './command.ts'
import type { Run } from './run.ts'

const actions = () => import('../actions/config.ts')

/** `attune config` */
export function config(world: World, run: Run): Command {
  const made = command('config', 'Your preferences', [
    ['attune config list', 'all of them, and what they mean'],
    ['attune config set name Ana', 'one of them'],
    ['attune config set screen plain', 'for screen readers'],
    ['attune config path', 'where the file is'],
  ]).action((flags) => run(async () => (await actions()).listSettings(world, flags)))
  for (const add of [listing, getting, setting, editing, path]) made.addCommand(add(world, run))
  return made
}

function listing(world: World, run: Run): Command {
  const made = command('list', 'All of them', [['attune config list', 'and what they mean']])
  return made.action((flags) => run(async () => (await actions()).listSettings(world, flags)))
}

function getting(world: World, run: Run): Command {
  return command('get', 'One of them', [['attune config get name', 'its value']])
    .argument('<key>', aKey)
    .action((key: string, flags) => run(async () => (await actions()).getSetting(world, key, flags)))
}

function setting(world: World, run: Run): Command {
  return command('set', 'Change one', [
    ['attune config set weekStartsOn sunday', 'weeks begin with it'],
    ['attune config set name ""', 'as it was at first'],
  ])
    .argument('<key>', aKey)
    .argument('<value...>', 'what it is to be; "" for what it was at first')
    .action((key: string, value: string[], flags) =>
      run(async () => (await actions()).setSetting(world, key, value, flags)),
    )
}

function editing(world: World, run: Run): Command {
  const made = command('edit', 'In your editor', [['attune config edit', 'the file as it is']])
  return made.action((flags) => run(async () => (await actions()).editSettings(world, flags)))
}

function path(world: World, run: Run): Command {
  const made = command('path', 'Where the file is', [['attune config path', 'entries/ and drafts/ stand beside it']])
  return made.action((flags) => run(async () => (await actions()).tellPath(world, flags)))
}

const aKey = 'a setting, as attune config list tells it'
