import { PassThrough } from 'node:stream'
import { describe, expect, it, vi } from 'vitest'
import { Left } from '../../src/errors.ts'
import { type AnswerOf, Back, type Question } from '../../src/flow/question.ts'
import { openPlain } from '../../src/terminal/plain.ts'
import { words } from './sitting.ts'

/** Somebody with a screen reader: reads what was written, types lines. */
function plain() {
  const input = new PassThrough()
  const output = new PassThrough()
  const leave = new AbortController()
  let written = ''
  output.on('data', (bytes) => {
    written += String(bytes)
  })
  const screen = openPlain({ input, output, signal: leave.signal, words })
  const heard = async (text: string): Promise<void> => {
    await vi.waitFor(() => expect(written).toContain(text), { interval: 2 })
  }
  return { screen, input, leave, heard, written: () => written }
}

/** Asks, and once the help was read out types each line after the one before was taken. */
async function answered<Q extends Question>(question: Q, ...lines: readonly string[]): Promise<AnswerOf[Q['kind']]> {
  const { screen, input } = plain()
  let reads = 0
  input.on('resume', () => {
    reads += 1
  })
  const answer = screen.ask(question)
  answer.catch(() => {})
  for (const [nth, line] of lines.entries()) {
    await vi.waitFor(() => expect(reads).toBeGreaterThan(nth), { interval: 2 })
    input.write(`${line}\n`)
  }
  return answer
}

const text = 'Where would you like to look?'
const choices = [
  { value: 'missed', words: 'something small' },
  { value: 'kindness', words: 'a kindness', key: 'k' },
  { value: 'effort', words: 'an effort' },
]
const choice: Question = { kind: 'choice', id: 'a#1', text, choices }
const many: Question = { kind: 'many', id: 'a#1', text, choices, upTo: 2, orElse: 'something else' }
const scale: Question = { kind: 'scale', id: 'a#1', text, ends: ['calm', 'shaking'] }
const names = ['tense', 'wide awake', 'bright', 'low', 'in between', 'at ease', 'flat', 'quiet', 'calm']
const mood: Question = { kind: 'mood', id: 'a#1', text, words: names }
const keep: Question = { kind: 'yes', id: 'a#1', text, yes: 'yes', no: 'no', start: true }
const line: Question = { kind: 'line', id: 'a#1', text }
const page: Question = { kind: 'page', id: 'a#1', text }
const keys: Question = {
  kind: 'keys',
  id: 'a#1',
  text,
  choices: [{ value: 'breathe', words: 'breathe', key: 'b' }, ...choices],
}

