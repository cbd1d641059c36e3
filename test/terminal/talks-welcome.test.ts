import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { evening } from '../support/evening.ts'
import { type Line, sitThrough } from '../support/sit-through.ts'

const answers: readonly Line[] = [
  ['What should attune call you', 'Mira'],
  ['who is it mostly about', 'Leo'],
  ['When is your evening', '20:15'],
  ['What does your week start on', ['2', 'enter']],
]
const given = { name: 'Mira', partner: 'Leo', evening: '20:15', weekStartsOn: 'sunday' }

describe('the first guided talk', () => {
  it('asks four small questions, and goes on with what it was told', async () => {
    const { attune, preferences } = evening(null)
    const lines: readonly Line[] = [...answers, ['thankful to Leo for', ['enter']]]
    const { code, screens } = await sitThrough(attune('thanks --quick'), lines)
    expect(code).toBe(0)
    expect(screens).toHaveLength(6)
    expect(screens[0]).toContain('Welcome.')
    expect(preferences()).toEqual(given)
  })

  it('goes on when all four are skipped, and never asks again', async () => {
    const { attune, preferences } = evening(null)
    const { code, screens } = await sitThrough(attune('ask --quick'))
    expect([code, screens.length]).toEqual([0, 5])
    expect(preferences()).toEqual({ weekStartsOn: 'monday' })
    expect((await sitThrough(attune('ask --quick'))).screens).toHaveLength(1)
  })

  it('takes no evening that is not a time, and lets nobody fill in a form again', async () => {
    const { attune, preferences } = evening(null)
    await sitThrough(attune('ask --quick'), [['When is your evening', 'late']])
    expect(preferences()).toEqual({ weekStartsOn: 'monday' })
  })

  it('keeps what was told when somebody leaves in the middle, and never asks again', async () => {
    const { attune, preferences, drafts } = evening(null)
    const first = attune('thanks --quick')
    await first.seen('What should attune call you')
    first.type('Mira\r')
    await first.seen('who is it mostly about')
    first.press('ctrl-c')
    expect(await first.exit()).toBe(130)
    expect(first.scrollback()).toBe('  Left.')
    expect(preferences()).toEqual({ name: 'Mira' })
    expect(drafts()).toEqual([])
    await attune('thanks --quick').seen('One thing you are thankful')
  })

  it('asks nothing of the kind after an argument', async () => {
    const { attune, home } = evening(null)
    const talk = attune('repair')
    await talk.seen('How stirred are you')
    expect(talk.raw).not.toContain('Welcome')
    talk.press('ctrl-c')
    await talk.exit()
    expect(existsSync(join(home, 'config.json'))).toBe(false)
  })
})

describe('a quick write', () => {
  it('asks nothing at all, the first time or ever', async () => {
    const { attune, entries, home } = evening(null)
    const talk = attune('thanks soup')
    expect(await talk.exit()).toBe(0)
    expect(talk.scrollback()).toBe('  Kept.  (Monday 23 November, 22:40)')
    expect(entries()).toHaveLength(1)
    expect(existsSync(join(home, 'config.json'))).toBe(false)
  })
})

describe('bare attune', () => {
  it('says what it is the first time and asks the four questions, all on the ordinary screen', async () => {
    const { attune, preferences } = evening(null)
    const talk = attune('')
    for (const [seen, does] of answers) {
      await talk.seen(seen)
      talk.type(typeof does === 'string' ? `${does}\r` : `${does[0]}\r`)
    }
    expect(await talk.exit()).toBe(0)
    expect(talk.raw).not.toContain('\u001b[?1049h')
    expect(preferences()).toEqual(given)
    const next = attune('')
    expect(await next.exit()).toBe(0)
    expect(next.scrollback()).toContain('Good evening, Mira.')
    expect(talk.scrollback()).toContain('config changes them later.')
  })
})
