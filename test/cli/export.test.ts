import { appendFileSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newPerson, somebodyWithAPast } from './person.ts'

describe('attune export', () => {
  it('writes a page with the days as headings, in order of time', async () => {
    const { code, out, err } = await somebodyWithAPast().attune(['export', '--week', 'last'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toBe(
      [
        '# 16–22 November 2026\n',
        '## Saturday 21\n',
        '**10:00 · Journal.** A grey day.\n',
        '*tired · #work #house*\n',
        '## Sunday 22\n',
        '**19:00 · Thanks, to Nana.** soup on Sunday\n',
        '*starred*\n',
      ].join('\n'),
    )
  })

  it.each([
    [['--month'], '# November 2026'],
    [['--month', '2026-10'], '# October 2026'],
    [['--on', '2026-11-12'], '# Thursday 12 November 2026'],
    [['--practice', 'ritual'], '# Thursday 22 October 2026'],
  ])('has the days that were asked for as its title: %j', async (flags, title) => {
    expect((await somebodyWithAPast().attune(['export', ...flags])).out.split('\n')[0]).toBe(title)
  })

  it.each([[['--format', 'json']], [['--json']]])('writes one JSON document: %j', async (flags) => {
    const { out } = await somebodyWithAPast().attune(['export', '--practice', 'thanks', ...flags])
    expect(JSON.parse(out)).toMatchObject([{ text: 'the plumber, and your patience' }, { text: 'soup on Sunday' }])
  })

  it.each([[['--format', 'jsonl']], [['--format', 'jsonl', '--json']]])('writes JSON Lines: %j', async (flags) => {
    const { out } = await somebodyWithAPast().attune(['export', '-n', '2', '--reverse', ...flags])
    const texts = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).text)
    expect(texts).toEqual(['soup on Sunday', 'A grey day.'])
  })

  it('takes - as the file that is stdout', async () => {
    const person = somebodyWithAPast()
    expect(await person.attune(['export', '--out', '-'])).toEqual(await person.attune(['export']))
  })

  it('ends with 3 where nothing matches, and makes no file', async () => {
    const person = somebodyWithAPast()
    const path = join(person.userHome, 'week.md')
    expect(await person.attune(['export', '--week', '--out', path])).toEqual({
      code: 3,
      out: '',
      err: 'Nothing here matches, so there is nothing to export.\n',
    })
    expect(readdirSync(person.userHome)).toEqual([])
  })

  it.each([
    [['--format', 'xml'], '--format can be md, json, jsonl.'],
    [['--out', ''], '--out needs the name of a file.'],
    [['--practice', 'dance'], 'There is no practice of that name.'],
  ])('ends with 2 for %j', async (flags, says) => {
    const { code, out, err } = await somebodyWithAPast().attune(['export', ...flags])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(says)
  })
})

describe('attune export --out', () => {
  it('writes into a file of its owner, and says so beside stdout', async () => {
    const person = somebodyWithAPast()
    const path = join(person.userHome, 'my weeks.md')
    const { code, out, err } = await person.attune(['export', '--out', path])
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: `Written to ${path}\n` })
    expect(readFileSync(path, 'utf8')).toContain('soup on Sunday')
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  it('writes over a file with --force alone', async () => {
    const person = somebodyWithAPast()
    const path = join(person.userHome, 'week.md')
    writeFileSync(path, 'something else')
    const refused = await person.attune(['export', '--out', path])
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toBe(`${path} is there already, and was left as it is.\n--force writes over it.\n`)
    expect(readFileSync(path, 'utf8')).toBe('something else')
    expect((await person.attune(['export', '--out', path, '--force'])).code).toBe(0)
    expect(readFileSync(path, 'utf8')).toContain('soup on Sunday')
  })

  it('follows a link', async () => {
    const person = somebodyWithAPast()
    const [path, link] = [join(person.userHome, 'week.md'), join(person.userHome, 'link.md')]
    writeFileSync(path, 'old')
    symlinkSync(path, link)
    await person.attune(['export', '--out', link, '--force'])
    expect(readFileSync(path, 'utf8')).toContain('soup on Sunday')
  })

  it('says what is in the way', async () => {
    const person = somebodyWithAPast()
    mkdirSync(join(person.userHome, 'weeks'))
    const folder = await person.attune(['export', '--out', join(person.userHome, 'weeks'), '--force'])
    expect(folder).toMatchObject({ code: 1 })
    expect(folder.err).toContain('is a folder.')
    const nowhere = await person.attune(['export', '--out', join(person.userHome, 'months', 'week.md')])
    expect(nowhere).toMatchObject({ code: 1 })
    expect(nowhere.err).toContain('There is no folder')
  })
})

describe('attune journal export', () => {
  it('is the export of the journal alone', async () => {
    const person = somebodyWithAPast()
    const [ours, whole] = await Promise.all([
      person.attune(['journal', 'export', '--week', 'last']),
      person.attune(['export', '--practice', 'journal', '--week', 'last']),
    ])
    expect(ours).toEqual(whole)
    expect(ours.out).toContain('A grey day.')
  })

  it('knows --format, --out and the filters before and after it', async () => {
    const person = somebodyWithAPast()
    const path = join(person.userHome, 'all.json')
    await person.attune(['journal', '--tag', 'work', 'export', '--format', 'json', '--out', path])
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject([{ text: 'A grey day.' }])
    expect((await person.attune(['journal', 'export', '--format', 'xml'])).code).toBe(2)
    expect((await person.attune(['journal', 'export', '--tag', 'family'])).code).toBe(3)
  })
})

describe('a journal with lines of a newer attune', () => {
  function newer() {
    const person = somebodyWithAPast()
    const folder = join(person.home, 'entries')
    const name = readdirSync(folder).find((each) => each.startsWith('2026-11')) ?? ''
    appendFileSync(join(folder, name), '{"format":2,"id":"01M817QNM0PC2083F8A8S3FE8S","new":true}\n')
    return person
  }

  it('is not exported, for it would not be whole', async () => {
    const { code, out, err } = await newer().attune(['export', '--month'])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('written by a newer attune')
  })

  it('is exported where the newer lines are in another month', async () => {
    expect((await newer().attune(['export', '--month', '2026-10'])).code).toBe(0)
  })

  it('is read as far as it goes, and says so', async () => {
    const { code, out, err } = await newer().attune(['list'])
    expect(code).toBe(0)
    expect(out).toContain('soup on Sunday')
    expect(err).toBe('1 line of a newer attune cannot be shown. Update this one to read more.\n')
  })

  it('is not written to, and the words are brought to safety', async () => {
    const person = newer()
    const { code, err } = await person.attune(['thanks', 'bread'])
    expect(code).toBe(1)
    expect(err).toContain('written by a newer attune')
    expect(person.rescued()).toEqual(['bread\n'])
  })

  it('keeps its entries where one is to be deleted', async () => {
    const person = newer()
    const { code, err } = await person.attune(['delete', 'last', '--yes'])
    expect(code).toBe(1)
    expect(err).toContain('by a newer attune, so nothing was deleted: the entry is still there.\n')
    expect((await person.attune(['list'])).out).toContain('soup on Sunday')
  })

  it('is looked over by doctor', async () => {
    const { code, out } = await newer().attune(['doctor'])
    expect(code).toBe(1)
    expect(out).toMatch(/has one line of a newer attune[^\n]*\nThis is nothing that attune can mend by itself\.\n$/)
  })
})

it('exports nothing of an empty journal', async () => {
  expect((await newPerson().attune(['export'])).code).toBe(3)
})
