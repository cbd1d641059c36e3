import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { mondayNight, newPerson, type Person, somebodyWithAPast } from './person.ts'

async function newest(person: Person) {
  return JSON.parse((await person.attune(['show', 'last', '--json'])).out)
}

describe('attune edit, by flags', () => {
  it('changes the words, and takes the old ones off the disk', async () => {
    const person = somebodyWithAPast()
    expect(await person.attune(['edit', 'last', '--text', 'soup and bread'])).toEqual({
      code: 0,
      out: '  Changed.  (thanks, Sunday 22 November, 19:00)\n',
      err: '',
    })
    expect(await newest(person)).toMatchObject({ rev: 2, text: 'soup and bread', person: 'Nana', starred: true })
    expect(person.lines().filter(({ text }) => text === 'soup on Sunday')).toEqual([])
  })

  it('takes the words from stdin', async () => {
    const person = somebodyWithAPast()
    await person.attune(['edit', 'last', '--text', '-'], { input: 'soup,\nand bread\n' })
    expect(await newest(person)).toMatchObject({ text: 'soup,\nand bread' })
  })

  it('adds and takes away tags, the star and the person', async () => {
    const person = somebodyWithAPast()
    await person.attune(['edit', 'last', '--tag', '#food', '--tag', 'sunday', '--unstar', '--person', 'Leo'])
    expect(await newest(person)).toMatchObject({ tags: ['food', 'sunday'], person: 'Leo' })
    const { out } = await person.attune(['edit', 'last', '--untag', '#Food', '--star', '--person', '', '--json'])
    expect(JSON.parse(out)).toEqual(await newest(person))
    expect(JSON.parse(out)).toMatchObject({ rev: 3, tags: ['sunday'], starred: true })
    expect(JSON.parse(out)).not.toHaveProperty('person')
    await person.attune(['edit', 'last', '--untag', 'sunday', '--unstar'])
    expect(await newest(person)).not.toHaveProperty('tags')
    expect(await newest(person)).not.toHaveProperty('starred')
  })

  it('moves an entry to another month with --date', async () => {
    const person = somebodyWithAPast()
    await person.attune(['edit', 'last', '--date', '2026-09-30 18:00'])
    const { out } = await person.attune(['list', '--month', '2026-09', '--json'])
    expect(JSON.parse(out)).toMatchObject({ text: 'soup on Sunday', at: '2026-09-30T18:00:00+02:00' })
    expect((await person.attune(['list', '--on', '2026-11-22'])).code).toBe(3)
  })

  it.each([
    [['last', '--text', ''], 2, 'There are no words to keep.\nattune delete <id>  removes an entry.'],
    [['last', '--date', 'tomorrow'], 2, 'still to come'],
    [['last', '--date', 'someday', '--text', '-'], 2, 'could not be read as a date'],
    [['01KZZZ', '--star'], 3, 'No entry has that id.'],
    [['last'], 2, 'There is no terminal for an editor.\nattune edit <id> --text "…"  works without one.'],
  ])('changes nothing for %j', async (args, code, says) => {
    const person = somebodyWithAPast()
    const before = person.lines()
    const edited = await person.attune(['edit', ...args], { input: 'new words' })
    expect(edited).toMatchObject({ code, out: '' })
    expect(edited.err).toContain(says)
    expect(person.lines()).toEqual(before)
  })
})

/** Folders with words in them that an editor was given. */
function leftFolders({ userHome }: Person): string[] {
  return readdirSync(userHome).filter((name) => name.startsWith('attune-') && !name.startsWith('attune-rescue-'))
}

