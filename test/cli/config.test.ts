import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newPerson } from './person.ts'

describe('attune config', () => {
  it('sets, gets and lists', async () => {
    const person = newPerson()
    expect(await person.attune(['config', 'set', 'name', 'Ana'])).toEqual({
      code: 0,
      out: '',
      err: 'name is now Ana.\n',
    })
    expect(await person.attune(['config', 'get', 'name'])).toEqual({ code: 0, out: 'Ana\n', err: '' })
    const { out } = await person.attune(['config', 'list'])
    expect(out).toContain('name = Ana\n')
    expect(out).toContain('partner = (not set)\n')
    expect(out).toContain('(monday, sunday, saturday)')
    expect((await person.attune(['config'])).out).toBe(out)
    expect(statSync(join(person.home, 'config.json')).mode & 0o777).toBe(0o600)
    expect(statSync(person.home).mode & 0o777).toBe(0o700)
  })

  it('takes a key in any spelling, and a value of several words', async () => {
    const person = newPerson()
    await person.attune(['config', 'set', 'week-starts-on', 'sunday'])
    await person.attune(['config', 'set', 'EVENING', '22:15'])
    await person.attune(['config', 'set', 'partner', 'Maria', 'Luz'])
    expect(JSON.parse(person.config())).toEqual({ weekStartsOn: 'sunday', evening: '22:15', partner: 'Maria Luz' })
  })

  it('puts the first value back for an empty one', async () => {
    const person = newPerson()
    await person.attune(['config', 'set', 'screen', 'plain'])
    await person.attune(['config', 'set', 'screen', ''])
    expect((await person.attune(['config', 'get', 'screen'])).out).toBe('full\n')
  })

  it('speaks JSON', async () => {
    const person = newPerson()
    expect((await person.attune(['config', 'set', 'name', 'Ana', '--json'])).out).toBe('{"name":"Ana"}\n')
    expect((await person.attune(['config', 'get', 'name', '--json'])).out).toBe('{"name":"Ana"}\n')
    expect((await person.attune(['config', 'path', '--json'])).out).toBe(
      `${JSON.stringify({ path: join(person.home, 'config.json') })}\n`,
    )
    expect(JSON.parse((await person.attune(['config', 'list', '--json'])).out)).toMatchObject({
      name: 'Ana',
      screen: 'full',
    })
  })

  it('tells where the file is, whether it is there or not', async () => {
    const person = newPerson()
    expect((await person.attune(['config', 'path'])).out).toBe(`${join(person.home, 'config.json')}\n`)
  })

  it.each([
    [['get', 'nam'], 'There is no such setting. Did you mean name?'],
    [['set', 'weekstart', 'sunday'], 'Did you mean weekStartsOn?'],
    [['get', 'I feel so alone'], 'There is no such setting.\n'],
    [['set', '__proto__', 'x'], 'There is no such setting.\n'],
    [['set', 'stars', 'x'], 'There is no such setting.'],
    [['set', 'weekStartsOn', 'tuesday'], 'weekStartsOn can be monday, sunday, saturday.'],
    [['set', 'screen', 'fulll'], 'screen can be full, inline, plain.'],
    [['set', 'evening', '25:00'], 'evening takes a time such as 21:30.'],
    [['set', 'country', 'france'], 'country takes two letters, such as FR.'],
    [['set', 'name', 'Ana\u001b[31m'], 'name takes one line of plain text.'],
    [['set', 'name', 'Ana\nBo'], 'name takes one line of plain text.'],
    [['set', 'name'], '<value...> is missing.\nattune config set <key> <value...>'],
    [['gte', 'name'], 'There is no such part of attune config. Did you mean get?'],
    [['edit'], 'There is no terminal for an editor.'],
  ])('refuses %j and says what there is', async (args, says) => {
    const person = newPerson()
    const { code, out, err } = await person.attune(['config', ...args])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(says)
    for (const typed of ['alone', 'tuesday', '\u001b']) expect(err).not.toContain(typed)
  })

  it('opens the file in the editor, and says what is wrong in it afterwards', async () => {
    const person = newPerson()
    const script = `sh -c 'echo "{ oops" > "$0"'`
    const terminal = person.inTerminal(['config', 'edit'], { env: { EDITOR: script } })
    expect(await terminal.exit()).toBe(0)
    expect(terminal.screen()).toContain('config.json is not valid JSON')
    expect(person.config()).toBe('{ oops\n')
  })
})

