import { describe, expect, it } from 'vitest'
import { newPerson } from './person.ts'

describe('a mistake on the command line', () => {
  it.each([
    [['serach', 'x'], 'There is no such command. Did you mean search?\nattune --help  shows them all.\n'],
    [
      ['tanks', 'for', 'the', 'soup'],
      'There is no such command. Did you mean thanks?\nattune --help  shows them all.\n',
    ],
    [[''], 'There is no such command.\nattune --help  shows them all.\n'],
    [
      ['thanks', '--persn', 'Sam', 'x'],
      'There is no such flag. Did you mean --person?\nattune thanks --help  shows what there is.\n',
    ],
    [
      ['list', '--practise=thanks'],
      'There is no such flag. Did you mean --practice?\nattune list --help  shows what there is.\n',
    ],
    [['list', '--xyzzy'], 'There is no such flag.\nattune list --help  shows what there is.\n'],
    [['--jsn'], 'There is no such flag. Did you mean --json?\nattune --help  shows what there is.\n'],
    [['--jsn', 'list'], 'There is no such flag. Did you mean --json?\nattune --help  shows what there is.\n'],
    [
      ['thanks', '-V'],
      'There is no such flag.\nWords that begin with a dash go after --, as in  attune thanks -- "-5 outside, and you came"\n',
    ],
    [['thanks', 'x', '--person'], '--person needs a value.\nattune thanks --help  shows what there is.\n'],
    [['list', '-n'], '--limit needs a value.\nattune list --help  shows what there is.\n'],
    [
      ['repair', 'sulk'],
      'door can be pause, start-softly, look-back, look-back-alone, apologise, my-pattern, wider-view, words.\nattune repair --help  shows what there is.\n',
    ],
    [['validate', 'x'], 'door can be together, rehearse, self.\nattune validate --help  shows what there is.\n'],
    [
      ['journal', '--door', 'window'],
      '--door can be write, sit, walk, deep-write.\nattune journal --help  shows what there is.\n',
    ],
    [
      ['journal', '--pause', 'long'],
      '--pause takes a time up to an hour.\nattune journal --pause 2m  or  --pause 90s\n',
    ],
    [['undo', 'everything'], 'attune undo takes flags and nothing more.\nattune undo --help  shows what there is.\n'],
  ])('ends with 2 and says what was perhaps meant: %j', async (args, says) => {
    const person = newPerson()
    expect(await person.attune(args)).toEqual({ code: 2, out: '', err: says })
    expect(person.lines()).toEqual([])
  })

  it('is never saved as an entry, and never guessed at', async () => {
    const person = newPerson()
    await person.attune(['thank', 'you for the soup'])
    await person.attune(['jornal', 'A grey day.'])
    expect(person.lines()).toEqual([])
  })

  const private_ = 'I am leaving, do not tell Sam'

  it.each([
    [[private_]],
    [private_.split(' ')],
    [['thanks', `-${private_}`]],
    [['thanks', `--${private_}`]],
    [['list', private_]],
    [['show', private_]],
    [['show', 'last', private_]],
    [['edit', private_]],
    [['delete', private_, '--yes']],
    [['list', '--practice', private_]],
    [['list', '--on', private_]],
    [['list', '--week', private_]],
    [['list', '-n', private_]],
    [['search', private_]],
    [['search', 'x', `--${private_}`]],
    [['export', '--format', private_]],
    [['repair', private_]],
    [['repair', `${private_}'. Allowed choices are nothing.`]],
    [['journal', '--door', private_]],
    [['journal', '--pause', private_]],
    [['thanks', 'x', '--date', private_]],
    [['ask', '--deck', private_]],
    [['ask', 'star', private_]],
    [['ask', '--depth', private_]],
    [['config', 'get', private_]],
    [['config', 'set', 'screen', private_]],
    [['help', private_]],
    [['ritual', 'done', private_]],
    [['ritual', private_]],
  ])('never says again what somebody wrote: %j', async (args) => {
    const { code, out, err } = await newPerson().attune(args)
    expect([2, 3]).toContain(code)
    expect(out).toBe('')
    expect(err).not.toContain('leaving')
    expect(err).not.toContain('Sam')
    expect(err.trim().split('\n').length).toBeLessThanOrEqual(3)
  })

  it('offers the journal to somebody who forgot the command', async () => {
    const { err } = await newPerson().attune(['today', 'was', 'long'])
    expect(err).toBe('There is no such command.\nattune journal "…"  keeps a line.\nattune --help  shows them all.\n')
  })

  it('takes no longer where the words are many', async () => {
    const before = Date.now()
    expect((await newPerson().attune(['long '.repeat(20_000)])).code).toBe(2)
    expect(Date.now() - before).toBeLessThan(15_000)
  })
})
