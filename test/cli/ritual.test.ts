import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newPerson, somebodyWithAPast } from './person.ts'

describe('attune ritual, without a terminal', () => {
  it('adds one, an idea until both have said yes', async () => {
    const person = newPerson()
    const args = ['--name', ' evening tea ', '--if', 'the kettle boils', '--then', 'we sit', '--meaning', 'we are here']
    expect(await person.attune(['ritual', 'add', ...args])).toMatchObject({ code: 0, err: '' })
    expect(person.lines()).toMatchObject([
      {
        practice: 'ritual',
        door: 'ritual',
        text: 'evening tea',
        answers: { if: 'the kettle boils', meaning: 'we are here', state: 'idea' },
      },
    ])
    expect((await person.attune(['ritual', 'list'])).out).toBe(
      'evening tea  (an idea)\n    the kettle boils, we sit\n    we are here\n',
    )
    expect((await person.attune(['ritual', 'edit', 'tea', '--ours'])).out).toContain('evening tea  (ours)')
  })

  it.each([
    [['add'], 2, 'attune ritual add --name "evening tea"  works without one.'],
    [['add', '--name', ''], 2, 'A ritual needs a name.'],
    [['add', '--name', '  '], 2, 'A ritual needs a name.'],
    [['add', '--name', 'Evening tea '], 2, 'There is a ritual of that name already.'],
    [['edit', 'tea', '--name', ''], 2, 'A ritual needs a name.'],
    [['edit', 'tea'], 2, 'Nothing was said to change.'],
    [['edit'], 2, '<name> is missing.\nattune ritual edit <name>'],
    [['done'], 2, '<name> is missing.'],
    [['done', 'tea', '-'], 2, 'attune ritual done <name> "…"  keeps a line'],
    [['done', 'tea', '--date', 'tomorrow'], 2, 'still to come'],
    [['done', 'our secret walk'], 3, 'There is no ritual of that name.'],
    [['rest', 'coffee'], 3, 'There is no ritual of that name.'],
    [['lst'], 2, 'There is no such part of attune ritual. Did you mean list?'],
  ])('says what is wrong with %j', async (args, code, says) => {
    const person = somebodyWithAPast()
    const before = person.lines()
    const done = await person.attune(['ritual', ...args])
    expect(done).toMatchObject({ code, out: '' })
    expect(done.err).toContain(says)
    expect(done.err).not.toContain('secret walk')
    expect(person.lines()).toEqual(before)
  })

  it('logs a moment, with a line to remember or without', async () => {
    const person = somebodyWithAPast()
    const { id } = JSON.parse((await person.attune(['ritual', 'list', '--json'])).out)
    await person.attune(['ritual', 'done', 'evening tea'])
    await person.attune(['ritual', 'done', 'TEA', 'you', 'laughed', '--tag', 'kitchen'])
    await person.attune(['ritual', 'done', 'évening', '-', '--date', 'yesterday'], { input: 'from stdin\n' })
    const moments = person.lines().filter(({ door }) => door === 'moment')
    expect(moments).toMatchObject([
      { ritual: id, answers: { name: 'evening tea' }, person: 'Sam' },
      { ritual: id, text: 'you laughed', tags: ['kitchen'] },
      { ritual: id, text: 'from stdin', at: '2026-11-22T22:40:12+01:00' },
    ])
    expect(moments[0]).not.toHaveProperty('text')
  })

  it('asks which one where the beginning of a name fits several, but not where a name fits whole', async () => {
    const person = somebodyWithAPast()
    await person.attune(['ritual', 'add', '--name', 'evening'])
    await person.attune(['ritual', 'add', '--name', 'morning tea'])
    const { code, err } = await person.attune(['ritual', 'done', 'tea'])
    expect({ code, err }).toEqual({
      code: 2,
      err: 'More than one ritual has a name like that.\nattune ritual list  shows their names.\n',
    })
    expect((await person.attune(['ritual', 'done', 'evening'])).code).toBe(0)
  })

  it('lets one rest, and wakes it as it was', async () => {
    const person = somebodyWithAPast()
    expect((await person.attune(['ritual', 'rest', 'tea'])).out).toBe('evening tea  (at rest)\n')
    const { answers } = JSON.parse((await person.attune(['ritual', 'rest', 'tea', '--json'])).out)
    expect(answers).toMatchObject({ state: 'ours' })
    expect(answers).not.toHaveProperty('before')
  })

  it('knows one that another program wrote, and takes off the disk what was deleted elsewhere', async () => {
    const person = newPerson()
    const at = '2026-11-01T10:00:00+01:00'
    const walk = person.keep({ practice: 'ritual', door: 'ritual', text: 'the long way' }, at)
    const theirs = { format: 1, id: walk.id.replace(/.$/, 'A'), rev: 1, ...{ practice: 'ritual', door: 'ritual' } }
    const spaced = JSON.stringify({ ...theirs, at, zone: 'Europe/Paris', text: 'tea' }).replaceAll('":', '" : ')
    const gone = { format: 1, id: walk.id, rev: 2, deleted: true, edited: '2026-11-02T10:00:00+01:00' }
    writeFileSync(join(person.home, 'entries', '2026-11.zzzzzz.jsonl'), `${spaced}\n${JSON.stringify(gone)}\n`)
    expect((await person.attune(['ritual', 'list'])).out).toBe('tea  (an idea)\n')
    expect(JSON.stringify(person.lines())).not.toContain('the long way')
  })

  it('changes its name and its act', async () => {
    const person = somebodyWithAPast()
    await person.attune(['ritual', 'edit', 'tea', '--name', 'tea at six', '--then', 'we sit', '--tiny', 'one sip'])
    expect(JSON.parse((await person.attune(['ritual', 'list', '--json'])).out)).toMatchObject({
      rev: 2,
      text: 'tea at six',
      person: 'Sam',
      answers: { tiny: 'one sip', state: 'ours' },
    })
  })

  it('has an empty list where there is none, or all were let go', async () => {
    const person = newPerson()
    const empty = { code: 3, out: '', err: 'There is no ritual yet. attune ritual  helps to notice or make one.\n' }
    expect(await person.attune(['ritual', 'list'])).toEqual(empty)
    const gone = { practice: 'ritual', door: 'ritual', text: 'jogging', answers: { state: 'let-go' } } as const
    person.keep(gone, '2026-11-01T10:00:00+01:00')
    expect(await person.attune(['ritual', 'list', '--json'])).toEqual(empty)
  })
})
