import { existsSync, renameSync } from 'node:fs'
import { basename, join } from 'node:path'
import { sync, syncFolder, withFile, writeAll } from './disk.ts'
import { prepareFolder } from './folders.ts'
import type { Vault } from './vault.ts'

export const ASIDE = 'aside'

/** Adds damaged lines to a file of their own in aside/, before they are taken out of where they were. Gives its name. */
export function keepAside(vault: Vault, name: string, bytes: Buffer): string {
  const folder = asideFolder(vault)
  withFile(join(folder, name), 'a', (fd) => {
    writeAll(fd, Buffer.concat([bytes, Buffer.from('\n')]))
    sync(fd)
  })
  syncFolder(folder)
  return `${ASIDE}/${name}`
}

/** Moves a whole file to aside/, never over another. Gives its name there. */
export function moveAside(vault: Vault, path: string): string {
  const folder = asideFolder(vault)
  let name = basename(path)
  for (let number = 2; existsSync(join(folder, name)); number += 1) name = `${basename(path)}.${number}`
  renameSync(path, join(folder, name))
  syncFolder(folder)
  return `${ASIDE}/${name}`
}

function asideFolder(vault: Vault): string {
  const folder = join(vault.home, ASIDE)
  prepareFolder(folder)
  return folder
}
