import { describe, expect, it } from 'vitest'
import type { ChoiceQuestion, KeysQuestion, ManyQuestion, YesQuestion } from '../../../src/flow/question.ts'
import { sitting } from '../sitting.ts'

const where: ChoiceQuestion = {
  kind: 'choice',
  id: 'where#1',
  text: 'Where would you like to look?',
  choices: [
    { value: 'missed', words: 'something small you nearly missed' },
    { value: 'kindness', words: 'a kindness', key: 'k' },
    { value: 'effort', words: 'an effort on a hard day that nobody saw but you' },
  ],
}

describe('a choice', () => {
  it('lists what there is and takes the first with Enter', async () => {
    const { screen, shown, press } = sitting({ width: 40 })
    const answer = screen.ask(where)
    await shown.seen('kindness')
    expect(shown.screen()).toMatchInlineSnapshot(`
      "
        Where would you like to look?

        › something small you nearly missed
          a kindness
          an effort on a hard day that
            nobody saw but you

        (↑↓ choose · enter go on · esc back
        ctrl-c leave, your answers are kept)"
    `)
    press('enter')
    expect(await answer).toBe('missed')
  })

  it.each([
    ['arrows', (sit: ReturnType<typeof sitting>) => sit.press('down', 'down', 'enter'), 'effort'],
    ['arrows over the top', (sit: ReturnType<typeof sitting>) => sit.press('up', 'enter'), 'effort'],
    ['its number', (sit: ReturnType<typeof sitting>) => sit.type('3\r'), 'effort'],
    ['its key', (sit: ReturnType<typeof sitting>) => sit.type('k\r'), 'kindness'],
    ['end', (sit: ReturnType<typeof sitting>) => sit.press('end', 'enter'), 'effort'],
  ])('is reached by %s', async (_, go, value) => {
    const sit = sitting()
    const answer = sit.screen.ask(where)
    await sit.shown.seen('kindness')
    go(sit)
    expect(await answer).toBe(value)
  })

  it('does not go on for a letter that is no key, nor for anything pasted', async () => {
    const { screen, shown, type, paste, press } = sitting()
    const answer = screen.ask({ ...where, start: 'kindness' })
    await shown.seen('› a kindness')
    type('xj')
    paste('3\n1\n')
    press('enter')
    expect(await answer).toBe('kindness')
  })

  it('shows the part of a long list around the cursor', async () => {
    const { screen, shown, press } = sitting({ rows: 12 })
    const choices = Array.from({ length: 30 }, (_, nth) => ({ value: String(nth), words: `word ${nth}` }))
    const answer = screen.ask({ ...where, choices })
    await shown.seen('› word 0')
    expect(shown.screen()).toContain('⋮')
    press(...Array.from({ length: 20 }, () => 'down' as const))
    await shown.seen('› word 20')
    expect(shown.screen()).not.toContain('word 1 ')
    expect(shown.screen()).toContain('Where would you like to look?')
    press('enter')
    expect(await answer).toBe('20')
  })
})

describe('one key', () => {
  const next: KeysQuestion = {
    kind: 'keys',
    id: 'next#1',
    text: '',
    choices: [
      { value: 'next', words: 'next', key: 'n' },
      { value: 'gentler', words: 'gentler', key: 'g' },
      { value: 'later', words: 'keep for later', key: 'k' },
      { value: 'done', words: 'done', key: 'q' },
    ],
  }

  it('answers at once, in small letters or capitals', async () => {
    const { screen, shown, type } = sitting({ width: 40 })
    await screen.say('What is something you carry alone?')
    const answer = screen.ask(next)
    await shown.seen('gentler')
    expect(shown.screen()).toMatchInlineSnapshot(`
      "
        What is something you carry alone?

        n next   g gentler
        k keep for later   q done

        (one key · esc back
        ctrl-c leave, your answers are kept)"
    `)
    type('xG')
    expect(await answer).toBe('gentler')
  })

  it('takes the first with Enter', async () => {
    const { screen, shown, press } = sitting()
    const answer = screen.ask(next)
    await shown.seen('gentler')
    press('enter')
    expect(await answer).toBe('next')
  })
})

