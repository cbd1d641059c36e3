import { describe, expect, it } from 'vitest'
import { mondayNight, newPerson } from './person.ts'

describe('attune repair list', () => {
  it('lists the repairs alone, with filters and --json', async () => {
    const person = newPerson()
    person.keep({ practice: 'repair', door: 'words', text: 'just words', person: 'Sam' }, '2026-10-01T10:00:00+02:00')
    person.keep({ practice: 'repair', door: 'look-back-alone', text: 'the Thursday' }, mondayNight)
    person.keep({ practice: 'thanks', text: 'soup' }, mondayNight)
    expect((await person.attune(['repair', 'list'])).out.replace(/^\w{8} /gm, '')).toBe(
      '  Mon 23 Nov 2026 22:40  repair  the Thursday\n   Thu 1 Oct 2026 10:00  repair  Sam: just words\n',
    )
    const { out } = await person.attune(['repair', 'list', '--month', '--json'])
    expect(JSON.parse(out)).toMatchObject({ practice: 'repair', text: 'the Thursday' })
    expect((await person.attune(['repair', 'list', '--person', 'Nana'])).code).toBe(3)
    expect((await person.attune(['repair', 'list', '--practice', 'thanks'])).code).toBe(2)
  })
})

describe('attune ask decks', () => {
  it('lists the decks with what they are about', async () => {
    const { code, out } = await newPerson().attune(['ask', 'decks'])
    expect(code).toBe(0)
    expect(out).toMatch(/^dreams\n {4}\S/m)
    expect(out.match(/^[\w-]+$/gm)).toHaveLength(14)
    expect(out.split('\n').every((line) => line.length <= 80)).toBe(true)
  })

  it('is a JSON document with --json, before and after', async () => {
    const person = newPerson()
    const [before, after] = await Promise.all([
      person.attune(['--json', 'ask', 'decks']),
      person.attune(['ask', 'decks', '--json']),
    ])
    expect(before.out).toBe(after.out)
    expect(JSON.parse(after.out)).toHaveLength(14)
    expect(JSON.parse(after.out)[0]).toEqual({
      name: expect.any(String),
      title: expect.any(String),
      description: expect.any(String),
      cards: expect.any(Number),
    })
  })
})

describe('attune ask star', () => {
  it('gives a card a star, and takes it away again', async () => {
    const person = newPerson()
    expect(await person.attune(['ask', 'star', 'dreams/ten-years'])).toEqual({
      code: 0,
      out: '',
      err: 'dreams/ten-years is starred.\n',
    })
    expect(JSON.parse(person.config())).toEqual({ stars: ['dreams/ten-years'] })
    const { out } = await person.attune(['ask', 'star', 'ten-years', '--json'])
    expect(JSON.parse(out)).toEqual({ card: 'dreams/ten-years', starred: false })
    expect(JSON.parse(person.config())).toEqual({ stars: [] })
  })

  it.each([
    [['star'], '<card> is missing.'],
    [['star', 'dreams/ten-yeers'], 'There is no such card. Did you mean dreams/ten-years?'],
    [['star', 'why you never listen'], 'A card is deck/card, as in dreams/ten-years.'],
    [['dekcs'], 'There is no such part of attune ask. Did you mean decks?'],
    [['--deck', 'dreems'], 'There is no such deck. Did you mean dreams?\nattune ask decks  lists them all.'],
    [['--deck', 'why you never listen'], 'There is no such deck.\n'],
    [['--depth', 'deepest'], '--depth can be light, closer, deep.'],
    [['--count', 'many'], '--count takes a number from 1 on.'],
    [['--count', '0'], '--count takes a number from 1 on.'],
  ])('says what is wrong with %j', async (args, says) => {
    const { code, out, err } = await newPerson().attune(['ask', ...args])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(says)
    expect(err).not.toContain('never listen')
  })
})
