import { describe, expect, it } from 'vitest'
import { mondayNight, newPerson, somebodyWithAPast } from './person.ts'

describe('attune search', () => {
  const texts = async (...args: string[]): Promise<string[]> => {
    const { out } = await somebodyWithAPast().attune(['search', '--json', ...args])
    return out.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line).text]))
  }
  const [soup, day, plumber, tea] = ['soup on Sunday', 'A grey day.', 'the plumber, and your patience', 'evening tea']

  it.each([
    [['plumber'], [plumber]],
    [['PLUMBER'], [plumber]],
    [['your', 'plumber'], [plumber]],
    [['your patience'], [plumber]],
    [['patience your'], []],
    [['plumb'], []],
    [['plumb*'], [plumber]],
    [['-soup'], [day, plumber, tea]],
    [['-grey', '-plumber', '-evening'], [soup]],
    [['tea', '-soup'], [tea]],
    [['day', '--practice', 'journal'], [day]],
    [['day', '--practice', 'thanks'], []],
    [['-soup', '-n', '1'], [day]],
    [
      ['-soup', '--month', '2026-11', '--reverse'],
      [plumber, day],
    ],
    [['nana'], [soup]],
  ])('finds %j', async (args, expected) => {
    expect(await texts(...args)).toEqual(expected)
  })

  it('takes every word after a dash for one that must not be there, flags of other commands too', async () => {
    const person = newPerson()
    person.keep({ practice: 'journal', text: 'Vienna with the neighbour, at home' }, mondayNight)
    person.keep({ practice: 'journal', text: 'Vienna alone' }, '2026-11-20T10:00:00+01:00')
    for (const args of [['vienna', '-neighbour'], ['-neighbour'], ['vienna', '-home']]) {
      const { out } = await person.attune(['search', ...args])
      expect(out).toContain('Vienna alone')
      expect(out).not.toContain('with the')
    }
    expect((await person.attune(['search', 'alone', '-Vienna'])).code).toBe(3)
  })

  it('shows the line that a word stands in', async () => {
    const person = newPerson()
    person.keep({ practice: 'journal', text: 'First line.\nThen the plumber came.\nLast line.' }, mondayNight)
    const { out } = await person.attune(['search', 'plumber'])
    expect(out).toMatch(/^\w{8} {3}Mon 23 Nov 2026 22:40 {2}journal {2}Then the plumber came\.\n$/)
  })

  it('marks the word on a terminal, wherever it stands, and in one row', async () => {
    const person = newPerson()
    const text = `${'\tlong words, '.repeat(20)}the plumber ${'and more '.repeat(20)}`
    person.keep({ practice: 'journal', text }, mondayNight)
    const terminal = person.inTerminal(['search', 'plumber'])
    expect(await terminal.exit()).toBe(0)
    expect(terminal.raw).toContain('\u001b[1mplumber\u001b[22m')
    expect(terminal.screen().split('\n')).toHaveLength(1)
  })

  it('ends with 3 where nothing is found', async () => {
    expect(await somebodyWithAPast().attune(['search', 'dragon'])).toEqual({
      code: 3,
      out: '',
      err: 'Nothing here has these words.\n',
    })
  })

  it.each([
    [[], 'There is nothing to look for.'],
    [[''], 'There is nothing to look for.'],
    [['*'], 'There is nothing to look for.'],
    [['soup', '--practise', 'thanks'], 'There is no such flag. Did you mean --practice?'],
    [['soup', '-n', 'x'], '--limit takes a number from 1 on.'],
  ])('ends with 2 for %j', async (args, says) => {
    const { code, err } = await somebodyWithAPast().attune(['search', ...args])
    expect(code).toBe(2)
    expect(err).toContain(says)
  })
})
