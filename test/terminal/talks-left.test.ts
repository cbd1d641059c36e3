import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { type Driven, drive } from '../support/drive.ts'
import { type Evening, evening, MONDAY_NIGHT } from '../support/evening.ts'
import { bin } from '../support/run.ts'
import { Sitting } from '../support/sit-through.ts'

const KEPT = '  Kept where you were.  attune repair  goes on.'

/** Half a line and half a page, typed on the way through a talk. */
const places: readonly (readonly [where: string, line: string, question: string])[] = [
  ['a line', 'repair apologise', 'What did you do?'],
  ['a page', 'repair wider-view', 'watched it all'],
]

/** Goes to the first question that is typed, and types half of something. */
async function typeHalf({ attune }: Evening, line: string, question: string): Promise<Driven> {
  const talk = attune(line)
  await new Sitting(talk).until(question)
  talk.type('I snapped at y')
  await talk.seen('I snapped at y')
  return talk
}

describe.each(places)('half-typed words in %s', (_, line, question) => {
  it.each<[string, (talk: Driven) => void]>([
    ['Ctrl-C', (talk) => talk.press('ctrl-c')],
    ['SIGTERM', (talk) => talk.kill('SIGTERM')],
    ['SIGHUP', (talk) => talk.kill('SIGHUP')],
  ])('survive %s, and the terminal is as before', async (_, end) => {
    const night = evening()
    const talk = await typeHalf(night, line, question)
    end(talk)
    expect(await talk.exit()).toBe(130)
    expect(talk.isAlternate()).toBe(false)
    expect(talk.scrollback()).toBe(KEPT)
    await areThere(night, line)
  })

  it('survive a window that is closed', async () => {
    const night = evening()
    const talk = await typeHalf(night, line, question)
    talk.hangUp()
    await vi.waitFor(() => expect(() => process.kill(talk.pid, 0)).toThrow(), 10_000)
    await areThere(night, line)
  })

  it('survive kill -9 after a breath', async () => {
    const night = evening()
    const talk = await typeHalf(night, line, question)
    await vi.waitFor(() => expect(night.drafts()[0]).toContain('I snapped at y'), 10_000)
    talk.kill('SIGKILL')
    await talk.exit()
    await areThere(night, line)
  })
})

/** Takes the talk up again and looks for the words. */
async function areThere({ attune }: Evening, line: string): Promise<void> {
  const talk = attune(line)
  await talk.seen('You left a talk here: repair, just now.')
  talk.press('enter')
  await talk.seen('› I snapped at y')
}

describe('Ctrl-Z', () => {
  it('gives the shell back, and fg the talk', async () => {
    const { home } = evening()
    const env = { PATH: process.env.PATH ?? '', PS1: '$ ', HISTFILE: '/dev/null', ATTUNE_HOME: home, HOME: home }
    const shell = drive('bash', ['--norc', '-i'], { env: { ...env, ATTUNE_NOW: MONDAY_NIGHT } })
    onTestFinished(() => shell.dispose())
    shell.type(`clear; '${process.execPath}' '${bin}' repair apologise\r`)
    await shell.seen('What did you do?')
    shell.type('I snapped')
    await shell.seen('I snapped')
    shell.press('ctrl-z')
    await shell.seen('Stopped')
    expect(shell.isAlternate()).toBe(false)
    expect(shell.screen()).not.toContain('I snapped')
    shell.type('fg\r')
    await shell.seen('› I snapped')
    expect(shell.isAlternate()).toBe(true)
  })
})
