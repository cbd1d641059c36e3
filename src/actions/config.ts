import { existsSync } from 'node:fs'
import { prepareFolder } from '../entries/folders.ts'
import { usage } from '../errors.ts'
import {
  checkSetting,
  configFile,
  readSettings,
  settingKey,
  settingKeys,
  settingKinds,
  writeSettings,
} from '../settings.ts'
import { type CommonFlags, mayAsk, notice, print, type World } from '../world.ts'
import { editFile } from './editor.ts'

/** `attune config list`: each preference, its value, and what it is for. */
export async function listSettings(world: World, flags: CommonFlags): Promise<undefined> {
  const { settings, problems } = readSettings(world.home)
  for (const problem of problems) notice(world, problem)
  if (flags.json) {
    print(world, JSON.stringify(settings, null, 2))
    return
  }
  for (const key of settingKeys) {
    print(world, `${key} = ${settings[key] === '' ? '(not set)' : settings[key]}`)
    print(world, `    ${settingKinds[key].says}${choicesOf(key)}`)
  }
}

function choicesOf(key: (typeof settingKeys)[number]): string {
  const kind = settingKinds[key]
  return 'choices' in kind ? ` (${kind.choices.join(', ')})` : ''
}

/** `attune config get` */
export async function getSetting(world: World, word: string, flags: CommonFlags): Promise<undefined> {
  const key = settingKey(word)
  const value = readSettings(world.home).settings[key]
  print(world, flags.json ? JSON.stringify({ [key]: value }) : value)
}

/** `attune config set`; an empty value puts the first one back. */
export async function setSetting(world: World, word: string, words: readonly string[]): Promise<undefined> {
  const key = settingKey(word)
  const value = words.join(' ') || settingKinds[key].fallback
  checkSetting(key, value)
  prepareFolder(world.home)
  await writeSettings(world.home, { [key]: value })
  notice(world, `${key} is now ${value === '' ? 'not set' : value}.`)
}

/** `attune config edit` */
export async function editSettings(world: World, flags: CommonFlags): Promise<undefined> {
  if (!mayAsk(world, flags))
    throw usage('There is no terminal for an editor.', 'attune config set <key> <value>  works without one.')
  prepareFolder(world.home)
  if (!existsSync(configFile(world.home))) await writeSettings(world.home, {})
  await editFile(world, configFile(world.home))
  const { problems } = readSettings(world.home)
  for (const problem of problems) notice(world, problem)
}

/** `attune config path` */
export async function tellPath(world: World): Promise<undefined> {
  print(world, configFile(world.home))
}
