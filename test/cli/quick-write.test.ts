import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newPerson } from './person.ts'

const kept = '  Kept.  (Monday 23 November, 22:40)\n'

describe.each(['thanks', 'journal'] as const)('attune %s "…"', (practice) => {
  it('keeps the words at once, and says so in one line', async () => {
    const person = newPerson()
    expect(await person.attune([practice, 'You drove Nana home'])).toEqual({ code: 0, out: kept, err: '' })
    expect(person.lines()).toMatchObject([
      {
        format: 1,
        rev: 1,
        practice,
        at: '2026-11-23T22:40:12+01:00',
        zone: 'Europe/Paris',
        text: 'You drove Nana home',
      },
    ])
  })

  it('takes words without quotes as one line', async () => {
    const person = newPerson()
    await person.attune([practice, 'the', 'soup', 'on', 'Tuesday'])
    expect(person.lines()).toMatchObject([{ text: 'the soup on Tuesday' }])
  })

  it.each([[''], ['   '], ['', '\n\t']])('keeps nothing where there are no words: %j', async (...words) => {
    const person = newPerson()
    const { code, out, err } = await person.attune([practice, ...words])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toBe(
      `There are no words to keep.\nattune ${practice} "…"  keeps a line; attune ${practice} -  reads it from stdin.\n`,
    )
    expect(person.lines()).toEqual([])
  })

  it('prints with --json what stands on disk', async () => {
    const person = newPerson()
    const { out } = await person.attune([practice, 'soup', '--json'])
    expect(JSON.parse(out)).toEqual(person.lines()[0])
    expect(out.trim()).not.toContain('\n')
  })

  it('keeps words that begin with a dash, after --', async () => {
    const person = newPerson()
    expect((await person.attune([practice, '--', '-5 outside,', 'and you came'])).code).toBe(0)
    expect(person.lines()).toMatchObject([{ text: '-5 outside, and you came' }])
  })

  it('says how, where a dash was taken for a flag', async () => {
    const person = newPerson()
    const { code, err } = await person.attune([practice, '-5 outside, and you came'])
    expect(code).toBe(2)
    expect(err).toBe(
      `There is no such flag.\nWords that begin with a dash go after --, as in  attune ${practice} -- "-5 outside, and you came"\n`,
    )
  })
})

describe('the words of a quick write', () => {
  it('never takes words for a date', async () => {
    const person = newPerson()
    await person.attune(['thanks', 'May: my sister called.'])
    await person.attune(['thanks', 'monday at 9am: slept in'])
    await person.attune(['thanks', '[2020-01-01 09:00] a bracket'])
    expect(person.lines().map(({ at, text }) => [at.slice(0, 10), text])).toEqual([
      ['2026-11-23', 'May: my sister called.'],
      ['2026-11-23', 'monday at 9am: slept in'],
      ['2026-11-23', '[2020-01-01 09:00] a bracket'],
    ])
  })

  it.each([
    ['emoji', 'tea for 👩‍👩‍👧 and a 🫖'],
    ['text from right to left', 'תודה על המרק, אהובה'],
    ['letters of many parts', 'é, é, कि, 각'],
    ['escape codes and control characters', '\u001b[31mred\u001b]0;title\u0007 \u009b2J \u0008\u007f'],
    ['Markdown and HTML', '# not a heading\n```\n<script>alert(1)</script>'],
    ['JSON', '{"format":2}\\n"'],
  ])('keeps %s as they are', async (_, words) => {
    const person = newPerson()
    expect((await person.attune(['thanks', words])).code).toBe(0)
    expect(person.lines()).toMatchObject([{ text: words }])
  })
})

describe('words that look like a command', () => {
  it.each([
    [['thanks', 'jar', 'of', 'plums'], 'jar of plums'],
    [['thanks', 'jar of plums'], 'jar of plums'],
    [['thanks', '--tag', 'food', 'jar', 'of', 'plums'], 'jar of plums'],
    [['thanks', 'jar', '--tag', 'food', 'of', 'plums'], 'jar of plums'],
    [['thanks', 'help', 'me'], 'help me'],
    [['thanks', 'help'], 'help'],
    [['thanks', 'list'], 'list'],
    [['journal', 'export', 'was', 'dull'], 'export was dull'],
    [['journal', 'export was dull'], 'export was dull'],
    [['journal', 'export', 'was', 'dull', '--tag', 'work'], 'export was dull'],
    [['journal', 'undo'], 'undo'],
  ])('are words: %j', async (args, text) => {
    const person = newPerson()
    expect((await person.attune(args)).code).toBe(0)
    expect(person.lines()).toMatchObject([{ practice: args[0], text }])
  })

  it('are still a command where they stand alone', async () => {
    const person = newPerson()
    expect((await person.attune(['thanks', 'jar'])).code).toBe(3)
    expect((await person.attune(['journal', 'export'])).code).toBe(3)
    expect(person.lines()).toEqual([])
  })
})

describe('thanks', () => {
  it('marks with --received what somebody was thanked for', async () => {
    const person = newPerson()
    await person.attune(['thanks', '--received', 'my patience'])
    expect(person.lines()).toMatchObject([{ practice: 'thanks', door: 'received', text: 'my patience' }])
  })

  it('mentions a word with a sting on a terminal, after the words are kept', async () => {
    const person = newPerson()
    const terminal = person.inTerminal(['thanks', 'You finally did the dishes'])
    expect(await terminal.exit()).toBe(0)
    expect(terminal.screen().trim()).toBe(`${kept.trim()}\n  (Without "finally" it may land softer.)`)
    expect(person.lines()).toHaveLength(1)
  })

  it('says it in the words of the deck, and nothing where a deck of the person’s own is broken', async () => {
    const person = newPerson()
    mkdirSync(join(person.home, 'prompts'), { recursive: true })
    writeFileSync(join(person.home, 'prompts/thanks.md'), '# Thanks\n\n## sting\n\nIs "{word}" needed?\n')
    const own = person.inTerminal(['thanks', 'You finally did the dishes'])
    expect(await own.exit()).toBe(0)
    expect(own.screen().trim()).toBe(`${kept.trim()}\n  (Is "finally" needed?)`)

    writeFileSync(join(person.home, 'prompts/thanks.md'), '# Thanks\n\n## sting\n\nNot for {nobody}.\n')
    const broken = person.inTerminal(['thanks', 'You finally did the dishes'])
    expect(await broken.exit()).toBe(0)
    expect(broken.screen().trim()).toBe(kept.trim())
  })

  it.each([[['thanks', 'You finally did the dishes']], [['thanks', 'You finally did the dishes', '--json']]])(
    'mentions none where nobody reads it: %j',
    async (args) => {
      const { out, err } = await newPerson().attune(args)
      expect(out + err).not.toContain('softer')
    },
  )

  it('mentions none in the journal, nor of thanks received', async () => {
    const person = newPerson()
    const journal = person.inTerminal(['journal', 'You finally did the dishes'])
    const received = person.inTerminal(['thanks', '--received', 'You finally did the dishes'])
    await Promise.all([journal.exit(), received.exit()])
    expect(journal.screen() + received.screen()).not.toContain('softer')
  })
})
