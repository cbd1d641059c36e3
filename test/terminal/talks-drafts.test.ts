import { describe, expect, it } from 'vitest'
import type { Driven } from '../support/drive.ts'
import { ana, type Evening, evening, type Window } from '../support/evening.ts'

const QUESTION = 'What did you do?'
const OFFER = 'You left a talk here'
const LATER = '2026-11-23T23:10:00+01:00'

/** Answers the first question of an apology, and leaves at the next. */
async function leaveOne({ attune }: Evening, words: string, window?: Window): Promise<Driven> {
  const talk = attune('repair apologise', window)
  await talk.seen(QUESTION)
  talk.type(`${words}\r`)
  await talk.seen('How did it land')
  talk.press('ctrl-c')
  expect(await talk.exit()).toBe(130)
  return talk
}

/** Opens the window again, and answers the offer with the nth choice. */
async function answerOffer({ attune }: Evening, nth: '1' | '2' | '3', window?: Window): Promise<Driven> {
  const talk = attune('repair apologise', window)
  await talk.seen(OFFER)
  talk.type(`${nth}\r`)
  return talk
}

async function leave(talk: Driven): Promise<string> {
  talk.press('ctrl-c')
  expect(await talk.exit()).toBe(130)
  return talk.scrollback()
}

describe('a talk that was left', () => {
  it('stays beside a new one, and each can be taken up by its time', async () => {
    const night = evening()
    await leaveOne(night, 'I shut the door')
    const second = await answerOffer(night, '2', { now: LATER })
    await second.seen(QUESTION)
    second.type('I rolled my eyes\r')
    await second.seen('How did it land')
    await leave(second)
    expect(night.drafts()).toHaveLength(2)

    const third = night.attune('repair apologise', { now: '2026-11-24T08:00:00+01:00' })
    await third.seen('More than one talk was left here. Which one?')
    third.type('2\r')
    await third.seen(OFFER)
    third.press('enter')
    await third.seen('How did it land')
    third.press('esc')
    await third.seen('› I shut the door')
    await leave(third)
    expect(night.drafts().filter((draft) => draft.includes('I shut the door'))).toHaveLength(1)
    expect(night.drafts().filter((draft) => draft.includes('I rolled my eyes'))).toHaveLength(1)
  })

  it('is gone when it is let go', async () => {
    const night = evening()
    await leaveOne(night, 'I shut the door')
    const talk = await answerOffer(night, '3')
    await talk.seen(QUESTION)
    expect(night.drafts()).toEqual([])
    expect(await leave(talk)).toBe('  Left. Nothing was kept.')
  })

  it('stays where it is when somebody leaves at the offer', async () => {
    const night = evening()
    await leaveOne(night, 'I shut the door')
    const talk = night.attune('repair apologise')
    await talk.seen(OFFER)
    expect(await leave(talk)).toBe('  Left.')
    expect(night.drafts()[0]).toContain('I shut the door')
  })

  it('can be taken up in one window only; the other is told, and no word is lost', async () => {
    const night = evening()
    await leaveOne(night, 'I shut the door')
    const [one, other] = [night.attune('repair apologise'), night.attune('repair apologise')]
    await Promise.all([one.seen(OFFER), other.seen(OFFER)])
    one.press('enter')
    await one.seen('How did it land')
    other.press('enter')
    await other.seen('That talk is open in another window, so this is a new one.')
    await other.seen(QUESTION)
    other.type('I rolled my eyes\r')
    await other.seen('How did it land')
    one.type('you went quiet')
    await one.seen('you went quiet')
    await Promise.all([leave(one), leave(other)])
    const [first, second] = night.drafts().sort()
    expect(`${first}${second}`).toMatch(/I shut the door.*you went quiet/)
    expect(`${first}${second}`).toContain('I rolled my eyes')
  })

  it('loses no word when it is still open where it is taken up from', async () => {
    const night = evening()
    const one = night.attune('repair apologise')
    await one.seen(QUESTION)
    one.type('I shut the door\r')
    await one.seen('How did it land')
    const other = await answerOffer(night, '1')
    await other.seen('How did it land')
    one.type('you went quiet')
    other.type('you laughed')
    await Promise.all([one.seen('you went quiet'), other.seen('you laughed')])
    await Promise.all([leave(one), leave(other)])
    expect(night.drafts().filter((draft) => /I shut the door.*you went quiet/.test(draft))).toHaveLength(1)
    expect(night.drafts().filter((draft) => /I shut the door.*you laughed/.test(draft))).toHaveLength(1)
  })

  it('is not offered to a door that was named and is another one', async () => {
    const night = evening()
    const nightly = night.attune('thanks')
    await nightly.seen('Look back over today')
    nightly.press('enter')
    await nightly.seen('Where would you like to look')
    await leave(nightly)
    const jar = night.attune('thanks jar')
    expect(await jar.exit()).toBe(0)
    expect(night.drafts()).toHaveLength(1)
  })

  it('is offered to the door that was chosen in it', async () => {
    const night = evening()
    const chosen = night.attune('repair')
    await chosen.seen('How stirred are you')
    chosen.press('enter')
    await chosen.seen('Is your body')
    chosen.press('enter')
    await chosen.seen('Where would you like to begin')
    chosen.type('4\r')
    await chosen.seen(QUESTION)
    await leave(chosen)
    const pause = night.attune('repair pause')
    await pause.seen('How long would you like away from it')
    await leave(pause)
    await answerOffer(night, '1').then((talk) => talk.seen(QUESTION))
  })
})

describe('words for a soft start', () => {
  it('can be taken up for a week, and are let go then', async () => {
    const night = evening()
    const talk = night.attune('repair start-softly')
    await talk.seen('How stirred are you')
    talk.press('enter')
    await talk.seen('Is your body')
    await leave(talk)
    const sixth = night.attune('repair start-softly', { now: '2026-11-29T21:00:00+01:00' })
    await sixth.seen(OFFER)
    await leave(sixth)
    const eighth = night.attune('repair start-softly', { now: '2026-12-01T21:00:00+01:00' })
    await eighth.seen('How stirred are you')
    expect(night.drafts()).toEqual([])
  })

  it('are the only ones that go by themselves', async () => {
    const night = evening()
    await leaveOne(night, 'I shut the door')
    const next = await answerOffer(night, '1', { now: '2027-03-01T21:00:00+01:00' })
    await next.seen('How did it land')
  })
})

describe('with drafts off', () => {
  it('a talk that is left is gone, and says so before and after', async () => {
    const night = evening({ ...ana, drafts: 'off' })
    const talk = night.attune('repair apologise')
    await talk.seen(QUESTION)
    await talk.seen('ctrl-c leave, nothing is kept')
    talk.type('I shut the door\r')
    await talk.seen('How did it land')
    talk.type('you went quiet')
    await talk.seen('you went quiet')
    expect(await leave(talk)).toBe('  Left. Nothing was kept.')
    expect(night.drafts()).toEqual([])
  })
})
