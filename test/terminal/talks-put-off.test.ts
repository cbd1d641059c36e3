import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ana, type Evening, evening } from '../support/evening.ts'
import { type Line, Sitting, shows, sitThrough } from '../support/sit-through.ts'
import { tempHome } from '../support/temp-home.ts'

/** Words that are still too loud, a break, and a body that would rather leave it for today. */
const putOff: readonly Line[] = [
  ['a camera have seen', 'I saw red'],
  ['A pause may help more than words', ['2', 'enter']],
  ['how stirred are you', ['8', 'enter']],
  ['Not yet, then', ['enter']],
]

async function putItOff({ attune }: Evening): Promise<string> {
  const talk = attune('repair start-softly')
  expect((await sitThrough(talk, putOff)).code).toBe(0)
  return talk.scrollback()
}

describe('a talk that is put off by choice', () => {
  it('stays, says how it goes on, and goes on there', async () => {
    const night = evening()
    expect(await putItOff(night)).toBe('  attune repair  goes on where you were.')
    expect(night.drafts()).toHaveLength(1)
    const { code, screens } = await sitThrough(night.attune('repair'), [
      ['You left a talk here', ['enter']],
      ['Not yet, then', ['2', 'enter']],
      ['how stirred are you', ['1', 'enter']],
    ])
    expect(code).toBe(0)
    expect(screens.at(-1)).toContain('When would be a good moment to say it?')
    expect(night.entries()).toMatchObject([{ door: 'start-softly', answers: { camera: 'I saw red' } }])
    expect(night.drafts()).toEqual([])
  })

  it('is gone with drafts off, and says so', async () => {
    const night = evening({ ...ana, drafts: 'off' })
    expect(await putItOff(night)).toBe('  Nothing of it was kept.')
    expect([night.drafts(), night.entries()]).toEqual([[], []])
  })
})

describe('a talk that is put off on a disk that will not have it', () => {
  it('is in a file, and says where', async () => {
    const night = evening()
    const userHome = tempHome()
    const talk = night.attune('repair start-softly', { env: { HOME: userHome } })
    const sitting = new Sitting(talk)
    await sitting.next()
    writeFileSync(join(night.home, 'drafts'), 'in the way')
    sitting.answer()
    expect((await sitThrough(talk, putOff, sitting)).code).toBe(1)
    expect(shows(talk.scrollback(), 'Your words are here, nothing is lost:')).toBe(true)
    expect(talk.scrollback()).not.toContain('Nothing of it was kept')
    const [file = ''] = readdirSync(userHome).filter((name) => name.startsWith('attune-rescue-'))
    expect(readFileSync(join(userHome, file), 'utf8')).toContain('I saw red')
  })
})

describe('words that the journal hands on', () => {
  const toTell: readonly Line[] = [
    ['where does it go from here', ['3', 'enter']],
    ['Sam', 'You left before the cake was cut'],
  ]

  it('stand in the entry alone with drafts off, and are promised nowhere else', async () => {
    const night = evening({ ...ana, drafts: 'off' })
    const { code, screens } = await sitThrough(night.attune('journal --door write'), [
      ...toTell,
      ['It stands on this page', ['enter']],
    ])
    expect([code, night.drafts()]).toEqual([0, []])
    expect(screens.join()).not.toContain('draft')
    expect(night.entries()).toMatchObject([{ answers: { 'to-tell': 'You left before the cake was cut' } }])
  })

  it('lie ready for a week', async () => {
    const night = evening()
    await sitThrough(night.attune('journal --door write'), toTell)
    expect(JSON.parse(night.drafts()[0] ?? '')).toMatchObject({ expires: '2026-11-30T22:40:12+01:00' })
  })

  it('lie ready in repair, at the question they answer', async () => {
    const night = evening()
    const { code } = await sitThrough(night.attune('journal --door write'), [
      ...toTell,
      ['It will lie ready as a draft', ['enter']],
    ])
    expect(code).toBe(0)
    expect(night.drafts()).toHaveLength(1)
    const talk = night.attune('repair')
    const sitting = new Sitting(talk)
    await sitting.until('You left a talk here: repair, just now.')
    sitting.answer()
    expect(await sitting.until('a camera have seen')).toContain('› You left before the cake was cut')
  })
})
