import { describe, expect, it } from 'vitest'
import type { PageQuestion } from '../../../src/flow/question.ts'
import { sitting } from '../sitting.ts'

const write: PageQuestion = { kind: 'page', id: 'write#1', text: 'Write for as long as you like.' }

describe('a page', () => {
  it('takes several lines, and an empty one ends it', async () => {
    const { screen, shown, type, press } = sitting()
    const answer = screen.ask(write)
    await shown.seen('Write')
    type('Monday was grey.')
    press('enter')
    type('Slept badly.')
    await shown.seen('Slept badly.')
    expect(shown.screen()).toMatchInlineSnapshot(`
      "
        Write for as long as you like.

        › Monday was grey.
          Slept badly.

        (enter new line · on an empty line: done (or ctrl-d) · esc back
        ctrl-c leave, your answers are kept)"
    `)
    press('enter', 'enter')
    expect(await answer).toBe('Monday was grey.\nSlept badly.')
  })

  it('is skipped with one Enter', async () => {
    const { screen, shown, press } = sitting()
    const answer = screen.ask(write)
    await shown.seen('Write')
    press('enter')
    expect(await answer).toBeNull()
  })

  it('takes words that were there already with one Enter, or lets them be changed', async () => {
    const { screen, shown, press, type } = sitting()
    const kept = screen.ask({ ...write, start: 'first\nsecond' })
    await shown.seen('second')
    press('enter')
    expect(await kept).toBe('first\nsecond')

    const changed = screen.ask({ ...write, start: 'first\nsecond' })
    await shown.seen('second')
    press('up', 'end')
    type(' line')
    await shown.seen('first line')
    press('ctrl-d')
    expect(await changed).toBe('first line\nsecond')
  })

  it('moves, cuts and joins across its lines', async () => {
    const { screen, shown, press, type } = sitting()
    const answer = screen.ask(write)
    await shown.seen('Write')
    type('one\rtwo\rthree')
    press('up', 'home', 'backspace')
    type(', ')
    press('down', 'end', 'ctrl-u')
    type('3')
    await shown.seen('› one, two')
    press('ctrl-d')
    expect(await answer).toBe('one, two\n3')
  })

  it('keeps empty lines of a paste, and of Alt-Enter', async () => {
    const { screen, shown, press, paste, type } = sitting()
    const answer = screen.ask(write)
    await shown.seen('Write')
    paste('a\n\nb')
    press('alt-enter', 'alt-enter')
    type('c')
    await shown.seen('c')
    press('enter', 'enter')
    expect(await answer).toBe('a\n\nb\n\nc')
  })

  it('is done with Ctrl-D, even with nothing on it', async () => {
    const { screen, shown, press, type } = sitting()
    const some = screen.ask(write)
    await shown.seen('Write')
    type('enough')
    press('ctrl-d')
    expect(await some).toBe('enough')

    const none = screen.ask(write)
    await shown.seen('Write')
    press('ctrl-d')
    expect(await none).toBeNull()
  })

  it('keeps the line under the cursor in sight when there are more than the window holds', async () => {
    const { screen, shown, type, press } = sitting({ rows: 12 })
    void screen.ask(write).catch(() => {})
    await shown.seen('Write')
    for (let line = 1; line <= 30; line += 1) type(`line ${line}\r`)
    type('the end')
    await shown.seen('the end')
    expect(shown.screen()).toContain('Write for as long as you like.')
    expect(shown.screen().split('\n')).toHaveLength(11)
    for (let line = 1; line <= 30; line += 1) press('up')
    await shown.seen('› line 1')
    expect(shown.screen()).not.toContain('the end')
  })

  it('offers the editor only where there is one', async () => {
    const { screen, shown } = sitting({ editor: 'ed' })
    void screen.ask(write).catch(() => {})
    expect(await shown.seen('Write')).toContain('ctrl-e your editor')
  })
})
