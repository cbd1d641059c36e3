import { describe, expect, it, onTestFinished } from 'vitest'
import { drive } from '../support/drive.ts'
import { bin } from '../support/run.ts'
import { newPerson, somebodyWithAPast } from './person.ts'

describe('attune list', () => {
  const texts = async (...args: string[]): Promise<string[]> => {
    const { out } = await somebodyWithAPast().attune(['list', '--json', ...args])
    return out.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line).text]))
  }

  it('shows a line for each entry, the newest first', async () => {
    const { code, out, err } = await somebodyWithAPast().attune(['list'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.replace(/^\w{8} /gm, '')).toBe(
      [
        '  Sun 22 Nov 2026 19:00  thanks   * Nana: soup on Sunday',
        '  Sat 21 Nov 2026 10:00  journal  A grey day.',
        '  Thu 12 Nov 2026 20:00  thanks   Sam: the plumber, and your patience',
        '  Thu 22 Oct 2026 21:00  ritual   Sam: evening tea',
        '',
      ].join('\n'),
    )
  })

  const [soup, day, plumber, tea] = ['soup on Sunday', 'A grey day.', 'the plumber, and your patience', 'evening tea']

  it.each([
    [[], [soup, day, plumber, tea]],
    [['--reverse'], [tea, plumber, day, soup]],
    [
      ['-n', '2'],
      [soup, day],
    ],
    [['-n2'], [soup, day]],
    [
      ['--limit', '2', '--reverse'],
      [day, soup],
    ],
    [
      ['-n', '100'],
      [soup, day, plumber, tea],
    ],
    [
      ['--practice', 'thanks'],
      [soup, plumber],
    ],
    [['--practice', 'Ritual'], [tea]],
    [['--on', 'yesterday'], [soup]],
    [['--on', '2026-11-12'], [plumber]],
    [
      ['--from', '2026-11-12', '--to', '2026-11-21'],
      [day, plumber],
    ],
    [
      ['--from', 'last saturday'],
      [soup, day],
    ],
    [
      ['--to', '2026-11-12'],
      [plumber, tea],
    ],
    [
      ['--week', 'last'],
      [soup, day],
    ],
    [['--week', '2026-W46'], [plumber]],
    [['--month'], [soup, day, plumber]],
    [['--month', 'last'], [tea]],
    [['--month', '2026-10'], [tea]],
    [['--month', 'october'], [tea]],
    [['--year'], [soup, day, plumber, tea]],
    [['--year', '2026', '--practice', 'journal'], [day]],
    [
      ['--tag', 'house'],
      [day, plumber],
    ],
    [
      ['--tag', '#House'],
      [day, plumber],
    ],
    [['--tag', 'house', '--tag', 'work'], [day]],
    [['--feeling', 'Tired'], [day]],
    [
      ['--person', 'sam'],
      [plumber, tea],
    ],
    [['--starred'], [soup]],
    [['--person', 'sam', '--month', '-n', '1'], [plumber]],
  ])('picks with %j', async (flags, expected) => {
    expect(await texts(...flags)).toEqual(expected)
  })

  it.each([
    [['--week']],
    [['--on', 'today']],
    [['--tag', 'house', '--starred']],
    [['--year', '2020']],
    [['--person', 'Sa']],
  ])('ends with 3 and an empty stdout where nothing matches: %j', async (flags) => {
    expect(await somebodyWithAPast().attune(['list', ...flags])).toEqual({
      code: 3,
      out: '',
      err: 'Nothing here matches.\n',
    })
  })

  it.each([
    [['-n', '0'], '--limit takes a number from 1 on.'],
    [['-n', 'ten'], '--limit takes a number from 1 on.'],
    [['-n', '-1'], '--limit takes a number from 1 on.'],
    [['--practice', 'thnks'], 'There is no practice of that name. Did you mean thanks?'],
    [['--practice', 'dancing'], 'The six are journal, ask, validate, ritual, thanks, repair.'],
    [['--from', 'someday'], '--from could not be read as a date.'],
    [['--on', '11/12'], 'That date could mean two days.'],
    [['--week', '2026-W60'], 'The year 2026 has no week 60.'],
    [['--month', '2026'], '--month needs a month.'],
    [['--from', 'today', '--to', 'yesterday'], 'These dates end before they begin.'],
    [['extra'], 'attune list takes flags and nothing more.'],
  ])('ends with 2 and a sentence for %j', async (flags, says) => {
    const { code, out, err } = await somebodyWithAPast().attune(['list', ...flags])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(says)
    expect(err.trim().split('\n').length).toBeLessThanOrEqual(2)
  })

  it('counts a week from the day it starts on', async () => {
    const sunday = newPerson()
    sunday.setConfig('{"weekStartsOn":"sunday"}')
    sunday.keep({ practice: 'thanks', text: 'soup' }, '2026-11-22T12:00:00+01:00')
    expect((await sunday.attune(['list', '--week'])).code).toBe(0)
  })

  it.each([40, 62, 63, 80, 200])('fits into a terminal of %i columns', async (columns) => {
    const someone = newPerson()
    const words = [
      'two whole lines of words that say a lot about a long day at the sea, and about the soup, '.repeat(3),
      '湯がおいしかった。'.repeat(12),
      '🫖🥖'.repeat(30),
    ]
    for (const [day, text] of words.entries()) {
      someone.keep(
        { practice: 'thanks', text, person: 'Maximilian-Alexander of the long name', starred: true },
        `2026-11-0${day + 1}T20:00:00+01:00`,
      )
    }
    const terminal = someone.inTerminal(['list'], { columns })
    expect(await terminal.exit()).toBe(0)
    const rows = terminal.screen().split('\n')
    expect(rows).toHaveLength(columns < 62 ? 6 : 3)
    expect(terminal.raw).not.toContain('\ufffd')
    expect(rows.filter((row) => row.endsWith('…'))).toHaveLength(3)
  })

  it.each(['list', 'search soup'])('is 80 columns wide on a terminal that says it has none (%s)', async (line) => {
    const { home } = somebodyWithAPast()
    const env = { PATH: process.env.PATH ?? '', TZ: 'Europe/Paris', ATTUNE_HOME: home }
    const terminal = drive('sh', ['-c', `stty cols 0; exec "$0" "$1" ${line}`, process.execPath, bin], { env })
    onTestFinished(() => terminal.dispose())
    expect(await terminal.exit()).toBe(0)
    expect(terminal.screen().split('\n')[0]).toMatch(/Sun 22 Nov 2026 19:00 {2}thanks .*Nana: soup on Sunday$/)
  })
})
