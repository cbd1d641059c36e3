import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rescueWords } from '../../src/entries/rescue.ts'
import { tempHome } from '../support/temp-home.ts'

const moment = new Date('2026-11-23T22:40:12+01:00')

test('words that could not be kept are in a file that says when', () => {
  const home = tempHome()
  const path = rescueWords('You drove Nana home \u0000🌙', [home], moment)
  expect(path).toBe(join(home, 'attune-rescue-2026-11-23T2240.txt'))
  expect(readFileSync(path ?? '', 'utf8')).toBe('You drove Nana home \u0000🌙\n')
  expect(statSync(path ?? '').mode & 0o777).toBe(0o600)
})

test('rescued words never take the place of others', () => {
  const home = tempHome()
  for (const words of ['one', 'two', 'three']) rescueWords(words, [home], moment)
  expect(
    readdirSync(home)
      .map((name) => readFileSync(join(home, name), 'utf8'))
      .sort(),
  ).toEqual(['one\n', 'three\n', 'two\n'])
})

test('the next folder is taken where the first will not do, and none where none will', () => {
  const home = tempHome()
  const missing = join(home, 'not there')
  expect(rescueWords('x', [missing, home], moment)).toBe(join(home, 'attune-rescue-2026-11-23T2240.txt'))
  expect(rescueWords('x', [missing], moment)).toBeUndefined()
  expect(existsSync(missing)).toBe(false)
})
