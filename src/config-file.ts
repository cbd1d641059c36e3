import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeOf } from './entries/disk.ts'
import { prepareFolder } from './entries/folders.ts'
import { AttuneError } from './errors.ts'

export function configFile(home: string): string {
  return join(home, 'config.json')
}

/** The file's text; undefined where there is no file; what the system says where it cannot be read. */
export function configText(home: string): string | { readonly code: string } | undefined {
  try {
    return readFileSync(configFile(home), 'utf8')
  } catch (error) {
    const code = codeOf(error)
    return ['ENOENT', 'ENOTDIR', 'ELOOP'].includes(code) ? undefined : { code }
  }
}

/** undefined where the text is no JSON object. */
export function configIn(text: string): { readonly [key: string]: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}

/**
 * Changes some keys, through conf, and makes the folder where there is none. Throws AttuneError when the file was edited
 * by hand and broken there, so that nothing of it is lost, and when the disk will not have it.
 */
export async function changeConfig(home: string, changes: object): Promise<void> {
  const text = configText(home)
  if (typeof text === 'string' && configIn(text) === undefined) throw broken()
  const { default: Conf } = await import('conf')
  try {
    prepareFolder(home)
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
    throw notWritten(home, error)
  }
}

function broken(): AttuneError {
  return new AttuneError('config.json is not valid JSON, so nothing was changed in it.', {
    hint: 'attune config edit  opens it; attune config path  says where it is.',
  })
}

function notWritten(home: string, cause: unknown): AttuneError {
  return new AttuneError(`${configFile(home)} could not be written (${codeOf(cause)}), so nothing was changed.`, {
    hint: 'The folder has to be one that you may write in; ATTUNE_HOME names another.',
    cause,
  })
}
