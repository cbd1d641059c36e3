import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { newPerson } from './person.ts'

const commands = [
  ...['', 'journal', 'journal export', 'ask', 'ask decks', 'ask star', 'validate', 'thanks', 'thanks jar'],
  ...['ritual', 'ritual add', 'ritual list', 'ritual done', 'ritual edit', 'ritual rest'],
  ...['repair', 'repair list', 'repair follow-up', 'list', 'show', 'search', 'edit', 'delete', 'undo', 'export'],
  ...['config', 'config list', 'config get', 'config set', 'config edit', 'config path', 'doctor', 'help'],
]

const wordsOf = (command: string): string[] => command.split(' ').filter((word) => word !== '')

describe('--help', () => {
  it.each(commands)('of "attune %s" begins with examples, and stays within 80 columns', async (command) => {
    const { code, out, err } = await newPerson().attune([...wordsOf(command), '--help'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const lines = out.split('\n')
    expect(lines[0]).toBe('Examples:')
    expect(lines[1]).toMatch(/^ {2}(echo .*\| )?attune/)
    expect(lines.filter((line) => line.length > 80)).toEqual([])
    expect(out).toContain(`\nUsage: attune${command === '' ? '' : ` ${command}`}`)
    expect(out).toMatch(/--json .*\n {2}--no-input .*\n {2}--no-color .*\n {2}-h, --help +show this\n/)
    expect(out).not.toMatch(/undefined|\[more/)
  })

  it('is readable on forty columns', async () => {
    for (const command of ['', 'journal', 'list', 'ritual add', 'config set']) {
      const terminal = newPerson().inTerminal([...wordsOf(command), '--help'], { columns: 40, rows: 120 })
      expect(await terminal.exit()).toBe(0)
      // An example and the usage are to be typed as they are; all else is broken at words.
      const told = terminal.raw.split('\r\n').filter((line) => !/^ {2}(echo|attune)|^Usage:/.test(line))
      expect(told.filter((line) => line.length > 40)).toEqual([])
      expect(terminal.raw).toContain('\r\n      ')
    }
  })

  it('names every command that there is', async () => {
    const { out } = await newPerson().attune(['--help'])
    const named = out.match(/^ {2}[a-z-]+/gm)?.map((word) => word.trim())
    const first = new Set(commands.flatMap((command) => wordsOf(command).slice(0, 1)))
    expect(named?.filter((word) => first.has(word)).sort()).toEqual([...first].sort())
  })

  it('is what attune help shows as well, of a part of a command too', async () => {
    for (const command of ['', 'list', 'ask decks', 'repair follow-up']) {
      const [flag, page] = await Promise.all([
        newPerson().attune([...wordsOf(command), '--help']),
        newPerson().attune(['help', ...wordsOf(command)]),
      ])
      expect(page).toEqual(flag)
    }
  })
})

// biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal is given besides letters
const codes = /\u001b\[\d+m/g

describe('attune help', () => {
  const topics = readdirSync('prompts/en/help').map((file) => file.replace(/\.md$/, ''))

  it('has the topics that it promises', () => {
    expect(topics.sort()).toEqual(['exit-codes', 'format', 'privacy', 'safety', 'scripts'])
  })

  it.each(topics)('shows the page on %s, as Markdown in a pipe', async (topic) => {
    const { code, out, err } = await newPerson().attune(['help', topic])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^# .+\n\n/)
    expect(out).not.toMatch(/\{\w+\}/)
    expect(out.split('\n').filter((line) => !line.startsWith('- ') && line.length > 80)).toEqual([])
  })

  it.each(topics)('fits the page on %s into forty columns of a terminal', async (topic) => {
    const terminal = newPerson().inTerminal(['help', topic], { columns: 40, rows: 200 })
    expect(await terminal.exit()).toBe(0)
    expect(terminal.screen()).not.toContain('# ')
    expect(
      terminal.raw
        .replaceAll(codes, '')
        .split('\r\n')
        .filter((line) => line.length > 40),
    ).toEqual([])
  })

  it.each([
    ['privcy', 'There is no such page. Did you mean privacy?'],
    ['repar', 'Did you mean repair?'],
    ['I am afraid', 'Pages: exit-codes, format, privacy, safety, scripts.'],
  ])('ends with 2 for a page that there is not: %s', async (topic, says) => {
    const { code, out, err } = await newPerson().attune(['help', topic])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(says)
    expect(err).not.toContain('afraid')
  })
})

describe('--version', () => {
  it.each(['--version', '-V'])('is a number alone: %s', async (flag) => {
    const { code, out } = await newPerson().attune([flag])
    expect(code).toBe(0)
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})