describe('a config.json that was edited by hand and broken', () => {
  it.each(["{name: 'Ana'}", '[1]', '', 'null'])(
    'never stops anybody from writing, and is never written over: %j',
    async (text) => {
      const person = newPerson()
      person.setConfig(text)
      const kept = await person.attune(['thanks', 'soup'])
      expect(kept).toEqual({
        code: 0,
        out: '  Kept.  (Monday 23 November, 22:40)\n',
        err: 'config.json is not valid JSON; all settings are as at first.\n',
      })
      expect(person.lines()).toMatchObject([{ text: 'soup' }])
      const set = await person.attune(['config', 'set', 'name', 'Bo'])
      expect(set).toEqual({
        code: 1,
        out: '',
        err: 'config.json is not valid JSON, so nothing was changed in it.\nattune config edit  opens it; attune config path  says where it is.\n',
      })
      expect(person.config()).toBe(text)
    },
  )

  it('is told of wherever a setting matters', async () => {
    const person = newPerson()
    person.setConfig('{')
    const says = 'config.json is not valid JSON; all settings are as at first.\n'
    for (const args of [['config', 'get', 'name'], ['config', 'list'], []]) {
      expect((await person.attune(args)).err, args.join(' ')).toBe(says)
    }
    expect((await person.attune(['doctor'])).out).toContain(says)
  })

  it('is salvaged where a setting can still be read', async () => {
    const person = newPerson()
    person.setConfig('{"flow": "solo", "drafts" : "off" "screen":"plain", "evening": "late", "partner": "Sam",}')
    const { out, err } = await person.attune(['config', 'list'])
    expect(err).toBe('config.json is not valid JSON; what can be read of it holds.\n')
    for (const line of ['flow = solo', 'drafts = off', 'screen = plain', 'evening = 21:30', 'partner = Sam']) {
      expect(out).toContain(`${line}\n`)
    }
  })

  it('loses no good setting to a bad one beside it', async () => {
    const person = newPerson()
    person.setConfig('{"partner":"Sam","weekStartsOn":"tuesday","color":"red","evening":21}')
    const { code, err } = await person.attune(['thanks', 'soup'])
    expect(code).toBe(0)
    expect(err.split('\n')).toEqual([
      'config.json: weekStartsOn can be monday, sunday, saturday.',
      'config.json: there is no setting called "color".',
      'config.json: evening takes text.',
      '',
    ])
    expect(person.lines()).toMatchObject([{ person: 'Sam' }])
    await person.attune(['config', 'set', 'name', 'Ana'])
    expect(JSON.parse(person.config())).toEqual({
      partner: 'Sam',
      weekStartsOn: 'tuesday',
      color: 'red',
      evening: 21,
      name: 'Ana',
    })
  })

  it('may be a folder, even', async () => {
    const person = newPerson()
    mkdirSync(join(person.home, 'config.json'), { recursive: true })
    const kept = await person.attune(['thanks', 'soup'])
    expect(kept.code).toBe(0)
    expect(kept.err).toBe('config.json cannot be read (EISDIR); all settings are as at first.\n')
    const set = await person.attune(['config', 'set', 'name', 'Bo'])
    expect(set.code).toBe(1)
    expect(set.err).toContain('could not be written')
  })
})

it('says that a setting cannot be kept where the folder is a file', async () => {
  const person = newPerson()
  writeFileSync(person.home, '')
  for (const args of [
    ['config', 'set', 'name', 'Ana'],
    ['ask', 'star', 'dreams/ten-years'],
  ]) {
    const { code, out, err } = await person.attune(args)
    expect({ code, out }, args.join(' ')).toEqual({ code: 1, out: '' })
    expect(err).toContain(`${join(person.home, 'config.json')} could not be written`)
  }
})
