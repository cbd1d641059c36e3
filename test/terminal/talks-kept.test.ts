import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { canMount, smallDisk } from '../faults/mount.ts'
import { planned } from '../practices/planned.ts'
import type { Driven } from '../support/drive.ts'
import { ana, type Evening, evening } from '../support/evening.ts'
import { type Line, Sitting, shows, sitThrough } from '../support/sit-through.ts'
import { tempHome } from '../support/temp-home.ts'

const HELP = 'attune help safety'

describe('one line about the help page', () => {
  const afraid: readonly Line[] = [['because?', 'Sam hit me again']]

  it('comes once the entry is kept, and once a fortnight is enough', async () => {
    const { attune, entries } = evening()
    const talk = attune('journal --quick')
    await sitThrough(talk, afraid)
    expect(entries()).toHaveLength(1)
    expect(talk.scrollback().split(HELP)).toHaveLength(2)
    expect(talk.scrollback()).not.toContain('hit')
    expect(talk.scrollback().trimEnd().endsWith(HELP)).toBe(true)
    const next = attune('journal --quick', { now: '2026-11-25T22:40:12+01:00' })
    await sitThrough(next, afraid)
    expect(entries()).toHaveLength(2)
    expect(next.scrollback()).not.toContain(HELP)
  })

  it('does not come where somebody has turned it off', async () => {
    const talk = evening({ ...ana, helpLine: 'off' }).attune('journal --quick')
    await sitThrough(talk, afraid)
    expect(talk.scrollback()).not.toContain(HELP)
  })

  it('does not come with somebody beside', async () => {
    const { attune, entries } = evening()
    const talk = attune('thanks --together')
    await sitThrough(talk, [['you would like to keep?', 'Sam hit me again']])
    expect(entries()).toHaveLength(1)
    expect(talk.scrollback()).not.toContain(HELP)
  })
})

const apology: readonly Line[] = [
  ['What did you do', 'I snapped at you'],
  ['How did it land', 'you went quiet'],
]

/** Words in files that were written for them beside the journal. */
function rescued(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.startsWith('attune-rescue-'))
  return names.map((name) => readFileSync(join(folder, name), 'utf8'))
}

describe('an entry that cannot be kept', () => {
  it('is in a file, and the talk is there to be finished again', async () => {
    const { attune, home, drafts, entries } = evening()
    const userHome = tempHome()
    writeFileSync(join(home, 'entries'), 'in the way')
    const talk = attune('repair apologise', { env: { HOME: userHome } })
    const { code } = await sitThrough(talk, apology)
    expect(code).toBe(1)
    expect(talk.isAlternate()).toBe(false)
    expect(shows(talk.scrollback(), 'so this was not kept.')).toBe(true)
    expect(shows(talk.scrollback(), 'Your words are here, nothing is lost:')).toBe(true)
    expect(shows(talk.scrollback(), 'I snapped')).toBe(false)
    expect(rescued(userHome)).toEqual([expect.stringContaining("I snapped at you. I'm sorry.")])
    expect(drafts()).toHaveLength(1)

    rmSync(join(home, 'entries'))
    const again = await sitThrough(attune('repair apologise'))
    expect([again.code, again.screens.length]).toEqual([0, 1])
    expect(entries()).toMatchObject([{ door: 'apologise', answers: { 'my-part': 'I snapped at you' } }])
    expect(drafts()).toEqual([])
  })
})

describe('a change to an older entry that cannot be kept', () => {
  it('is in a file', async () => {
    const { attune, home, keep } = evening()
    const userHome = tempHome()
    keep({ practice: 'repair', door: 'apologise', text: 'I am sorry', plan: planned('say it') })
    const talk = attune('repair follow-up', { env: { HOME: userHome } })
    const sitting = new Sitting(talk)
    await sitting.until('How did it go')
    rmSync(join(home, 'entries'), { recursive: true })
    writeFileSync(join(home, 'entries'), 'in the way')
    sitting.answer()
    const { code } = await sitThrough(
      talk,
      [
        ['the plan itself', ['3', 'enter']],
        ['a better moment', 'after lunch'],
      ],
      sitting,
    )
    expect(code).toBe(1)
    expect(rescued(userHome)).toEqual([expect.stringContaining('after lunch')])
  })
})

