import { changeConfig, configIn, configText } from './config-file.ts'
import { usage } from './errors.ts'
import { nearest } from './nearest.ts'
import { type Kind, settingKinds } from './setting-kinds.ts'
import { visibleLine, visibleText } from './visible.ts'

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

/**
 * Reads the preferences without conf, which costs more to load than a whole quick write. A mistake in a file that was
 * edited by hand never stops anybody from writing: what cannot be understood is told in `problems` and left out.
 */
export function readSettings(home: string): ReadSettings {
  const text = configText(home)
  if (text === undefined) return { settings: { ...fallbacks, stars: [] }, problems: [], fresh: true }
  const found = typeof text === 'string' ? configIn(text) : undefined
  if (found === undefined) {
    const wrong = typeof text === 'string' ? 'is not valid JSON' : `cannot be read (${text.code})`
    const saved = typeof text === 'string' ? salvaged(text) : {}
    const left = Object.keys(saved).length > 0 ? 'what can be read of it holds' : 'all settings are as at first'
    return {
      settings: { ...fallbacks, ...saved, stars: [] },
      problems: [`config.json ${wrong}; ${left}.`],
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
    `There is no such setting.${near === undefined ? '' : ` Did you mean ${near}?`}`,
    'attune config list  shows them all.',
  )
}

/** Throws AttuneError (usage) for a value that the key cannot have, naming those that it can. */
export function checkSetting(key: SettingKey, value: string): void {
  const problem = problemOf(key, value)
  if (problem !== undefined) throw usage(problem)
}

/** Changes some preferences. Throws AttuneError when the file is broken, and when the disk will not have it. */
export async function writeSettings(home: string, changes: Partial<Settings>): Promise<void> {
  await changeConfig(home, changes)
}

function problemOf(key: string, value: unknown): string | undefined {
  const kind: Kind | undefined = settingKinds[key as SettingKey]
  if (kind === undefined) return `there is no setting called "${visibleLine(key)}".`
  if (typeof value !== 'string') return `${key} takes text.`
  if (visibleText(value) !== value || value.includes('\n')) return `${key} takes one line of plain text.`
  if (kind.choices !== undefined && !kind.choices.includes(value)) return `${key} can be ${kind.choices.join(', ')}.`
  if (kind.like !== undefined && value !== '' && !kind.like.pattern.test(value))
    return `${key} takes ${kind.like.says}.`
  return undefined
}

/** The settings that can still be told in broken JSON: somebody who chose solo must not find both after a lost comma. */
function salvaged(text: string): Partial<Record<SettingKey, string>> {
  const pairs = [...text.matchAll(/"(\w+)"\s*:\s*"([^"\\\n]*)"/g)].map(
    ([, key = '', value = '']) => [key, value] as const,
  )
  return Object.fromEntries(pairs.filter(([key, value]) => problemOf(key, value) === undefined))
}

function starsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((star): star is string => typeof star === 'string') : []
}
