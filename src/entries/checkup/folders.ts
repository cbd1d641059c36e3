import { chmodSync, type Stats, statSync } from 'node:fs'
import { platform } from 'node:os'
import { join } from 'node:path'
import { ASIDE, moveAside } from '../aside.ts'
import { toOwnerOnly } from '../folders.ts'
import { isId } from '../id.ts'
import { isConflictCopy, listFolder, monthFile } from '../month-files.ts'
import { type Finding, finding, type Patient, remark } from './finding.ts'

/** Who can open what, which files are not attune's, and what interrupted writes have left. */
export function checkFolders(patient: Patient): readonly Finding[] {
  const files = allFiles(patient.vault.home)
  return [
    ...files.flatMap((file) => checkAccess(patient, file)),
    ...files.flatMap((file) => checkLeftover(patient, file)),
    ...files.flatMap((file) => checkStranger(patient, file)),
  ]
}

interface Seen {
  /** '' for the attune folder itself; entries/2026-11.k3f92a.jsonl */
  readonly name: string
  readonly path: string
  readonly stats: Stats
}

function allFiles(home: string): readonly Seen[] {
  const own = ['', 'entries', 'drafts', ASIDE, 'config.json', 'undo.json']
  const inside = ['entries', 'drafts', ASIDE].flatMap((folder) =>
    listFolder(join(home, folder)).map((name) => `${folder}/${name}`),
  )
  const leftovers = listFolder(home).filter(isLeftover)
  return [...own, ...inside, ...leftovers].flatMap((name) => seen(home, name))
}

function seen(home: string, name: string): readonly Seen[] {
  const path = join(home, name)
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats === undefined ? [] : [{ name, path, stats }]
}

function checkAccess({ vault }: Patient, { name, path, stats }: Seen): readonly Finding[] {
  if (platform() === 'win32' || (stats.mode & 0o077) === 0) return []
  const what = name === '' ? vault.home : name
  const mend = (): string => {
    toOwnerOnly(() => chmodSync(path, stats.isDirectory() ? 0o700 : 0o600))
    return `${what} can only be opened by you now.`
  }
  return [finding(name, `${what} can be opened by others on this computer.`, mend)]
}

const aMinute = 60_000

function isLeftover(name: string): boolean {
  return /\.tmp(-[0-9a-f]+)?$/.test(name)
}

/** A younger one may be a write that goes on right now. */
function checkLeftover({ vault, clock }: Patient, { name, path, stats }: Seen): readonly Finding[] {
  if (!isLeftover(name) || name.startsWith(ASIDE) || name.startsWith('entries')) return []
  if (clock.now().getTime() - stats.mtimeMs < aMinute) return []
  const mend = (): string => `${name} is now ${moveAside(vault, path)}.`
  return [finding(name, `${name} is left over from a write that was interrupted.`, mend)]
}

function checkStranger({ vault }: Patient, { name, stats }: Seen): readonly Finding[] {
  const [folder, file] = name.split('/')
  if (file === undefined || folder === ASIDE) return []
  if (folder === 'drafts') {
    return isId(file.replace(/\.json(\.tmp)?$/, '')) ? [] : [stranger(name)]
  }
  const month = stats.isFile() ? monthFile(vault, file) : undefined
  if (month === undefined) return [stranger(name)]
  if (!isConflictCopy(month)) return []
  return [remark(name, `${name} is a copy that a sync program made. All that is in it is read with the rest.`)]
}

function stranger(name: string): Finding {
  return remark(name, `${name} is not one of attune's files. It is not read, and left alone.`)
}
