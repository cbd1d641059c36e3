import { chmodSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { codeOf, syncFolder } from './disk.ts'

/** Makes a folder that only its owner can open, with those above it. One that exists stays as it is. */
export function prepareFolder(folder: string): void {
  if (mkdirSync(folder, { recursive: true, mode: 0o700 }) === undefined) return
  // An odd umask may have taken the owner's own rights.
  toOwnerOnly(() => chmodSync(folder, 0o700))
  syncFolder(dirname(folder))
}

/** Changes a mode, where the disk has modes: FAT has none, and that is no reason not to keep a person's words. */
export function toOwnerOnly(change: () => void): void {
  try {
    change()
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EINVAL'].includes(codeOf(error))) throw error
  }
}
