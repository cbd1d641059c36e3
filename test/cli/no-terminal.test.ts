import { describe, expect, it } from 'vitest'
import { newPerson } from './person.ts'

const talks: (readonly [args: string[], instead: string])[] = [
  [['journal'], 'attune journal "…"  keeps a line; attune journal -  reads it from stdin.'],
  [['ask'], 'attune ask decks  lists the decks without asking anything.'],
  [['validate'], 'attune list --practice validate  works without one.'],
  [['ritual'], 'attune ritual list  and  attune ritual done <name>  work without one.'],
  [['thanks'], 'attune thanks "…"  keeps a line; attune thanks -  reads it from stdin.'],
  [['repair'], 'attune repair list  works without one.'],
]

const doors = [
  'thanks --say',
  'thanks --received',
  'repair pause',
  'repair follow-up',
  'repair --together',
  'validate self',
  'ritual add',
  'journal --quick',
  'journal --pause 2m',
  'ask --together',
  'ask --deck dreams',
]

describe('a talk where there is no terminal', () => {
  it.each(talks)('is not begun: %j', async (args, instead) => {
    const person = newPerson()
    const err = `attune ${args[0]} asks questions, and there is no terminal to ask on.\n${instead}\n`
    const ran = await Promise.all([
      person.attune(args, { input: 'words that nobody asked for\n' }),
      person.attune(['--no-input', ...args, '--json']),
    ])
    expect(ran).toEqual(ran.map(() => ({ code: 2, out: '', err })))
    expect(person.lines()).toEqual([])
  })

  it.each(doors)('is not begun by a door of its own: attune %s', async (line) => {
    const { code, out, err } = await newPerson().attune(line.split(' '))
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('there is no terminal to ask on')
  })

  it.each(talks)('is not begun on a terminal after --no-input: %j', async (args, instead) => {
    const person = newPerson()
    const terminal = person.inTerminal([...args, '--no-input'])
    expect(await terminal.exit()).toBe(2)
    expect(terminal.raw).toBe(`attune ${args[0]} asks questions, and there is no terminal to ask on.\r\n${instead}\r\n`)
  })
})

describe('the jar where there is no terminal', () => {
  function withJar() {
    const person = newPerson()
    const at = '2026-11-20T20:00:00+01:00'
    person.keep({ practice: 'thanks', text: 'soup' }, at)
    person.keep({ practice: 'thanks', text: 'the old boat', answers: { quiet: ['this'] } }, at)
    person.keep({ practice: 'thanks', text: 'the letter', person: 'Lou' }, at)
    person.keep({ practice: 'ritual', door: 'moment', text: 'tea', answers: { quiet: ['person:Lou'] } }, at)
    return person
  }

  it('draws the only thanks that may come up', async () => {
    for (let draw = 0; draw < 6; draw += 1) {
      const { code, out, err } = await withJar().attune(['thanks', 'jar'])
      expect({ code, err }).toEqual({ code: 0, err: '' })
      expect(out).toMatch(/^# Friday 20 November 2026\n/)
      expect(out).toContain('soup\n')
      expect(out).not.toMatch(/boat|letter|tea/)
    }
  })

  it('speaks JSON', async () => {
    const { out } = await withJar().attune(['thanks', 'jar', '--json'])
    expect(JSON.parse(out)).toMatchObject({ practice: 'thanks', text: 'soup' })
  })

  it("is only what is one's own in the solo flow", async () => {
    const person = withJar()
    person.setConfig('{"flow":"solo"}')
    expect((await person.attune(['thanks', 'jar'])).code).toBe(3)
    person.keep({ practice: 'thanks', text: 'the sea', answers: { lens: 'own' } }, '2026-11-21T20:00:00+01:00')
    expect((await person.attune(['thanks', 'jar'])).out).toContain('the sea')
  })

  it('ends with 3 where there is none', async () => {
    expect(await newPerson().attune(['thanks', 'jar'])).toEqual({
      code: 3,
      out: '',
      err: 'There is no thanks to draw.\n',
    })
  })
})
