import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newPerson, type Person, somebodyWithAPast } from './person.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what a terminal obeys.
const driving = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/

/** With a line in this month's file that is no entry: half of one, say, after a flipped byte. */
function damaged(): Person {
  const person = somebodyWithAPast()
  appendFileSync(fileOf(person), '{"format":1,"id":"01M817QNM0PC20\u0000 my secret words\n')
  return person
}

function fileOf({ home }: Person): string {
  const name = readdirSync(join(home, 'entries')).find((each) => /^2026-11\.\w+\.jsonl$/.test(each)) ?? ''
  return join(home, 'entries', name)
}

describe('attune doctor', () => {
  it.each([
    ['an empty journal', newPerson],
    ['a whole one', somebodyWithAPast],
  ])('finds nothing in %s', async (_, person) => {
    expect(await person().attune(['doctor'])).toEqual({ code: 0, out: 'All is well.\n', err: '' })
  })

  it('says in words which line is damaged, without its words, and changes nothing', async () => {
    const person = damaged()
    const before = readFileSync(fileOf(person), 'utf8')
    const { code, out, err } = await person.attune(['doctor'])
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(out).toContain('Line 4 of entries/2026-11.')
    expect(out).toContain('attune doctor --fix  mends what is safe to mend. Nothing is thrown away.')
    expect(out).not.toContain('secret')
    expect(readFileSync(fileOf(person), 'utf8')).toBe(before)
  })

  it('mends with --fix, and then all is well', async () => {
    const person = damaged()
    const { code, out } = await person.attune(['doctor', '--fix'])
    expect({ code, last: out.trim().split('\n').at(-1) }).toEqual({ code: 0, last: 'All is well now.' })
    expect(await person.attune(['doctor'])).toEqual({ code: 0, out: 'All is well.\n', err: '' })
    expect((await person.attune(['list', '--json'])).out.trim().split('\n')).toHaveLength(4)
    const everything = readdirSync(person.home, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'))
    expect(everything.join('')).toContain('my secret words')
  })

  it('says with its exit code that mending has failed', async () => {
    const person = damaged()
    mkdirSync(join(person.home, 'aside', `${basename(fileOf(person))}.txt`), { recursive: true })
    const { code, out } = await person.attune(['doctor', '--fix'])
    expect(out).toContain('could not be mended')
    expect(code).toBe(1)
  })

  it.skipIf(process.platform === 'win32')('lets no file name drive the terminal', async () => {
    const person = somebodyWithAPast()
    writeFileSync(join(person.home, 'entries', '2026-11.a\u001b[2J\u009b31m.jsonl'), 'half\n')
    const { out } = await person.attune(['doctor'])
    expect(out).toContain('2026-11.a\u241b[2J\ufffd31m.jsonl')
    expect(out).not.toMatch(driving)
    const json = await person.attune(['doctor', '--json'])
    expect(json.out).toContain('2026-11.a\\u001b[2J\\u009b31m.jsonl')
    expect(json.out).not.toMatch(driving)
  })

  it('tells the same as JSON', async () => {
    const person = damaged()
    const found = await person.attune(['doctor', '--json'])
    expect(found.code).toBe(1)
    expect(JSON.parse(found.out)).toMatchObject({
      home: person.home,
      findings: [{ mendable: true }],
      mended: [],
      problems: [],
    })
    const mended = JSON.parse((await person.attune(['doctor', '--fix', '--json'])).out)
    expect(mended.mended).toHaveLength(1)
  })

  it('is what other commands point to, and they go on', async () => {
    const { code, out, err } = await damaged().attune(['list'])
    expect(code).toBe(0)
    expect(out.trim().split('\n')).toHaveLength(4)
    expect(err).toBe('1 line could not be read; all others are fine. attune doctor  says which.\n')
  })
})