describe('yes or no', () => {
  const keep: YesQuestion = { kind: 'yes', id: 'keep#1', text: 'Keep it?', yes: 'yes', no: 'no', start: false }

  it('means with Enter what it begins with, and with a letter that', async () => {
    const { screen, shown, press, type } = sitting()
    const entered = screen.ask(keep)
    await shown.seen('› no')
    press('enter')
    expect(await entered).toBe(false)

    const lettered = screen.ask(keep)
    await shown.seen('Keep it?')
    type('y')
    expect(await lettered).toBe(true)
  })

  it('has no letters where both begin alike', async () => {
    const { screen, shown, press, type } = sitting()
    const answer = screen.ask({ ...keep, yes: 'not now', no: 'never', start: true })
    await shown.seen('› not now')
    type('n')
    press('down', 'enter')
    expect(await answer).toBe(false)
  })
})

describe('several', () => {
  const feel: ManyQuestion = {
    kind: 'many',
    id: 'feel#1',
    text: 'What did you feel?',
    upTo: 2,
    choices: ['tense', 'tired', 'proud'].map((word) => ({ value: word, words: word })),
  }

  it('picks with space, in the order of picking', async () => {
    const { screen, shown, press } = sitting()
    const answer = screen.ask(feel)
    await shown.seen('tense')
    press('down', 'space', 'up', 'space')
    await shown.seen('› ● tense')
    expect(shown.screen()).toContain('up to 2')
    press('enter')
    expect(await answer).toEqual(['tired', 'tense'])
  })

  it('says kindly that it is enough, and lets one go again', async () => {
    const { screen, shown, press } = sitting()
    const answer = screen.ask({ ...feel, start: ['tense', 'tired'] })
    await shown.seen('● tired')
    press('end', 'space')
    await shown.seen('That is 2 now')
    expect(shown.screen()).toContain('○ proud')
    press('up', 'space', 'down', 'space', 'enter')
    expect(await answer).toEqual(['tense', 'proud'])
  })

  it('is skipped with Enter', async () => {
    const { screen, shown, press } = sitting()
    const answer = screen.ask({ ...feel, orElse: 'something else' })
    await shown.seen('tense')
    press('enter')
    expect(await answer).toEqual([])
  })

  it('takes a word of the person’s own', async () => {
    const { screen, shown, press, type } = sitting()
    const answer = screen.ask({ ...feel, orElse: 'something else' })
    await shown.seen('something else')
    press('space', 'end', 'enter')
    await shown.seen((now) => !now.includes('tired') && now.includes('something else'))
    type('*wobbly*')
    press('enter')
    await shown.seen('› ● *wobbly*')
    press('enter')
    expect(await answer).toEqual(['tense', '*wobbly*'])
  })

  it('comes back to the list from a word that was not typed after all', async () => {
    const { screen, shown, press, type } = sitting()
    const answer = screen.ask({ ...feel, orElse: 'something else' })
    await shown.seen('something else')
    press('space', 'end', 'space')
    await shown.seen((now) => !now.includes('tired'))
    type('wob')
    press('esc')
    await shown.seen('● tense')
    press('home', 'enter')
    expect(await answer).toEqual(['tense'])
  })

  it('knows a typed word that is in the list', async () => {
    const { screen, shown, press, type } = sitting()
    const answer = screen.ask({ ...feel, orElse: 'something else' })
    await shown.seen('something else')
    press('end', 'space')
    await shown.seen((now) => !now.includes('tired'))
    type('Proud')
    press('enter')
    await shown.seen('● proud')
    press('home', 'enter')
    expect(await answer).toEqual(['proud'])
  })
})
