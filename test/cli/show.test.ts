import { describe, expect, it } from 'vitest'
import { mondayNight, newPerson, somebodyWithAPast } from './person.ts'

describe('attune show', () => {
  it('shows the newest for last, as Markdown in a pipe', async () => {
    expect(await somebodyWithAPast().attune(['show', 'last'])).toEqual({
      code: 0,
      out: '# Sunday 22 November 2026\n\n**19:00 · Thanks, to Nana.** soup on Sunday\n\n*starred*\n',
      err: '',
    })
  })

  it('finds an entry by its id, in any case, and by a beginning that is unique', async () => {
    const person = newPerson()
    const { id } = person.keep({ practice: 'journal', text: 'first' }, '2026-11-02T08:00:00+01:00')
    person.keep({ practice: 'journal', text: 'second' }, mondayNight)
    const words = [id, id.toLowerCase(), id.slice(0, 8), id.slice(0, 8).toLowerCase()]
    const shown = await Promise.all(words.map((word) => person.attune(['show', word, '--json'])))
    expect(shown.map(({ out }) => JSON.parse(out).text)).toEqual(words.map(() => 'first'))
  })

  it('prints with --json what is on disk', async () => {
    const person = newPerson()
    person.keep({ practice: 'thanks', text: 'soup', tags: ['a'], mood: { valence: 1, energy: 0 } }, mondayNight)
    expect(JSON.parse((await person.attune(['show', 'last', '--json'])).out)).toEqual(person.lines()[0])
  })

  it('is a page on a terminal, without marks of Markdown, within the width', async () => {
    const person = newPerson()
    person.keep({ practice: 'journal', text: 'A long, long grey day. '.repeat(20), tags: ['work'] }, mondayNight)
    const terminal = person.inTerminal(['show', 'last'], { columns: 40 })
    expect(await terminal.exit()).toBe(0)
    expect(terminal.screen()).toContain('22:40 · Journal.')
    expect(terminal.screen()).not.toContain('*')
  })

  it.each([
    [['0'], 2, 'An id needs at least four characters.'],
    [['01KZ'], 3, 'No entry has that id.'],
    [['not an id, but words'], 3, 'No entry has that id.'],
    [[], 2, '<id> is missing.'],
    [['last', 'extra'], 2, 'attune show takes <id> and nothing more.'],
  ])('says what is wrong with %j', async (args, code, says) => {
    const shown = await somebodyWithAPast().attune(['show', ...args])
    expect(shown).toMatchObject({ code, out: '' })
    expect(shown.err).toContain(says)
    expect(shown.err).not.toContain('not an id, but words')
  })

  it('asks for more of an id that several entries begin with', async () => {
    const person = newPerson()
    const { id } = person.keep({ practice: 'journal', text: 'first' }, mondayNight)
    person.keep({ practice: 'journal', text: 'second' }, mondayNight)
    const { code, err } = await person.attune(['show', id.slice(0, 6)])
    expect(code).toBe(2)
    expect(err).toContain('A few more of its characters')
  })

  it('ends with 3 in a journal where nothing is', async () => {
    expect(await newPerson().attune(['show', 'last'])).toEqual({ code: 3, out: '', err: 'There is no entry yet.\n' })
  })
})
