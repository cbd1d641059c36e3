import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AttuneError, usage } from './errors.ts'
import { nearest } from './nearest.ts'
import { type Kind, settingKinds } from './setting-kinds.ts'

export { settingKinds } from './setting-kinds.ts'
export type SettingKey = keyof typeof settingKinds
export type Settings = { readonly [key in SettingKey]: string } & {
  /** Cards of `ask` that may come again within the year. */
  readonly stars: readonly string[]
}

/** Settings as they stand, and what in the file could not be understood. */
export interface ReadSettings {
  readonly settings: Settings
  readonly problems: readonly string[]
  /** No file yet: nobody has been welcomed. */
  readonly fresh: boolean
}

export const settingKeys = Object.keys(settingKinds) as readonly SettingKey[]

const fallbacks = Object.fromEntries(settingKeys.map((key) => [key, settingKinds[key].fallback])) as Record<
  SettingKey,
  string
>

export function configFile(home: string): string {
  return join(home, 'config.json')
}

/**
 * Reads the preferences without conf, which costs more to load than a whole quick write. A mistake in a file that was
 * edited by hand never stops anybody from writing: what cannot be understood is told in `problems` and left out.
 */
export function readSettings(home: string): ReadSettings {
  const text = readIfThere(configFile(home))
  if (text === undefined) return { settings: { ...fallbacks, stars: [] }, problems: [], fresh: true }
  const found = parsed(text)
  if (found === undefined) {
    return {
      settings: { ...fallbacks, stars: [] },
      problems: ['config.json is not valid JSON; all settings are as at first.'],
      fresh: false,
    }
  }
  const pairs = Object.entries(found).filter(([key]) => key !== 'stars')
  const good = pairs.filter(([key, value]) => problemOf(key, value) === undefined)
  const problems = pairs
    .flatMap(([key, value]) => problemOf(key, value) ?? [])
    .map((problem) => `config.json: ${problem}`)
  return {
    settings: { ...fallbacks, ...Object.fromEntries(good), stars: starsIn(found.stars) },
    problems,
    fresh: false,
  }
}

/** Throws AttuneError (usage) for a key there is not, naming the nearest. */
export function settingKey(word: string): SettingKey {
  const key = settingKeys.find((known) => known.toLowerCase() === word.replaceAll('-', '').toLowerCase())
  if (key !== undefined) return key
  const near = nearest(word, settingKeys)
  throw usage(
    `There is no setting called "${word}".${near === undefined ? '' : ` Did you mean ${near}?`}`,
    'attune config list  shows them all.',
  )
}

/** Throws AttuneError (usage) for a value that the key cannot have, naming those that it can. */
export function checkSetting(key: SettingKey, value: string): void {
  const problem = problemOf(key, value)
  if (problem !== undefined) throw usage(`${problem}`)
}

/** Sets one preference, through conf. Throws AttuneError when the file was edited by hand and broken there. */
export async function writeSettings(home: string, changes: Partial<Settings>): Promise<void> {
  const { default: Conf } = await import('conf')
  try {
    const conf = new Conf({
      cwd: home,
      configName: 'config',
      projectSuffix: '',
      configFileMode: 0o600,
      accessPropertiesByDotNotation: false,
      clearInvalidConfig: false,
    })
    conf.set(changes)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new AttuneError('config.json is not valid JSON, so nothing was changed in it.', {
      hint: 'attune config edit  opens it; attune config path  says where it is.',
      cause: error,
    })
  }
}

function problemOf(key: string, value: unknown): string | undefined {
  const kind: Kind | undefined = settingKinds[key as SettingKey]
  if (kind === undefined) return `there is no setting called "${key}".`
  if (typeof value !== 'string') return `${key} takes text.`
  if (kind.choices !== undefined && !kind.choices.includes(value)) return `${key} can be ${kind.choices.join(', ')}.`
  if (kind.like !== undefined && value !== '' && !kind.like.pattern.test(value))
    return `${key} takes ${kind.like.says}.`
  return undefined
}

function starsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((star): star is string => typeof star === 'string') : []
}

function parsed(text: string): { readonly [key: string]: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
