import { appendFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newPerson, type Person, somebodyWithAPast } from './person.ts'

/** Somebody whose attune folder is a file. */
function homeless(): Person {
  const person = newPerson()
  writeFileSync(person.home, 'not a folder')
  return person
}

const wayOn = 'ATTUNE_HOME must name a folder.'

describe('words that cannot be kept', () => {
  it.each([
    ['given as arguments', ['thanks', 'You drove Nana home'], undefined],
    ['read from stdin', ['journal', '-'], 'You drove Nana home\n'],
  ])('%s go into a file, and the error says where', async (_, args, input) => {
    const person = homeless()
    const { code, out, err } = await person.attune(args, input === undefined ? {} : { input })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    const path = join(person.userHome, 'attune-rescue-2026-11-23T2240.txt')
    expect(err).toBe(
      `There is no folder at ${person.home} and none can be made, so this was not kept.\n${wayOn}\nYour words are here, nothing is lost:\n${path}\n`,
    )
    expect(readFileSync(path, 'utf8')).toBe('You drove Nana home\n')
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readFileSync(person.home, 'utf8')).toBe('not a folder')
  })

  it('never go over words that were rescued before', async () => {
    const person = homeless()
    await person.attune(['thanks', 'first'])
    await person.attune(['thanks', 'second'])
    expect(person.rescued().sort()).toEqual(['first\n', 'second\n'])
  })

  it('go to the temporary folder where the home folder is gone', async () => {
    const person = homeless()
    const elsewhere = join(person.userHome, 'tmp')
    mkdirSync(elsewhere)
    const { err } = await person.attune(['thanks', 'soup'], { env: { HOME: '/nowhere/at/all', TMPDIR: elsewhere } })
    expect(err).toContain(join(elsewhere, 'attune-rescue-'))
  })

  it('are printed where no folder will have them', async () => {
    const person = homeless()
    const { code, err } = await person.attune(['thanks', 'the soup'], {
      env: { HOME: '/nowhere/at/all', TMPDIR: '/nowhere/either' },
    })
    expect(code).toBe(1)
    expect(err).toMatch(
      /^the soup\nThere is no folder at .*\nATTUNE_HOME must name a folder\.\nYour words are above, nothing is lost\.\n$/,
    )
  })

  it('are whole where they are a ritual', async () => {
    const person = homeless()
    expect((await person.attune(['ritual', 'add', '--name', 'tea', '--meaning', 'us'])).code).toBe(1)
    expect(JSON.parse(person.rescued()[0] ?? '')).toMatchObject({ text: 'tea', answers: { meaning: 'us' } })
  })

  it('are the new ones alone where an edit fails', async () => {
    const person = somebodyWithAPast()
    blockWrites(person)
    const { code, err } = await person.attune(['edit', 'last', '--text', 'soup and bread'])
    expect(code).toBe(1)
    expect(err).toContain('nothing is lost')
    expect(person.rescued()).toEqual(['soup and bread\n'])
  })

  it('are not copied elsewhere where an edit says none', async () => {
    const person = somebodyWithAPast()
    blockWrites(person)
    const { code, err } = await person.attune(['edit', 'last', '--tag', 'sunday'])
    expect(code).toBe(1)
    expect(err).toContain('newer attune')
    expect(person.rescued()).toEqual([])
  })
})

/** A line of a newer attune in this month's file: what is before it can be read, but nothing more is written there. */
function blockWrites({ home }: Person): void {
  const folder = join(home, 'entries')
  const name = readdirSync(folder).find((each) => each.startsWith('2026-11')) ?? ''
  appendFileSync(join(folder, name), '{"format":2,"id":"01M817QNM0PC2083F8A8S3FE8S","new":true}\n')
}