describe('a plain talk', () => {
  it('reads from top to bottom, numbers before choices, what to do last', async () => {
    const { screen, heard, written } = plain()
    await screen.say('Look back over *today*.\u001b[2J')
    void screen.ask({ ...choice, hint: 'Any of them will do.' } as Question).catch(() => {})
    await heard('Ctrl-C')
    expect(written()).toBe(
      [
        ...['', 'Look back over today.␛[2J', '', text, 'Any of them will do.'],
        ...['1. something small', '2. a kindness', '3. an effort'],
        'Type a number, or Enter to go on with 1. b goes back.',
        ...['Ctrl-C leaves at any time. Your answers are kept.', ''],
      ].join('\n'),
    )
  })

  it.each<[string, Question, readonly string[], unknown]>([
    ['a choice by its number', choice, ['3'], 'effort'],
    ['a choice by its key', choice, ['K'], 'kindness'],
    ['a choice by its words', choice, ['An effort'], 'effort'],
    ['the first choice by Enter', choice, [''], 'missed'],
    ['the choice it begins with by Enter', { ...choice, start: 'effort' } as Question, [''], 'effort'],
    ['a choice after a slip', choice, ['9', 'x', '2'], 'kindness'],
    ['a key, even one that goes back elsewhere', keys, ['b'], 'breathe'],
    ['yes by its letter', keep, ['y'], true],
    ['no by its number', keep, ['2'], false],
    ['what yes or no begins with by Enter', keep, [''], true],
    ['several by their numbers', many, ['3, 1'], ['effort', 'missed']],
    ['none by Enter', many, [''], []],
    ['one more of the person’s own', many, ['1 4', 'wobbly'], ['missed', 'wobbly']],
    ['no more than allowed', many, ['1 2 3', '1 2'], ['missed', 'kindness']],
    ['several that were there by Enter', { ...many, start: ['effort'] } as Question, [''], ['effort']],
    ['a number up to 10', scale, ['11', '10'], 10],
    ['no number by Enter', scale, [''], null],
    ['a mood by its digit', mood, ['7'], { valence: -1, energy: 1 }],
    ['a mood by its words', mood, ['at ease'], { valence: 1, energy: 0 }],
    ['no mood by Enter', mood, [''], null],
    ['a line', line, ['  the interview '], 'the interview'],
    ['no line by Enter', line, [''], null],
    ['a pasted line', line, ['one\ntwo'], 'one two'],
    ['the line that was there by Enter', { ...line, start: 'before' } as Question, [''], 'before'],
    ['a page, ended by an empty line', page, ['one', 'two', ''], 'one\ntwo'],
    ['a page, ended by a full stop', page, ['one', '.'], 'one'],
    ['a pasted page with an empty line in it', page, ['one\n\ntwo', ''], 'one\n\ntwo'],
    [
      'a page that goes on from what was there',
      { ...page, start: 'before' } as Question,
      ['after', ''],
      'before\nafter',
    ],
    ['no page by Enter', page, [''], null],
    ['a screen that is only read', { kind: 'show', id: 'a#1', text }, [''], null],
    ['the keyboard that was passed', { kind: 'pass', id: 'a#1', text }, [''], null],
    ['a timer that was left early', { kind: 'timer', id: 'a#1', text, seconds: 60 }, [''], 0],
  ])('takes %s', async (_, question, lines, answer) => {
    expect(await answered(question, ...lines)).toEqual(answer)
  })

  it.each<[Question, string]>([
    [choice, 'b'],
    [many, 'b'],
    [scale, 'b'],
    [mood, 'B'],
    [keep, 'b'],
    [{ kind: 'show', id: 'a#1', text }, 'b'],
    [{ kind: 'timer', id: 'a#1', text, seconds: 60 }, 'b'],
    [keys, '<'],
    [line, '<'],
    [page, '<'],
    [choice, '<'],
  ])('goes back from a $kind with %s', async (question, back) => {
    await expect(answered(question, back)).rejects.toBeInstanceOf(Back)
  })

  it('says nothing of what was answered before where it is secret', async () => {
    const { screen, heard, written, input } = plain()
    const secret = { secret: true } as const
    void screen.ask({ ...choice, ...secret, start: 'effort' } as Question).catch(() => {})
    await heard('go on with 1')
    input.write('\n')
    await vi.waitFor(() => expect(written().endsWith('\n\n')).toBe(true))
    void screen.ask({ ...many, ...secret, start: ['effort'] } as Question).catch(() => {})
    await heard('up to 2')
    expect(written()).not.toContain('There already')
  })

  it('does not go back over a passed keyboard', async () => {
    expect(await answered({ kind: 'pass', id: 'a#1', text }, '<')).toBeNull()
  })

  it('is left at the end of input and when the program has to end', async () => {
    const one = plain()
    const cut = one.screen.ask(line)
    one.input.end()
    await expect(cut).rejects.toBeInstanceOf(Left)

    const other = plain()
    const ended = other.screen.ask(line)
    other.leave.abort()
    await expect(ended).rejects.toBeInstanceOf(Left)
  })

  it('is left when it asks again after the end of input, and does not wait for ever', async () => {
    const { screen, input } = plain()
    input.end('one\n')
    await expect(screen.ask(line)).resolves.toBe('one')
    await vi.waitFor(() => expect(input.readableEnded).toBe(true))
    await expect(screen.ask(line)).rejects.toBeInstanceOf(Left)
    await expect(screen.ask({ ...line, secret: true } as Question)).rejects.toBeInstanceOf(Left)
  })

  it('shows a choice of somebody’s own words as they were typed, and takes them', async () => {
    const own = { ...choice, choices: [...choices, { value: 'own', words: 'the \\*old\\* one' }] } as Question
    const { screen, input, heard } = plain()
    const answer = screen.ask(own)
    await heard('4. the *old* one')
    input.write('The *old* one\n')
    expect(await answer).toBe('own')
  })

  it('tells of a page line by line, so that a draft can keep it', async () => {
    const { screen, input, heard } = plain()
    const told: string[] = []
    void screen.ask(page, (soFar) => told.push(soFar)).catch(() => {})
    await heard('end with an empty one')
    input.write('one\n')
    await vi.waitFor(() => expect(told).toEqual(['one']))
    input.write('two\n')
    await vi.waitFor(() => expect(told).toEqual(['one', 'one\ntwo']))
  })

  it('says when a timer begins and when it is over, and nothing between', async () => {
    const { screen, written } = plain()
    const stayed = await screen.ask({
      kind: 'timer',
      id: 'a#1',
      text: 'Breathe.',
      seconds: 1,
      breath: [4, 6],
      bell: true,
    })
    expect(stayed).toBe(1)
    expect(written()).toBe(
      [
        ...['', 'Breathe.', 'Breathe in for 4 seconds, out for 6.', '1 seconds. Enter when you are ready.'],
        ...['Ctrl-C leaves at any time. Your answers are kept.', '\u0007The time is over.', ''],
      ].join('\n'),
    )
  })
})
