import { describe, expect, it } from 'vitest'
import type { Driven } from '../support/drive.ts'
import { ana, evening } from '../support/evening.ts'
import { type Line, Sitting, shows, sitThrough } from '../support/sit-through.ts'

const DEED = 'I snapped at you in front of Leo and of your mother, who had come all the way with the plum cake'
const LANDED = 'you went quiet, and then you did the dishes by yourself although it was my evening to do them'
const apology: readonly Line[] = [
  ['What did you do', DEED],
  ['How did it land with Sam', LANDED],
  ['What will you do now', 'step outside before I answer'],
]

describe('Esc', () => {
  it('goes back to each question before, with the old answer standing there', async () => {
    const { attune, entries } = evening()
    const talk = attune('thanks')
    const sitting = new Sitting(talk)
    await sitting.next()
    sitting.answer(['2', 'enter'])
    await sitting.next()
    sitting.answer(['3', 'enter'])
    await sitting.next()
    sitting.answer('carried the pram')
    expect(await sitting.next()).toContain('What did it do in you')
    sitting.answer(['esc'])
    expect(await sitting.next()).toContain('› carried the pram')
    sitting.answer(['esc'])
    expect(await sitting.next()).toContain('› an effort on a hard day')
    sitting.answer(['esc'])
    expect(await sitting.next()).toContain('› this week')
    sitting.answer()
    expect(await sitting.next()).toContain('› an effort on a hard day')
    sitting.answer()
    expect(await sitting.next()).toContain('› carried the pram')
    sitting.answer([' upstairs', 'enter'])
    const { code } = await sitThrough(talk, [], sitting)
    expect(code).toBe(0)
    expect(entries()[0]).toMatchObject({ text: 'You carried the pram upstairs.', answers: { lens: 'hard-day' } })
  })
})

describe.each([40, 80, 200])('in a window of %i columns', (columns) => {
  it('every word is there, and no line runs over the edge', async () => {
    const talk = evening().attune('repair apologise', { columns })
    const { code, screens, overrun } = await sitThrough(talk, apology)
    expect(code).toBe(0)
    expect(overrun).toEqual([])
    const draft = screens[3] ?? ''
    expect(shows(draft, `${DEED}.`)).toBe(true)
    expect(shows(draft, `${LANDED}.`)).toBe(true)
    expect(shows(draft, '› keep it')).toBe(true)
    expect(draft.split('\n').every((row) => row.length <= Math.min(columns, 78))).toBe(true)
  })
})

describe('colour', () => {
  const colours = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`)

  it('is there by itself on a terminal', async () => {
    const talk = evening().attune('repair apologise')
    await sitThrough(talk)
    expect(talk.raw).toMatch(colours)
  })

  it.each<[string, string, Record<string, string>]>([
    ['NO_COLOR', 'repair apologise', { NO_COLOR: '1' }],
    ['--no-color', 'repair apologise --no-color', {}],
  ])('is not there with %s', async (_, line, env) => {
    const talk = evening().attune(line, { env })
    const { code } = await sitThrough(talk)
    expect(code).toBe(0)
    expect(talk.raw).not.toMatch(colours)
  })
})

/** Answers one line after another, each when its question is there. */
async function answerAll(talk: Driven, lines: readonly (readonly [seen: string, types: string])[]): Promise<void> {
  for (const [seen, types] of lines) {
    await talk.seen(seen)
    talk.type(`${types}\r`)
  }
}

describe('an inline talk', () => {
  it('stays in the scrollback with its answers', async () => {
    const { attune, entries } = evening({ ...ana, screen: 'inline' })
    const talk = attune('thanks --quick')
    await answerAll(talk, [
      ['One thing you are thankful to Sam for', 'the soup on Tuesday'],
      ['And now?', ''],
    ])
    expect(await talk.exit()).toBe(0)
    expect(talk.raw).not.toContain('\u001b[?1049h')
    expect(shows(talk.scrollback(), 'in a line. enter if nothing comes up the soup on Tuesday')).toBe(true)
    expect(entries()).toMatchObject([{ text: 'the soup on Tuesday' }])
  })
})

describe.each([
  ['screen plain', { ...ana, screen: 'plain' }, {}],
  ['TERM=dumb', ana, { TERM: 'dumb' }],
] as const)('with %s', (_, preferences, env) => {
  it('a whole thanks goes by numbers, and the cursor never moves', async () => {
    const { attune, entries, drafts } = evening(preferences)
    const talk = attune('thanks', { rows: 80, env })
    await answerAll(talk, [
      ['Type a number, or Enter to go on with 1', '1'],
      ['2. a kindness', '2'],
      ['as a camera would have seen it', 'carried the pram upstairs'],
      ['Type numbers with spaces between', ''],
      ['a line of your own', 'could breathe out'],
      ['What does it show about Sam', ''],
      ['Keep it like this', ''],
    ])
    expect(await talk.exit()).toBe(0)
    expect(talk.raw).not.toContain('\u001b')
    expect(entries()).toMatchObject([{ text: 'You carried the pram upstairs. I could breathe out.' }])
    expect(drafts()).toEqual([])
  })

  it('a whole pause goes by numbers, and is left at once', async () => {
    const { attune, entries } = evening(preferences)
    const talk = attune('repair pause', { rows: 80, env })
    await answerAll(talk, [
      ['3. three quarters of an hour', '2'],
      ['3. music', '1 3'],
      ['Until 23:10 there is nothing to solve', ''],
      ['Are you still arguing in your head', ''],
      ['And now, how stirred are you', '2'],
      ['Going back, you could begin with', ''],
      ['2. go on, gently', '1'],
    ])
    expect(await talk.exit()).toBe(0)
    expect(talk.raw).not.toContain('\u001b')
    expect(entries()).toMatchObject([{ door: 'pause', answers: { soothing: ['walk', 'music'] } }])
  })
})
