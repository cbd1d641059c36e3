import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Question } from '../../src/flow/question.ts'
import { type Driven, drive } from '../support/drive.ts'
import { tempHome } from '../support/temp-home.ts'
import { words } from './sitting.ts'

let folder = ''

beforeAll(async () => {
  mkdirSync('node_modules/.cache', { recursive: true })
  folder = mkdtempSync(join('node_modules', '.cache', 'attune-talk-'))
  const outfile = join(folder, 'talk.mjs')
  await build({
    ...{ entryPoints: ['test/support/one-talk.ts'], outfile, bundle: true },
    ...{ format: 'esm', platform: 'node', packages: 'external', logLevel: 'warning' },
  })
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Asked = Question & { readonly said?: string }

interface Sitting {
  readonly mode?: 'full' | 'inline' | 'plain'
  readonly editor?: string
  readonly temp?: string
  readonly shell?: boolean
}

/** Holds a talk in a real pseudo-terminal. */
function hold(questions: readonly Asked[], { mode = 'full', editor, temp = tempHome(), shell }: Sitting = {}): Driven {
  const talk = JSON.stringify({ words, mode, questions, ...(editor !== undefined && { editor }) })
  const env = { PATH: process.env.PATH ?? '', TMPDIR: temp, ANSWERS: join(temp, 'answers') }
  const program = [process.execPath, join(folder, 'talk.mjs'), talk]
  const [command = '', ...args] = shell ? ['bash', '--norc', '-i'] : program
  const driven = drive(command, args, { env: { ...env, PS1: '$ ', HISTFILE: '/dev/null' } })
  onTestFinished(() => driven.dispose())
  if (shell) {
    writeFileSync(join(temp, 'talk.json'), talk)
    driven.type(`clear; ${process.execPath} ${join(folder, 'talk.mjs')} "$(cat '${join(temp, 'talk.json')}')"\r`)
  }
  return driven
}

const line: Asked = { kind: 'line', id: 'a#1', text: 'What weighs on you?' }
const page: Asked = { kind: 'page', id: 'b#1', text: 'Write.' }

describe('on a real terminal, a talk', () => {
  it('is answered, and leaves only what the program prints afterwards', async () => {
    const { seen, type, press, exit, scrollback, raw } = hold([line, page])
    await seen('weighs')
    type('the interview')
    press('enter')
    await seen('Write.')
    type('one')
    press('enter')
    type('two')
    press('ctrl-d')
    expect(await exit()).toBe(0)
    expect(scrollback()).toBe('answers: ["the interview","one\\ntwo"]')
    expect(raw).not.toContain('\u001b[3J')
  })

  it.each<[string, (driven: Driven) => void]>([
    ['the window is closed', (driven) => driven.kill('SIGHUP')],
    ['the terminal is gone from under it', (driven) => driven.hangUp()],
    ['the system goes down', (driven) => driven.kill('SIGTERM')],
  ])('ends in good order when %s', async (_, end) => {
    const temp = tempHome()
    const driven = hold([line], { temp })
    await driven.seen('weighs')
    driven.type('half a')
    await driven.seen('half a')
    end(driven)
    await vi.waitFor(() => expect(readFileSync(join(temp, 'answers'), 'utf8')).toBe('["Left"]'), 10_000)
  })

  it('is left with Ctrl-C, and the terminal is as before', async () => {
    const { seen, press, exit, scrollback, isAlternate } = hold([line])
    await seen('weighs')
    press('ctrl-c')
    expect(await exit()).toBe(0)
    expect(isAlternate()).toBe(false)
    expect(scrollback()).toBe('answers: ["Left"]')
  })

  it('can be put aside with Ctrl-Z and taken up again', async () => {
    const { seen, type, press, isAlternate } = hold([line], { shell: true })
    await seen('weighs')
    type('the interv')
    await seen('interv')
    press('ctrl-z')
    await seen('Stopped')
    expect(isAlternate()).toBe(false)
    type('fg\r')
    await seen('the interv')
    expect(isAlternate()).toBe(true)
    type('iew')
    press('enter')
    await seen('answers: ["the interview"]')
  })
})

/** An editor for tests: a shell script that gets the file as its last argument. */
function fakeEditor(temp: string, script: string): string {
  writeFileSync(join(temp, 'my editor.sh'), script)
  return `sh '${join(temp, 'my editor.sh')}' --wait`
}

describe('the editor of the person', () => {
  it('gets the words and gives them back', async () => {
    const temp = tempHome()
    const editor = fakeEditor(temp, 'echo "and more, from $1" >> "$2"')
    const { seen, type, press, exit, scrollback } = hold([page], { editor, temp })
    await seen('ctrl-e')
    type('typed')
    press('ctrl-e')
    await seen('and more, from --wait')
    press('enter')
    expect(await exit()).toBe(0)
    expect(scrollback()).toContain('answers: ["typed\\nand more, from --wait"]')
  })

  it('finds a file that nobody else can read, and that is gone afterwards', async () => {
    const temp = tempHome()
    const looking = 'cp "$2" "$TMPDIR/copy"; stat -c %a "$2" "$(dirname "$2")" > "$TMPDIR/modes"; echo "seen" >> "$2"'
    const { seen, type, press, exit } = hold([page], { temp, editor: fakeEditor(temp, looking) })
    await seen('ctrl-e')
    type('private')
    press('ctrl-e')
    await seen('seen')
    press('enter')
    await exit()
    expect(readFileSync(join(temp, 'modes'), 'utf8')).toBe('600\n700\n')
    expect(readFileSync(join(temp, 'copy'), 'utf8')).toBe('private\n')
    expect(readdirSync(temp).filter((name) => statSync(join(temp, name)).isDirectory())).toEqual([])
  })

  it('brings back what it saved, although it ends with an error', async () => {
    const temp = tempHome()
    const { seen, type, press, exit, scrollback } = hold([page], {
      temp,
      editor: fakeEditor(temp, 'echo "and more" >> "$2"; exit 1'),
    })
    await seen('ctrl-e')
    type('dear words')
    press('ctrl-e')
    await seen('your words as they were last saved')
    press('enter')
    await exit()
    expect(scrollback()).toContain('answers: ["dear words\\nand more"]')
  })

  it.each([
    ['ends with an error', 'exit 1'],
    ['deletes the file', 'rm "$2"'],
  ])('keeps the words when it %s', async (_, script) => {
    const temp = tempHome()
    const { seen, type, press, exit, scrollback } = hold([page], { temp, editor: fakeEditor(temp, script) })
    await seen('ctrl-e')
    type('dear words')
    press('ctrl-e')
    await seen('your words as they were last saved')
    press('enter')
    await exit()
    expect(scrollback()).toContain('answers: ["dear words"]')
  })

  it('keeps the words when there is no such editor', async () => {
    const { seen, type, press, exit, scrollback } = hold([page], { editor: 'no-such-editor-anywhere' })
    await seen('ctrl-e')
    type('dear words')
    press('ctrl-e')
    await seen('your words as they were last saved')
    press('enter')
    await exit()
    expect(scrollback()).toContain('answers: ["dear words"]')
  })
})

describe('a plain talk', () => {
  it('moves no cursor, uses no colour, and does not echo what is secret', async () => {
    const secret: Asked = { ...line, text: 'Only for you: what weighs on you?', secret: true }
    const also: Asked = { ...page, text: 'And under that?', secret: true }
    const talk = hold([line, secret, also], { mode: 'plain' })
    await talk.seen('< goes back')
    talk.type('the interview\r')
    await talk.seen('Only for you')
    talk.type('money\r')
    await talk.seen('And under that?')
    const linesTaken = (count: number) =>
      vi.waitFor(() => expect(talk.raw.endsWith('\r\n'.repeat(count + 1))).toBe(true), 10_000)
    await linesTaken(0)
    talk.type('shame\r')
    await linesTaken(1)
    talk.type('more of it\r')
    await linesTaken(2)
    talk.type('\r')
    expect(await talk.exit()).toBe(0)
    expect(talk.screen()).toContain('answers: ["the interview","money","shame\\nmore of it"]')
    expect(talk.screen().match(/money|shame|more of it/g)).toHaveLength(3)
    expect(talk.raw).not.toContain('\u001b')
  })

  it('is left with Ctrl-C, in the open and while typing a secret', async () => {
    for (const secret of [false, true]) {
      const { seen, press, exit, scrollback } = hold([{ ...line, secret }], { mode: 'plain' })
      await seen('< goes back')
      press('ctrl-c')
      expect(await exit()).toBe(0)
      expect(scrollback()).toContain('answers: ["Left"]')
    }
  })
})
