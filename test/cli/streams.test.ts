import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bin } from '../support/run.ts'
import { mondayNight, newPerson, type Person, somebodyWithAPast } from './person.ts'

/** Runs a line of the shell, in which `attune` is the program. */
async function shell(person: Person, line: string): Promise<{ code: number; out: string; err: string }> {
  const child = spawn('/bin/sh', ['-c', `attune() { "${process.execPath}" "${bin}" "$@"; }; ${line}`], {
    env: { PATH: process.env.PATH, ATTUNE_HOME: person.home, HOME: person.userHome, ATTUNE_NOW: mondayNight },
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (bytes) => {
    out += String(bytes)
  })
  child.stderr.on('data', (bytes) => {
    err += String(bytes)
  })
  const [code] = await once(child, 'close')
  return { code, out, err }
}

describe('stdout', () => {
  it('may be closed early', async () => {
    const person = newPerson()
    for (let day = 1; day <= 28; day += 1) {
      person.keep(
        { practice: 'journal', text: 'a long line '.repeat(2000) },
        `2026-10-${String(day).padStart(2, '0')}T10:00:00+02:00`,
      )
    }
    for (const command of ['list', 'list --json', 'export', 'search long', 'help format']) {
      const { out, err } = await shell(person, `attune ${command} | head -n 1`)
      expect(out.trim().split('\n'), command).toHaveLength(1)
      expect(err, command).toBe('')
    }
    const { out } = await shell(person, '{ attune list; echo "code $?" >&2; } | head -c 1; true')
    expect(out).toHaveLength(1)
  })

  it('may be closed from the start, and words are kept all the same', async () => {
    const person = newPerson()
    expect(await shell(person, 'attune thanks soup >&- 2>&-')).toMatchObject({ code: 0 })
    expect(person.lines()).toHaveLength(1)
  })

  it.runIf(existsSync('/dev/full'))('that takes nothing is a failure, told in one line', async () => {
    expect(await shell(somebodyWithAPast(), 'attune export > /dev/full')).toEqual({
      code: 1,
      out: '',
      err: 'The output could not be written (ENOSPC).\n',
    })
  })

  it('has the results, and stderr all that is said beside them', async () => {
    const person = somebodyWithAPast()
    person.setConfig('{"colour":"red"}')
    const { out, err } = await person.attune(['thanks', 'soup', '--json'])
    expect(JSON.parse(out)).toMatchObject({ text: 'soup' })
    expect(err).toBe('config.json: there is no setting called "colour".\n')
  })
})

describe('--json', () => {
  it.each([
    [['thanks', 'soup']],
    [['list', '-n', '1']],
    [['search', 'soup']],
    [['edit', 'last', '--star']],
    [['export']],
    [['config', 'get', 'name']],
    [['ritual', 'done', 'tea']],
    [['doctor']],
    [[]],
  ])('means the same before a command and after it: %j', async (args) => {
    const withoutIds = (text: string) => text.replaceAll(/"(id|home|ritual)": ?"[^"]*"/g, '')
    const [before, after] = await Promise.all([
      somebodyWithAPast().attune(['--json', ...args]),
      somebodyWithAPast().attune([...args, '--json']),
    ])
    expect(before.code).toBe(0)
    expect(withoutIds(before.out)).toBe(withoutIds(after.out))
    expect(JSON.parse(before.out)).toBeTypeOf('object')
  })
})

describe('colour', () => {
  const codes = '\u001b['
  const commands = [['list'], ['show', 'last'], ['search', 'soup'], ['export'], ['help', 'format'], ['--help'], []]

  it.each(commands)('is not in a pipe: %s %s', async (...args) => {
    const { out } = await somebodyWithAPast().attune(
      args.filter((arg) => arg !== undefined),
      { env: { TERM: 'xterm-256color' } },
    )
    expect(out).not.toContain(codes)
  })

  it.each([
    ['a terminal', {}, [], true],
    ['NO_COLOR', { NO_COLOR: '1' }, [], false],
    ['an empty NO_COLOR', { NO_COLOR: '' }, [], true],
    ['--no-color', {}, ['--no-color'], false],
    ['--no-color and FORCE_COLOR', { FORCE_COLOR: '1' }, ['--no-color'], false],
    ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, [], false],
    ['TERM=dumb', { TERM: 'dumb' }, [], false],
  ])('on a terminal goes by %s', async (_, env, flags, isColoured) => {
    const person = somebodyWithAPast()
    for (const args of [
      ['search', 'soup', ...flags],
      [...flags, 'show', 'last'],
    ]) {
      const terminal = person.inTerminal(args, { env })
      expect(await terminal.exit()).toBe(0)
      expect(terminal.raw.includes(codes), args.join(' ')).toBe(isColoured)
    }
  })

  it('is in a pipe with FORCE_COLOR', async () => {
    const { out } = await somebodyWithAPast().attune(['search', 'soup'], { env: { FORCE_COLOR: '1' } })
    expect(out).toContain(`${codes}1msoup${codes}22m`)
  })
})
