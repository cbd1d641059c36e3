import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { tempHome } from '../support/temp-home.ts'

/** Whether this machine lets us mount a small file system of our own; only root may, and not everywhere. */
export const canMount = tryToMount()

/** A file system of 256 kB, gone when the test is over. */
export function smallDisk(): string {
  const folder = join(tempHome(), 'small disk')
  mkdirSync(folder)
  mount(folder)
  onTestFinished(() => {
    execFileSync('umount', [folder])
  })
  return folder
}

/** From here on nothing can be written there. */
export function makeReadOnly(folder: string): void {
  execFileSync('mount', ['-o', 'remount,ro', folder])
}

function mount(folder: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k,mode=700', 'tmpfs', folder], { stdio: 'pipe' })
}

function tryToMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const folder = '/mnt'
  try {
    mount(folder)
    execFileSync('umount', [folder])
    return true
  } catch {
    return false
  }
}