describe('attune edit, in an editor', () => {
  /** A small script that stands for somebody's editor: `$1` is the file. */
  function editor(person: Person, script: string): { EDITOR: string } {
    const path = join(person.userHome, 'my editor')
    writeFileSync(path, `#!/bin/sh\n${script}\n`)
    chmodSync(path, 0o700)
    return { EDITOR: `'${path}'` }
  }

  async function edit(person: Person, script: string, args = ['edit', 'last']) {
    const env = { ...editor(person, script), TMPDIR: person.userHome }
    const terminal = person.inTerminal(args, { env })
    const code = await terminal.exit()
    return { code, screen: terminal.screen().trim() }
  }

  it('keeps what was written there', async () => {
    const person = somebodyWithAPast()
    const { code, screen } = await edit(person, 'echo "and bread" >> "$1"')
    expect({ code, screen }).toEqual({ code: 0, screen: 'Changed.  (thanks, Sunday 22 November, 19:00)' })
    expect(await newest(person)).toMatchObject({ text: 'soup on Sunday\nand bread' })
  })

  it('shows the words of a talk under their names, and keeps each where it was', async () => {
    const person = newPerson()
    person.keep(
      { practice: 'thanks', text: 'the whole', answers: { act: 'you cooked', effect: 'I ate', deep: 3 } },
      mondayNight,
    )
    const { code } = await edit(person, `cp "$1" '${join(person.userHome, 'seen')}'; sed -i 's/I ate/I slept/' "$1"`)
    expect(code).toBe(0)
    expect(readFileSync(join(person.userHome, 'seen'), 'utf8')).toBe(
      'the whole\n\n[act]\nyou cooked\n\n[effect]\nI ate\n',
    )
    expect(await newest(person)).toMatchObject({
      text: 'the whole',
      answers: { act: 'you cooked', effect: 'I slept', deep: 3 },
    })
  })

  it('leaves it as it was when nothing was changed, or nothing was left', async () => {
    const person = somebodyWithAPast()
    const before = person.lines()
    expect(await edit(person, 'true')).toEqual({ code: 0, screen: 'It stays as it was.' })
    const emptied = await edit(person, ': > "$1"')
    expect(emptied.code).toBe(2)
    expect(emptied.screen).toContain('There were no words left, so it stays as it was.')
    expect(person.lines()).toEqual(before)
  })

  it('brings what an editor saved before it failed to safety, and says where', async () => {
    const person = somebodyWithAPast()
    const before = person.lines()
    const { code, screen } = await edit(person, 'echo "half a line" >> "$1"; exit 3')
    expect(code).toBe(1)
    expect(screen.replace(/\s+/g, ' ')).toContain('Your words are here, nothing is lost: /')
    expect(person.rescued()).toEqual([expect.stringContaining('soup on Sunday\nhalf a line')])
    expect(person.lines()).toEqual(before)
    expect(leftFolders(person)).toEqual([])
  })

  it('leaves no file behind where an editor fails at once', async () => {
    const person = somebodyWithAPast()
    const { code, screen } = await edit(person, 'exit 3')
    expect({ code, screen }).toEqual({ code: 1, screen: 'The editor did not finish well.\nNothing was changed.' })
    expect([person.rescued(), leftFolders(person)]).toEqual([[], []])
  })

  it('says how to have one where none is set, and puts the words nowhere else', async () => {
    const person = somebodyWithAPast()
    const terminal = person.inTerminal(['edit', 'last'], { env: { TMPDIR: person.userHome } })
    expect(await terminal.exit()).toBe(2)
    expect(terminal.screen()).toContain('No editor is set.')
    expect(leftFolders(person)).toEqual([])
  })

  it('keeps every answer whatever it is called, and lines that look like a name', async () => {
    const person = newPerson()
    const text = 'She said\n[act]\nand laughed\n\\[act]'
    const answers = { act: 'you cooked\n[effect]\nthen', whatHelped: 'a walk', effect: 'I slept', empty: '' }
    person.keep({ practice: 'thanks', text, answers }, mondayNight)
    expect((await edit(person, 'sed -i "s/laughed/smiled/" "$1"')).code).toBe(0)
    expect(await newest(person)).toMatchObject({ text: 'She said\n[act]\nand smiled\n\\[act]', answers })
  })

  it('takes only the first line with a name for where its words begin', async () => {
    const person = newPerson()
    person.keep({ practice: 'thanks', text: 'the whole', answers: { act: 'you cooked' } }, mondayNight)
    expect((await edit(person, `printf '[act]\\nand ate\\n' >> "$1"`)).code).toBe(0)
    expect(await newest(person)).toMatchObject({ text: 'the whole', answers: { act: 'you cooked\n[act]\nand ate' } })
  })

  it('writes a journal entry with attune journal --edit', async () => {
    const person = newPerson()
    const { code } = await edit(person, 'echo "from the editor" >> "$1"', [
      'journal',
      '-e',
      'A grey day.',
      '--tag',
      'work',
    ])
    expect(code).toBe(0)
    expect(person.lines()).toMatchObject([
      { practice: 'journal', text: 'A grey day.\nfrom the editor', tags: ['work'] },
    ])
  })

  it('keeps nothing where nothing was written', async () => {
    const person = newPerson()
    expect(await edit(person, 'true', ['journal', '--edit'])).toEqual({
      code: 0,
      screen: 'Nothing was written, so nothing was kept.',
    })
    expect(person.lines()).toEqual([])
  })

  it('is not opened where there is no terminal, nor after --no-input', async () => {
    const person = newPerson()
    const env = editor(person, 'echo "words" > "$1"')
    expect(await person.attune(['journal', '--edit'], { env })).toMatchObject({ code: 2 })
    const terminal = person.inTerminal(['journal', '--edit', '--no-input'], { env })
    expect(await terminal.exit()).toBe(2)
    expect(person.lines()).toEqual([])
  })
})
