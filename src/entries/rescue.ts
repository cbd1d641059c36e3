import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { localTime } from '../clock.ts'
import { codeOf, sync, withFile, writeAll } from './disk.ts'

/**
 * Brings words that could not be kept into a file of their own, in the first of the folders that will have it; never
 * over another file. Gives its path, or undefined when they have to be printed because nowhere works.
 */
export function rescueWords(words: string, folders: readonly string[], moment: Date): string | undefined {
  const name = `attune-rescue-${localTime(moment).slice(0, 16).replace(':', '')}`
  for (const folder of folders) {
    const path = firstFree(join(folder, name), words)
    if (path !== undefined) return path
  }
  return undefined
}

function firstFree(stem: string, words: string): string | undefined {
  for (let number = 1; number < 1000; number += 1) {
    const path = number === 1 ? `${stem}.txt` : `${stem}-${number}.txt`
    try {
      write(path, words)
      return path
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') return undefined
    }
  }
  return undefined
}

function write(path: string, words: string): void {
  withFile(path, 'wx', (fd) => {
    try {
      writeAll(fd, Buffer.from(`${words}\n`))
      sync(fd)
    } catch (error) {
      rmSync(path, { force: true })
      throw error
    }
  })
}
