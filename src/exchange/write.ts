import { realpathSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { codeOf } from '../entries/disk.ts'
import { newId } from '../entries/id.ts'
import { placeWhole } from '../entries/whole-file.ts'
import { AttuneError } from '../errors.ts'

/**
 * Writes an export whole or not at all, for the owner's eyes only (0600). A file that is there is replaced with `force`
 * alone; a link is followed; a device or pipe (/dev/stdout) is written into.
 * Throws AttuneError where something is in the way.
 */
export function writeExport(path: string, content: string, { force }: { readonly force: boolean }): void {
  const there = kindOf(path)
  if (there === 'folder') throw new AttuneError(`${path} is a folder.`, { hint: 'Name a file in it, such as week.md.' })
  if (there === 'file' && !force) {
    throw new AttuneError(`${path} is there already, and was left as it is.`, { hint: '--force writes over it.' })
  }
  if (there === 'nothing') needFolder(dirname(path))
  try {
    if (there === 'stream') writeFileSync(path, content)
    else place(there === 'file' ? realpathSync(path) : path, content)
  } catch (error) {
    throw notWritten(path, error)
  }
}

/** The name of the file on its way is nobody else's. */
function place(path: string, content: string): void {
  placeWhole(path, content, `${path}.${newId(Date.now())}.tmp`)
}

function needFolder(folder: string): void {
  const kind = kindOf(folder)
  if (kind === 'folder') return
  if (kind !== 'nothing')
    throw new AttuneError(`${folder} is not a folder.`, { hint: 'Choose another place to write to.' })
  throw new AttuneError(`There is no folder ${folder}.`, {
    hint: 'Make it first, or choose another place to write to.',
  })
}

function kindOf(path: string): 'file' | 'folder' | 'stream' | 'nothing' {
  try {
    const found = statSync(path)
    if (found.isDirectory()) return 'folder'
    return found.isFile() ? 'file' : 'stream'
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return 'nothing'
    throw notWritten(path, error)
  }
}

const reasons: { readonly [code: string]: string } = {
  ENOSPC: 'The disk is full',
  EDQUOT: 'The disk is full',
  EROFS: 'Nothing can be written there',
  EACCES: 'This place may not be written to',
  EPERM: 'This place may not be written to',
  ENAMETOOLONG: 'The name is too long',
}

function notWritten(path: string, error: unknown): AttuneError {
  const code = codeOf(error) || 'unknown'
  return new AttuneError(`${reasons[code] ?? `It could not be written (${code})`}: ${path}`, {
    hint: 'Nothing was changed. Choose another place to write to.',
    cause: error,
  })
}
