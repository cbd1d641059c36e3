import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { takeBack } from '../../src/entries/blank.ts'
import { tempHome } from '../support/temp-home.ts'

const before = '{"format":1,"id":"A","text":"before"}\n'
const spaces = (text: string): string => text.replace(/[^\n]/g, ' ')

/** What a file holds after a torn write of `part` was taken back, which began when only `earlier` stood there. */
function takenBack(earlier: string, since: string, part: string): string {
  const path = join(tempHome(), 'file.jsonl')
  writeFileSync(path, earlier)
  const began = statSync(path)
  writeFileSync(path, earlier + since)
  takeBack(path, began, Buffer.from(part))
  return readFileSync(path, 'utf8')
}

describe('a torn write that is taken back', () => {
  const torn = '{"format":1,"id":"B","text":"to'

  test('becomes spaces, whether or not somebody wrote behind it', () => {
    const other = '{"format":1,"id":"C","text":"other"}\n'
    expect(takenBack(before, torn, torn)).toBe(before + spaces(torn))
    expect(takenBack(before, `${torn}\n${other}`, torn)).toBe(`${before}${spaces(torn)}\n${other}`)
    expect(takenBack(before, torn + other, torn)).toBe(before + spaces(torn) + other)
    expect(takenBack(before, other + torn, torn)).toBe(before + other + spaces(torn))
  })

  test.each(['{', '{"format":1,"id":"', '{"format":1,"id":"C"', '}', '"}'])(
    'never takes the same bytes out of the line of another writer (%s)',
    (part) => {
      const other = '{"format":1,"id":"C","text":"{}"}'
      expect(takenBack(before, `${part}\n${other}\n`, part)).toBe(`${before}${spaces(part)}\n${other}\n`)
      expect(takenBack(before, `${other}\n${part}`, part)).toBe(`${before}${other}\n${spaces(part)}`)
      expect(takenBack(before, `${other}\n`, part)).toBe(`${before}${other}\n`)
    },
  )

  test('that had begun a new line goes with its newline, and no other newline goes', () => {
    const other = '\n{"format":1,"id":"C"}\n{"format":1,"id":"D"}\n'
    const half = '{"format":1,"id":"A'
    expect(takenBack(half, `\n${other}`, '\n')).toBe(`${half} ${other}`)
    expect(takenBack(half, other, '\n{"format"')).toBe(half + other)
  })

  test('finds nothing of its own before the place where it began', () => {
    expect(takenBack(`${before}${torn}\n`, '', torn)).toBe(`${before}${torn}\n`)
  })

  test('leaves the file as old as it was, so that undo does not take it for the last that was written', () => {
    const path = join(tempHome(), 'file.jsonl')
    writeFileSync(path, before)
    utimesSync(path, 1_700_000_000, 1_700_000_000)
    const began = statSync(path)
    writeFileSync(path, torn, { flag: 'a' })
    takeBack(path, began, Buffer.from(torn))
    expect(statSync(path).mtimeMs).toBe(began.mtimeMs)
  })
})
