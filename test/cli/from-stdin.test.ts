import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { bin } from '../support/run.ts'
import { newPerson } from './person.ts'

describe.each(['thanks', 'journal'])('attune %s -', (practice) => {
  it('keeps what comes on stdin', async () => {
    const person = newPerson()
    expect((await person.attune([practice, '-'], { input: 'first line\n\n  second line\n' })).code).toBe(0)
    expect(person.lines()).toMatchObject([{ practice, text: 'first line\n\n  second line' }])
  })

  it.each(['', ' \n\n'])('keeps nothing of an empty stdin: %j', async (input) => {
    const person = newPerson()
    const { code, err } = await person.attune([practice, '-'], { input })
    expect(code).toBe(2)
    expect(err).toContain('There are no words to keep.')
    expect(person.lines()).toEqual([])
  })
})

describe('a dash among words', () => {
  it.each([
    ['-', 'soup'],
    ['soup', '-'],
  ])('keeps nothing, since stdin would be lost: %s %s', async (...words) => {
    const person = newPerson()
    const { code, err } = await person.attune(['thanks', ...words], { input: 'bread' })
    expect(code).toBe(2)
    expect(err).toBe('"-" reads the words from stdin, so no others can stand beside it.\n')
    expect(person.lines()).toEqual([])
  })
})

describe('words from stdin', () => {
  it('may be ten megabytes', async () => {
    const person = newPerson()
    const line = 'You drove Nana home without being asked. Żółć 🫖\n'
    const input = line.repeat(Math.ceil(10_000_000 / Buffer.byteLength(line)))
    expect((await person.attune(['journal', '-'], { input })).code).toBe(0)
    expect(person.lines()[0]?.text).toBe(input.trim())
    const { code, out } = await person.attune(['list'])
    expect(code).toBe(0)
    expect(out).toContain('You drove Nana home')
  })

  it('may have NUL bytes and escape codes, which are kept and never reach a screen', async () => {
    const person = newPerson()
    await person.attune(['thanks', '-'], { input: 'a\0b \u001b[31m red \u001b[0m \u0007\u009b31m' })
    expect(person.lines()).toMatchObject([{ text: 'a\0b \u001b[31m red \u001b[0m \u0007\u009b31m' }])
    for (const args of [
      ['list'],
      ['show', 'last'],
      ['search', 'red'],
      ['export'],
      ['list', '--json'],
      ['show', 'last', '--json'],
    ]) {
      const { code, out } = await person.attune(args)
      expect(code).toBe(0)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not reach a terminal
      expect(out, args.join(' ')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
    }
  })

  it('lose a byte order mark and nothing else', async () => {
    const person = newPerson()
    await person.attune(['thanks', '-'], { input: '\ufeffthe soup' })
    expect(person.lines()).toMatchObject([{ text: 'the soup' }])
  })

  it('are refused where they are not UTF-8, for letters would be lost', async () => {
    const person = newPerson()
    const child = spawn(process.execPath, [bin, 'journal', '-'], {
      env: { ATTUNE_HOME: person.home, HOME: person.userHome },
    })
    child.stdin.end(Buffer.from([0x63, 0x61, 0x66, 0xe9]))
    let err = ''
    child.stderr.on('data', (bytes) => {
      err += String(bytes)
    })
    const [code] = await once(child, 'close')
    expect(code).toBe(2)
    expect(err).toContain('not UTF-8')
    expect(person.lines()).toEqual([])
  })

  it('are not read before the flags are understood, so that a wrong one costs nobody their words', async () => {
    const person = newPerson()
    const terminal = person.inTerminal(['thanks', '-', '--date', 'someday'])
    expect(await terminal.exit()).toBe(2)
    expect(terminal.screen()).toContain('--date could not be read as a date.')
  })
})

describe('typing to attune thanks -', () => {
  it('is told how to end it', async () => {
    const person = newPerson()
    const terminal = person.inTerminal(['thanks', '-'])
    await terminal.seen('Ctrl-D')
    terminal.type('the soup\rand the bread\r')
    await terminal.seen('and the bread')
    terminal.press('ctrl-d')
    expect(await terminal.exit()).toBe(0)
    expect(person.lines()).toMatchObject([{ text: 'the soup\nand the bread' }])
  })

  it('loses no word to Ctrl-C', async () => {
    const person = newPerson()
    const terminal = person.inTerminal(['thanks', '-'])
    await terminal.seen('Ctrl-D')
    const before = bytesRead(terminal.pid)
    terminal.type('the soup\rand the bread\r')
    // What is seen is the terminal's own echo; Ctrl-C drops what the program has not read yet.
    await vi.waitFor(() => expect(bytesRead(terminal.pid)).toBeGreaterThanOrEqual(before + 23), 10_000)
    terminal.press('ctrl-c')
    expect(await terminal.exit()).toBe(130)
    expect(person.lines()).toEqual([])
    expect(person.rescued()).toEqual(['the soup\nand the bread\n'])
    expect(terminal.screen()).toContain('Your words are here, nothing is lost:')
  })

  it('leaves nothing behind where nothing was typed', async () => {
    const person = newPerson()
    const terminal = person.inTerminal(['thanks', '-'])
    await terminal.seen('Ctrl-D')
    terminal.press('ctrl-c')
    expect(await terminal.exit()).toBe(130)
    expect(person.rescued()).toEqual([])
  })
})

/** How many bytes a process has read so far; where /proc does not tell, enough. */
function bytesRead(pid: number): number {
  try {
    return Number(/^rchar: (\d+)/m.exec(readFileSync(`/proc/${pid}/io`, 'utf8'))?.[1])
  } catch {
    return Number.POSITIVE_INFINITY
  }
}
