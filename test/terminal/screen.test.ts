import { describe, expect, it } from 'vitest'
import { Left } from '../../src/errors.ts'
import { Back, type Question } from '../../src/flow/question.ts'
import { sitting } from './sitting.ts'

const text = 'How is it now?'
const choices = [
  { value: 'calm', words: 'calm', key: 'c' },
  { value: 'stirred', words: 'stirred', key: 's' },
]

const everyKind: readonly Exclude<Question, { kind: 'pass' }>[] = [
  { kind: 'line', id: 'a#1', text },
  { kind: 'page', id: 'a#1', text },
  { kind: 'choice', id: 'a#1', text, choices },
  { kind: 'keys', id: 'a#1', text, choices },
  { kind: 'many', id: 'a#1', text, choices, upTo: 2 },
  { kind: 'scale', id: 'a#1', text, ends: ['calm', 'shaking'] },
  { kind: 'yes', id: 'a#1', text, yes: 'yes', no: 'no', start: true },
  { kind: 'mood', id: 'a#1', text, words: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'] },
  { kind: 'timer', id: 'a#1', text, seconds: 60 },
  { kind: 'show', id: 'a#1', text },
]
const all: readonly Question[] = [...everyKind, { kind: 'pass', id: 'a#1', text }]

describe.each(all)('any question, here a $kind,', (question) => {
  it('is left with Ctrl-C', async () => {
    const { screen, shown, press } = sitting()
    const answer = screen.ask(question)
    await shown.seen(text)
    press('ctrl-c')
    await expect(answer).rejects.toBeInstanceOf(Left)
  })

  it('is left when the program has to end, and when the terminal is gone', async () => {
    const one = sitting()
    const ended = one.screen.ask(question)
    await one.shown.seen(text)
    one.leave.abort()
    await expect(ended).rejects.toBeInstanceOf(Left)

    const other = sitting()
    const gone = other.screen.ask(question)
    await other.shown.seen(text)
    other.input.end()
    await expect(gone).rejects.toBeInstanceOf(Left)
  })

  it('stays inside 40 columns, and inside a low window', async () => {
    const { screen, shown } = sitting({ width: 40, rows: 10 })
    await screen.say('Something happened between the two of you, and there is no hurry here whatever comes next.')
    void screen.ask(question).catch(() => {})
    await shown.seen(text)
    const lines = shown.screen().split('\n')
    expect(lines.length).toBeLessThan(10)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(38)
  })

  it('never writes wider than 76 columns, on however wide a window', async () => {
    const { screen, shown } = sitting({ width: 200 })
    await screen.say('word '.repeat(60))
    void screen.ask(question).catch(() => {})
    await shown.seen((now) => now.includes('word word') || now.includes(text))
    expect(
      Math.max(
        ...shown
          .screen()
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(78)
  })

  it('is drawn anew, once, when the window changes', async () => {
    const { screen, shown, resize } = sitting({ width: 100 })
    void screen.ask(question).catch(() => {})
    await shown.seen(text)
    for (const width of [60, 40, 120]) resize(width)
    await shown.settled()
    expect(shown.screen().split(text)).toHaveLength(2)
  })

  it('writes no colour when there is to be none, and only the sixteen that everybody has otherwise', async () => {
    const bare = sitting({ color: false })
    void bare.screen.ask(question).catch(() => {})
    await bare.shown.seen(text)
    expect(bare.shown.raw).not.toMatch(styling)

    const coloured = sitting({ color: true })
    void coloured.screen.ask(question).catch(() => {})
    await coloured.shown.seen(text)
    expect(coloured.shown.raw).toMatch(styling)
    expect(coloured.shown.raw).not.toMatch(blackWhiteOrExact)
    expect(trimmed(coloured.shown.screen())).toBe(trimmed(bare.shown.screen()))
  })
})

const ESC = '\u001b'
const styling = new RegExp(`${ESC}\\[[\\d;]*m`)
const blackWhiteOrExact = new RegExp(`${ESC}\\[(3[078]|4\\d|9\\d|10\\d)[;m]`)

function trimmed(screen: string): string {
  return screen.replace(/ +$/gm, '')
}

describe.each(everyKind)('a $kind', (question) => {
  it('makes what is asked bold, also where it was said just before', async () => {
    const { screen, shown } = sitting({ color: true })
    await screen.say('There is no hurry.')
    await screen.say('How was the sea?')
    void screen.ask({ ...question, text: '' }).catch(() => {})
    await shown.seen('How was the sea?')
    expect(shown.raw).toContain('\u001b[1mHow was the sea?')
    expect(shown.raw).not.toContain('\u001b[1mThere is no hurry.')
  })

  it.each(['esc', 'shift-tab'] as const)('goes back with %s', async (key) => {
    const { screen, shown, press } = sitting()
    const answer = screen.ask(question)
    await shown.seen(text)
    press(key)
    await expect(answer).rejects.toBeInstanceOf(Back)
  })
})

describe.each(all.filter(({ kind }) => kind !== 'page'))('a $kind', (question) => {
  it('is left with Ctrl-D', async () => {
    const { screen, shown, press } = sitting()
    const answer = screen.ask(question)
    await shown.seen(text)
    press('ctrl-d')
    await expect(answer).rejects.toBeInstanceOf(Left)
  })
})

describe('a full screen', () => {
  it('has the terminal to itself and leaves nothing of the talk behind', async () => {
    const { screen, shown, type, press, output } = sitting()
    output.write('$ attune journal\n')
    const first = screen.ask({ kind: 'line', id: 'a#1', text: 'What weighs on you?' })
    await shown.seen('weighs')
    expect(shown.isAlternate).toBe(true)
    type('the interview')
    press('enter')
    expect(await first).toBe('the interview')

    const second = screen.ask({ kind: 'line', id: 'b#1', text: 'And under that?' })
    expect(await shown.seen('under that')).not.toContain('interview')
    press('enter')
    await second

    screen.close()
    await shown.settled()
    expect(shown.isAlternate).toBe(false)
    expect(shown.scrollback()).toBe('$ attune journal')
  })

  it('gives the terminal back after leaving: its own screen, its cursor, its way of pasting', async () => {
    const { screen, shown, press } = sitting()
    const answer = screen.ask({ kind: 'choice', id: 'a#1', text, choices })
    await shown.seen(text)
    press('ctrl-c')
    await answer.catch(() => {})
    screen.close()
    screen.close()
    await shown.settled()
    expect(shown.isAlternate).toBe(false)
    const modes = shown.raw.split(`${ESC}[?`).map((after) => after.slice(0, after.search(/[hl]/) + 1))
    expect(modes.filter((mode) => /^(1049|2004|25)/.test(mode)).slice(-3)).toEqual(['2004l', '1049l', '25h'])
    expect(modes.filter((mode) => mode === '1049l')).toHaveLength(1)
  })

  it('touches nothing before the first question', async () => {
    const { screen, shown } = sitting()
    await screen.say('Not yet.')
    screen.close()
    expect(shown.raw).toBe('')
  })

  it('draws each change in one piece', async () => {
    const { screen, shown, press } = sitting()
    void screen.ask({ kind: 'choice', id: 'a#1', text, choices }).catch(() => {})
    await shown.seen('› calm')
    press('down')
    await shown.seen('› stirred')
    const frames = shown.raw.split(`${ESC}[?2026h`).filter((frame) => /calm|stirred/.test(frame))
    expect(frames).toHaveLength(2)
    for (const frame of frames) {
      expect(frame).toMatch(/calm\s+(› )?stirred/)
      expect(frame.endsWith(`${ESC}[?2026l`)).toBe(true)
    }
  })

  it('tells how to leave with the first question only', async () => {
    const { screen, shown, press } = sitting()
    const first = screen.ask({ kind: 'show', id: 'a#1', text: 'One.' })
    expect(await shown.seen('One.')).toContain('ctrl-c leave')
    press('enter')
    await first
    void screen.ask({ kind: 'show', id: 'b#1', text: 'Two.' }).catch(() => {})
    expect(await shown.seen('Two.')).not.toContain('ctrl-c leave')
  })
})

describe('an inline talk', () => {
  it('leaves questions and answers in the scrollback, each once', async () => {
    const { screen, shown, type, press, output } = sitting({ mode: 'inline', color: false })
    output.write('$ attune thanks\n')
    await screen.say('Look back over today.')
    const where = screen.ask({ kind: 'choice', id: 'a#1', text: 'Where would you like to look?', choices })
    await shown.seen('Where')
    press('down', 'up', 'down', 'enter')
    await where
    const what = screen.ask({ kind: 'line', id: 'b#1', text: 'What did they do?' })
    await shown.seen('What did')
    type('stayed on the phone')
    press('enter')
    await what
    screen.close()
    await shown.settled()
    expect(shown.isAlternate).toBe(false)
    expect(shown.scrollback()).toMatchInlineSnapshot(`
      "$ attune thanks

        Look back over today.

        Where would you like to look?
          stirred

        What did they do?
          stayed on the phone"
    `)
  })

  it.each(everyKind)('leaves nothing of a secret $kind', async (question) => {
    const { screen, shown, type, press, resize, output } = sitting({ mode: 'inline', rows: 30 })
    output.write('$ attune ask --together\n')
    await screen.say('Only for your eyes.')
    const answer = screen.ask({ ...question, secret: true })
    await shown.seen(text)
    if (question.kind === 'line' || question.kind === 'page') {
      type('I would rather not talk about money, not today and perhaps not this month either, to be honest')
      await shown.seen('to be honest')
      resize(60)
      await shown.seen('to be honest')
    }
    press('enter', 'enter')
    await answer
    screen.close()
    await shown.settled()
    expect(shown.scrollback()).not.toMatch(/honest|money|eyes|How is it|ctrl-c|calm|enter/)
  })
})