describe('a change to an older entry that is gone by now', () => {
  it('does not stand in the way of the end of the talk', async () => {
    const { attune, script, drafts, entries, keep } = evening()
    keep({ practice: 'repair', door: 'apologise', text: 'I am sorry', plan: planned('say it') })
    const talk = attune('repair follow-up')
    const sitting = new Sitting(talk)
    await sitting.until('How did it go')
    expect((await script('delete', 'last', '--yes')).code).toBe(0)
    sitting.answer()
    const lines: readonly Line[] = [
      ['the plan itself', ['3', 'enter']],
      ['a better moment', 'after lunch'],
    ]
    expect((await sitThrough(talk, lines, sitting)).code).toBe(0)
    expect(drafts()).toEqual([])
    expect(entries().filter(({ text }) => text !== undefined)).toEqual([])
  })
})

describe('what the flags say of an entry', () => {
  it('is said of the one that the talk keeps', async () => {
    const { attune, entries } = evening()
    const talk = attune('journal --quick --date yesterday --tag work --feeling tired --star --person Leo')
    expect((await sitThrough(talk, [['because?', 'the train was late']])).code).toBe(0)
    expect(entries()).toMatchObject([
      { text: 'the train was late', tags: ['work'], feelings: ['tired'], starred: true, person: 'Leo' },
    ])
    expect(entries()[0]?.at).toMatch(/^2026-11-22T/)
  })

  it('is said of it although the talk was left in between', async () => {
    const { attune, entries } = evening()
    const talk = attune('thanks --tag family')
    const sitting = new Sitting(talk)
    await sitting.next()
    sitting.answer()
    await sitting.next()
    talk.press('ctrl-c')
    await talk.exit()
    await sitThrough(attune('thanks'), [['as a camera would have seen it', 'you drove Nana home']])
    expect(entries()).toMatchObject([{ tags: ['family'] }])
  })

  it('that is no date ends before the first question', async () => {
    const talk = evening().attune('journal --date someday')
    expect(await talk.exit()).toBe(2)
    expect(shows(talk.scrollback(), 'could not be read as a date')).toBe(true)
  })
})

/** Two answers and half of one, and then Ctrl-C. */
async function leaveHalfway({ attune }: Evening, userHome: string, before: () => void): Promise<Driven> {
  const talk = attune('repair apologise', { env: { HOME: userHome } })
  const sitting = new Sitting(talk)
  await sitting.next()
  before()
  sitting.answer('I snapped at you')
  await sitting.next()
  talk.type('you went qu')
  await talk.seen('you went qu')
  talk.press('ctrl-c')
  await talk.exit()
  return talk
}

describe('a draft that cannot be kept', () => {
  it('disturbs nobody on the way, and is in a file when the talk is left', async () => {
    const night = evening()
    const userHome = tempHome()
    const talk = await leaveHalfway(night, userHome, () => writeFileSync(join(night.home, 'drafts'), 'in the way'))
    expect(await talk.exit()).toBe(1)
    expect(talk.isAlternate()).toBe(false)
    expect(shows(talk.scrollback(), 'Your words are here, nothing is lost:')).toBe(true)
    expect(talk.scrollback()).not.toContain('snapped')
    expect(rescued(userHome)).toEqual([expect.stringMatching(/I snapped at you.*you went qu/s)])
  })
})

describe.skipIf(!canMount)('on a disk that fills up in the middle of a talk', () => {
  it('the talk goes on to its end, and its entry is in a file', async () => {
    const { attune, home } = evening(ana, smallDisk())
    const userHome = tempHome()
    const talk = attune('repair apologise', { env: { HOME: userHome } })
    const sitting = new Sitting(talk)
    await sitting.next()
    fillUp(home)
    sitting.answer('I snapped at you')
    const { code } = await sitThrough(talk, apology.slice(1), sitting)
    expect(code).toBe(1)
    expect(talk.scrollback()).toContain('The disk is full, so this was not kept.')
    expect(rescued(userHome)).toEqual([expect.stringMatching(/I snapped at you.*you went quiet/s)])
  })

  it('a talk that is left is in a file', async () => {
    const night = evening(ana, smallDisk())
    const userHome = tempHome()
    const talk = await leaveHalfway(night, userHome, () => fillUp(night.home))
    expect(await talk.exit()).toBe(1)
    expect(talk.scrollback()).toContain('The disk is full, so this was not kept.')
    expect(rescued(userHome)).toEqual([expect.stringMatching(/I snapped at you.*you went qu/s)])
  })
})

/** Takes every byte that is left. */
function fillUp(folder: string): void {
  for (const size of [65_536, 4096, 512, 1]) {
    for (let nth = 0; ; nth += 1) {
      try {
        writeFileSync(join(folder, `filler-${size}-${nth}`), Buffer.alloc(size))
      } catch {
        break
      }
    }
  }
}
