import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeExport } from '../../src/exchange/write.ts'
import { tempHome } from '../support/temp-home.ts'

const careful = { force: false }

function modeOf(path: string): number {
  return statSync(path).mode & 0o777
}

describe('an export', () => {
  test('it is written for the owner alone, whatever the umask', () => {
    const before = process.umask(0)
    try {
      const path = join(tempHome(), 'week.md')
      writeExport(path, '# Week\n', careful)
      expect(readFileSync(path, 'utf8')).toBe('# Week\n')
      expect(modeOf(path)).toBe(0o600)
    } finally {
      process.umask(before)
    }
  })

  test('it never takes the place of a file unless it is told to', () => {
    const path = join(tempHome(), 'week.md')
    writeFileSync(path, 'mine', { mode: 0o644 })
    expect(() => writeExport(path, 'new', careful)).toThrow('is there already, and was left as it is.')
    expect(readFileSync(path, 'utf8')).toBe('mine')
    writeExport(path, 'new', { force: true })
    expect(readFileSync(path, 'utf8')).toBe('new')
    expect(modeOf(path)).toBe(0o600)
  })

  test('it says how to write over a file, and that this is no wrong usage', () => {
    const path = join(tempHome(), 'week.md')
    writeFileSync(path, '')
    expect(errorOf(() => writeExport(path, 'new', careful))).toMatchObject({
      exitCode: 1,
      hint: '--force writes over it.',
    })
  })

  test('it leaves nothing else behind', () => {
    const home = tempHome()
    writeExport(join(home, 'week.md'), 'x'.repeat(1_000_000), careful)
    expect(readdirSync(home)).toEqual(['week.md'])
  })

  test('it follows a link to the file that is meant', () => {
    const home = tempHome()
    writeFileSync(join(home, 'real.md'), 'old')
    symlinkSync('real.md', join(home, 'week.md'))
    writeExport(join(home, 'week.md'), 'new', { force: true })
    expect(readFileSync(join(home, 'real.md'), 'utf8')).toBe('new')
    expect(readdirSync(home).sort()).toEqual(['real.md', 'week.md'])
  })

  test('it says what is in the way', () => {
    const home = tempHome()
    mkdirSync(join(home, 'pages'))
    writeFileSync(join(home, 'file'), '')
    expect(() => writeExport(join(home, 'pages'), 'x', { force: true })).toThrow('is a folder.')
    expect(() => writeExport(join(home, 'no', 'week.md'), 'x', careful)).toThrow('There is no folder')
    expect(() => writeExport(join(home, 'file', 'week.md'), 'x', careful)).toThrow('is not a folder.')
    expect(() => writeExport(join(home, 'n'.repeat(300)), 'x', careful)).toThrow('The name is too long')
    expect(readdirSync(home).sort()).toEqual(['file', 'pages'])
  })

  test.skipIf(process.platform === 'win32')('it writes into a device, which is nothing to take the place of', () => {
    writeExport('/dev/null', '# Week\n', careful)
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
  })

  test.runIf(process.platform === 'linux')('it says so when the disk is full', () => {
    expect(() => writeExport('/dev/full', 'x', careful)).toThrow('The disk is full')
  })

  test.runIf(process.getuid?.() !== 0)('it may not write where the folder is closed', () => {
    const home = tempHome()
    chmodSync(home, 0o500)
    expect(() => writeExport(join(home, 'week.md'), 'x', careful)).toThrow('may not be written to')
    chmodSync(home, 0o700)
  })
})

function errorOf(run: () => void): unknown {
  try {
    run()
  } catch (error) {
    return error
  }
  return undefined
}
