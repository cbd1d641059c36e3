import { describe, expect, it } from 'vitest'
import type { LineQuestion } from '../../../src/flow/question.ts'
import { sitting } from '../sitting.ts'

const camera: LineQuestion = {
  kind: 'line',
  id: 'what#1',
  text: 'What did they do, as a camera would have seen it?',
  hint: 'One moment, no "always".',
}

describe('a line', () => {
  it('shows what was said, the question, its hint, and which keys do what', async () => {
    const { screen, shown } = sitting()
    await screen.say('Look back over *today*.')
    void screen.ask(camera).catch(() => {})
    await shown.seen('enter go on')
    expect(shown.screen()).toMatchInlineSnapshot(`
      "
        Look back over today.

        What did they do, as a camera would have seen it?
        One moment, no "always".

        ›

        (enter go on · esc back · ctrl-c leave, your answers are kept)"
    `)
  })

  it('gives the words that were typed and changed on the way', async () => {
    const { screen, shown, type, press } = sitting()
    const answer = screen.ask(camera)
    await shown.seen('camera')
    type('stayed on the fone')
    press('backspace', 'backspace', 'backspace', 'backspace')
    type('phone')
    press('home')
    type('You ')
    await shown.seen('› You stayed on the phone')
    press('enter')
    expect(await answer).toBe('You stayed on the phone')
  })

  it('is skipped with Enter on nothing', async () => {
    const { screen, shown, press, type } = sitting()
    const answer = screen.ask(camera)
    await shown.seen('camera')
    type('   ')
    press('enter')
    expect(await answer).toBeNull()
  })

  it('begins with the words that are there already', async () => {
    const { screen, shown, press, type } = sitting()
    const answer = screen.ask({ ...camera, start: 'held my hand' })
    await shown.seen('› held my hand')
    type(' all night')
    press('enter')
    expect(await answer).toBe('held my hand all night')
  })

  it('breaks long words at the margin and keeps the cursor where they end, at 40 columns', async () => {
    const { screen, shown, type } = sitting({ width: 40 })
    void screen.ask(camera).catch(() => {})
    await shown.seen('camera')
    type('stayed on the phone with the plumber while I put Leo to bed')
    await shown.seen('Leo to bed')
    expect(shown.screen().split('\n').slice(5, 7)).toEqual([
      '  › stayed on the phone with the',
      '    plumber while I put Leo to bed',
    ])
    await shown.settled()
    expect(shown.cursor()).toEqual({ row: 6, column: 34 })
  })

  it('puts the cursor between wide letters', async () => {
    const { screen, shown, type, press } = sitting()
    void screen.ask({ ...camera, hint: '' }).catch(() => {})
    await shown.seen('camera')
    type('晩ご飯 👩‍👩‍👧 ok')
    press('home', 'right', 'right')
    await shown.seen('ok')
    await shown.settled()
    expect(shown.cursor().column).toBe(4 + 4)
  })

  it('takes a paste of several lines as one, and waits for Enter', async () => {
    const { screen, shown, paste, press, type } = sitting()
    const answer = screen.ask(camera)
    await shown.seen('camera')
    type('before  after')
    press('left', 'left', 'left', 'left', 'left', 'left')
    paste('one\ntwo\n\nthree')
    await shown.seen('three')
    press('enter')
    expect(await answer).toBe('before one two  three after')
  })

  it('loses nothing of a paste that the terminal does not announce', async () => {
    const { screen, shown, type, press } = sitting()
    const answer = screen.ask(camera)
    await shown.seen('camera')
    type('one\rtwo\r\nthree')
    await shown.seen('one two three')
    press('enter')
    expect(await answer).toBe('one two three')
  })

  it('tells of half-typed words', async () => {
    const { screen, shown, type, press } = sitting()
    const heard: string[] = []
    void screen.ask(camera, (words) => heard.push(words)).catch(() => {})
    await shown.seen('camera')
    type('he')
    press('left', 'backspace')
    await shown.seen('› e')
    expect(heard).toEqual(['h', 'he', 'e'])
  })

  it('shows control characters instead of obeying them', async () => {
    const { screen, shown } = sitting()
    await screen.say('From an old journal: \u001b[2Jgone\u0007')
    void screen.ask({ ...camera, start: 'a\u001b[31mb' }).catch(() => {})
    await shown.seen('› a␛[31mb')
    expect(shown.screen()).toContain('From an old journal: ␛[2Jgone␇')
  })
})
