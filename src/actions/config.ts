import { existsSync } from 'node:fs'
import { configFile } from '../config-file.ts'
import { usage } from '../errors.ts'
import { checkSetting, readSettings, settingKey, settingKeys, settingKinds, writeSettings } from '../settings.ts'
import { wrapUnder } from '../terminal/wrap.ts'
import { type CommonFlags, mayAsk, notice, print, type World, widthOf } from '../world.ts'
import { editFile } from './editor.ts'

/** `attune config list`: each preference, its value, and what it is for. */
export async function listSettings(world: World, flags: CommonFlags): Promise<undefined> {
  const { settings, problems } = readSettings(world.home)
  for (const problem of problems) notice(world, problem)
  if (flags.json) {
    print(world, JSON.stringify(settings, null, 2))
    return
  }
  const width = Math.min(80, widthOf(world))
  for (const key of settingKeys) {
    print(world, `${key} = ${settings[key] === '' ? '(not set)' : settings[key]}`)
    print(world, wrapUnder('    ', `${settingKinds[key].says}${choicesOf(key)}`, width).join('\n'))
  }
}

function choicesOf(key: (typeof settingKeys)[number]): string {
  const kind = settingKinds[key]
  return 'choices' in kind ? ` (${kind.choices.join(', ')})` : ''
}

/** `attune config get` */
export async function getSetting(world: World, word: string, flags: CommonFlags): Promise<undefined> {
  const key = settingKey(word)
  const { settings, problems } = readSettings(world.home)
  for (const problem of problems) notice(world, problem)
  print(world, flags.json ? JSON.stringify({ [key]: settings[key] }) : settings[key])
}

/** `attune config set`; an empty value puts the first one back. */
export async function setSetting(
  world: World,
  word: string,
  words: readonly string[],
  flags: CommonFlags,
): Promise<undefined> {
  const key = settingKey(word)
  const value = words.join(' ') || settingKinds[key].fallback
  checkSetting(key, value)
  await writeSettings(world.home, { [key]: value })
  if (flags.json) print(world, JSON.stringify({ [key]: value }))
  else notice(world, `${key} is now ${value === '' ? 'not set' : value}.`)
}

/** `attune config edit` */
export async function editSettings(world: World, flags: CommonFlags): Promise<undefined> {
  if (!mayAsk(world, flags))
    throw usage('There is no terminal for an editor.', 'attune config set <key> <value>  works without one.')
  if (!existsSync(configFile(world.home))) await writeSettings(world.home, {})
  await editFile(world, configFile(world.home))
  const { problems } = readSettings(world.home)
  for (const problem of problems) notice(world, problem)
}

/** `attune config path` */
export async function tellPath(world: World, flags: CommonFlags): Promise<undefined> {
  const path = configFile(world.home)
  print(world, flags.json ? JSON.stringify({ path }) : path)
}
