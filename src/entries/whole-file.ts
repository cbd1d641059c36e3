import { fchmodSync, fstatSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { sync, syncFolder, withFile, writeAll } from './disk.ts'
import { prepareFolder, toOwnerOnly } from './folders.ts'

/**
 * Puts a whole file in place of an old one, or leaves the old one untouched; `temporary` is where it stands meanwhile.
 * Throws what the system throws. (Not by the `atomically` package: it does not look at how much the system wrote, so on a
 * disk that fills up it replaces a good file by half a one.)
 */
export function placeWhole(path: string, text: string, temporary = `${path}.tmp`): void {
  prepareFolder(dirname(path))
  try {
    withFile(temporary, 'w', (fd) => {
      ownerOnly(fd)
      writeAll(fd, Buffer.from(text))
      sync(fd)
    })
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
  syncFolder(dirname(path))
}

/** Gives a file that was just made its mode, whatever the umask. */
export function ownerOnly(fd: number): void {
  if ((fstatSync(fd).mode & 0o777) !== 0o600) toOwnerOnly(() => fchmodSync(fd, 0o600))
}
