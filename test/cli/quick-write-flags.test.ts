import { describe, expect, it } from 'vitest'
import { newPerson } from './person.ts'

async function kept(...args: string[]) {
  const person = newPerson()
  const ran = await person.attune(args)
  expect(ran).toMatchObject({ code: 0, err: '' })
  return person.lines()[0]
}

describe('the flags of a new entry', () => {
  it('say who, and with which tags and feelings', async () => {
    const args = [
      '--person',
      'Sam',
      '--tag',
      'family',
      '--tag',
      'home',
      '--feeling',
      'glad',
      '--feeling',
      'at ease',
      '--star',
    ]
    expect(await kept('thanks', 'soup', ...args)).toMatchObject({
      text: 'soup',
      person: 'Sam',
      tags: ['family', 'home'],
      feelings: ['glad', 'at ease'],
      starred: true,
    })
  })

  it('stand before the words as well', async () => {
    expect(await kept('journal', '--tag', 'work', '--star', 'a grey day')).toMatchObject({
      tags: ['work'],
      starred: true,
      text: 'a grey day',
    })
  })

  it('leave out what was not said', async () => {
    expect(Object.keys((await kept('journal', 'soup')) ?? {})).toEqual([
      'format',
      'id',
      'rev',
      'practice',
      'at',
      'zone',
      'text',
    ])
  })

  it('take a tag with its #, once, and no empty one', async () => {
    const args = ['--tag', '#family', '--tag', ' family ', '--tag', '', '--tag', '#', '--feeling', ' ']
    const entry = await kept('thanks', 'soup', ...args)
    expect(entry?.tags).toEqual(['family'])
    expect(entry).not.toHaveProperty('feelings')
  })
})

describe('--person', () => {
  const config = JSON.stringify({ partner: 'Sam' })

  it.each([
    [['thanks', 'soup'], 'Sam'],
    [['thanks', 'soup', '--person', 'Nana'], 'Nana'],
    [['thanks', 'soup', '--person', ''], undefined],
    [['thanks', '--received', 'soup'], 'Sam'],
    [['journal', 'soup'], undefined],
    [['journal', 'soup', '--person', 'Leo'], 'Leo'],
  ])('is the partner where nobody else is named, but not in the journal: %j', async (args, who) => {
    const person = newPerson()
    person.setConfig(config)
    await person.attune(args)
    expect(person.lines()[0]?.person).toBe(who)
  })

  it("of a ritual's moment is the one of the ritual", async () => {
    const person = newPerson()
    person.setConfig(config)
    await person.attune(['ritual', 'add', '--name', 'tea', '--person', 'Nana'])
    await person.attune(['ritual', 'done', 'tea'])
    await person.attune(['ritual', 'done', 'tea', '--person', 'Leo'])
    await person.attune(['ritual', 'done', 'tea', '--person', ''])
    expect(person.lines().map((entry) => entry.person)).toEqual(['Nana', 'Nana', 'Leo', undefined])
  })
})

describe('--date', () => {
  it.each([
    ['2026-11-20', '2026-11-20T22:40:12+01:00'],
    ['2026-07-01T21:00', '2026-07-01T21:00:00+02:00'],
    ['yesterday', '2026-11-22T22:40:12+01:00'],
    ['last friday 9pm', '2026-11-20T21:00:00+01:00'],
  ])('takes %s', async (words, at) => {
    const person = newPerson()
    const { code, out } = await person.attune(['thanks', 'soup', '--date', words])
    expect(code).toBe(0)
    expect(out).toMatch(/^ {2}Kept\. {2}\(\w+ \d+ \w+, \d\d:\d\d\)\n$/)
    expect(person.lines()[0]?.at).toBe(at)
  })

  it('puts an old entry into the file of its month', async () => {
    const person = newPerson()
    await person.attune(['thanks', 'soup', '--date', '2019-03-31'])
    const { out } = await person.attune(['list', '--month', '2019-03', '--json'])
    expect(out).toContain('"at":"2019-03-31T')
  })

  it.each([
    ['in 3 days', 'still to come'],
    ['blue', 'could not be read as a date'],
    ['', 'could not be read as a date'],
    ['yesterday, my sister called', 'could not be read as a date'],
    ['12/11', 'two days'],
    ['2026-02-30', 'no such day'],
  ])('refuses %j, and keeps nothing', async (words, why) => {
    const person = newPerson()
    const { code, out, err } = await person.attune(['thanks', 'soup', '--date', words])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(why)
    expect(err).not.toContain('sister')
    expect(person.lines()).toEqual([])
  })
})

describe('flags that mean nothing together', () => {
  it.each([
    [['thanks', 'soup', '--say'], '--say is for a talk'],
    [['thanks', 'soup', '--together'], '--together is for a talk'],
    [['thanks', 'jar', 'of jam', '--quick'], '--quick is for a talk'],
    [['journal', 'a grey day', '--pause', '2m'], '--pause is for a talk'],
    [['journal', '--edit', '--door', 'sit'], '--door is for a talk'],
    [['thanks', '--tag', 'x', 'jar'], '--tag means nothing beside the jar'],
    [['thanks', '--say', '--star'], '--star means nothing beside --say'],
    [['ritual', 'add', '--if', 'the kettle boils'], '--if goes with --name'],
  ])('keep nothing and say so: %j', async (args, says) => {
    const person = newPerson()
    const { code, err } = await person.attune(args)
    expect(code).toBe(2)
    expect(err).toContain(says)
    expect(person.lines()).toEqual([])
  })
})
