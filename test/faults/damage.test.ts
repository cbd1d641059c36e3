import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Journal, journal } from './journal.ts'

const texts = Array.from({ length: 12 }, (_, number) => `number ${number} ${'🌙é'.repeat(number)}`)

function filled(): Journal & { readonly path: string; readonly whole: Buffer } {
  const it = journal()
  for (const text of texts) it.add(text)
  const path = join(it.home, 'entries', readdirSync(join(it.home, 'entries'))[0] ?? '')
  return { ...it, path, whole: readFileSync(path) }
}

test('a byte turned over anywhere costs at most the entry that it is in', () => {
  const it = filled()
  const lines = linesOf(it.whole)
  fc.assert(
    fc.property(fc.nat(it.whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const bytes = Buffer.from(it.whole)
      bytes[at] = (bytes[at] ?? 0) ^ flip
      writeFileSync(it.path, bytes)
      const hit = lines.findIndex(({ end }) => at < end)
      const others = texts.filter((_, index) => index !== hit)
      const found = new Set(it.texts())
      expect(others.filter((text) => !found.has(text))).toEqual([])
      // What ends a line is in no entry at all.
      if (at === (lines[hit]?.end ?? 0) - 1) expect(found.has(texts[hit])).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('a file cut off anywhere has all whole lines, and goes on well', () => {
  const it = filled()
  const lines = linesOf(it.whole)
  fc.assert(
    fc.property(fc.nat(it.whole.length), (length) => {
      writeFileSync(it.path, it.whole.subarray(0, length))
      it.add('after')
      const whole = lines.filter(({ end }) => end - 1 <= length).length
      expect([...it.texts()].sort()).toEqual([...texts.slice(0, whole), 'after'].sort())
      expect(it.findings().filter((says) => !says.includes('cannot be read'))).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('a flipped byte in the middle is named by doctor, and mended without losing a byte', async () => {
  const it = filled()
  const bytes = Buffer.from(it.whole)
  const at = bytes.indexOf('"rev":1', bytes.indexOf('number 5'))
  bytes[at] = 0
  writeFileSync(it.path, bytes)
  const name = `entries/${it.path.split('/').at(-1)}`
  const seen = await it.attune(['doctor'])
  expect(seen).toMatchObject({ code: 1 })
  expect(seen.out).toContain(`Line 7 of ${name} cannot be read; the other 11 are fine.`)
  const mended = await it.attune(['doctor', '--fix'])
  expect(mended.out).toContain('is now in aside/')
  const aside = readFileSync(join(it.home, 'aside', readdirSync(join(it.home, 'aside'))[0] ?? ''))
  expect(aside.includes('number 6')).toBe(true)
  expect(await it.attune(['doctor'])).toMatchObject({ code: 0 })
  expect(it.texts()).toEqual(texts.filter((_, number) => number !== 6))
})

test('a torn last line hides nothing, and the next entry is whole', async () => {
  const it = filled()
  writeFileSync(it.path, it.whole.subarray(0, it.whole.length - 30))
  expect(await it.attune(['thanks', 'after'])).toMatchObject({ code: 0 })
  expect(it.texts()).toEqual([...texts.slice(0, -1), 'after'])
})

test('a file of a newer format is left untouched, and the words go to a file', async () => {
  const it = filled()
  writeFileSync(it.path, Buffer.concat([it.whole, Buffer.from('{"format":2,"essence":"x"}\n')]))
  const before = readFileSync(it.path, 'utf8')
  const { code, err } = await it.attune(['thanks', 'new words'])
  expect(code).toBe(1)
  expect(err).toMatch(/^This journal was written by a newer attune, so this was not kept\./)
  expect(readFileSync(it.path, 'utf8')).toBe(before)
  const [rescue = ''] = readdirSync(it.userHome)
  expect(readFileSync(join(it.userHome, rescue), 'utf8')).toBe('new words\n')
})

function linesOf(bytes: Buffer): readonly { readonly end: number }[] {
  const ends: { end: number }[] = []
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) ends.push({ end: at + 1 })
  return ends
}
