import { describe, expect, it } from 'vitest'
import type { NewEntry } from '../../src/entries/entry.ts'
import type { Given } from '../../src/flow/script.ts'
import { validate } from '../../src/practices/validate/index.ts'
import { type Lines, type Played, play } from '../support/actor.ts'

function hold(given: Partial<Given>, lines: Lines = {}): Promise<Played> {
  return play(validate, 'validate', lines, { given })
}

function only(played: Played): NewEntry {
  expect(played.outcome.keep).toHaveLength(1)
  return played.outcome.keep[0] as NewEntry
}

describe('validate', () => {
  it.each(['together', 'rehearse', 'self', 'quick'])(
    'ends kindly and keeps nothing when %s meets only Enter',
    async (door) => {
      const played = await hold({ door })
      expect(played.outcome).toMatchObject({ keep: [], change: [], remove: [], end: 'finished' })
      expect(played.lastWords).toHaveLength(1)
      expect(played.asked).toBeLessThanOrEqual(16)
    },
  )

  it('asks for a door when none was named', async () => {
    const played = await hold({}, { door: 'self', 'kind-line': 'You did what you could.' })
    expect(only(played).door).toBe('self')
  })

  it('keeps a star that somebody typed as they typed it', async () => {
    const { outcome } = await hold({ quick: true }, { 'quick-because': 'the *real* date moved' })
    expect(outcome.keep).toMatchObject([{ text: "No wonder, because the *real* date moved. I'm here." }])
  })

  it('tells two people of one name apart', async () => {
    const { play: read } = await hold({ together: true, you: 'Sam' }, { 'who-first': 'the other Sam' })
    expect(read).toContain('  - Sam\n  - the other Sam\n')
  })

  it('goes straight to the two of you when it is held together', async () => {
    expect((await hold({ together: true })).play).toContain('Are you both here')
  })

  it('reads well where nobody was named', async () => {
    const { play: read } = await hold({ door: 'together', you: '', person: '' })
    expect(read).toContain('your person')
    expect(read).not.toMatch(/\byou is\b|\{|undefined/)
  })

  it('speaks of no level, label or number', async () => {
    const { play: read } = await hold(
      { door: 'rehearse' },
      { reply: "You're overreacting. I'm here.", 'keep-or-change': 'let-go' },
    )
    expect(read).not.toMatch(/level|validat|denying|score|\d/i)
  })
})

describe('validate, where somebody is on their own', () => {
  it('begins with oneself, and shows nothing for two', async () => {
    const { play: read } = await hold({ flow: 'solo' })
    expect(read).toMatch(/^To be understood/)
    expect(read).not.toMatch(/together|Sam|three picks/)
  })

  it('keeps the same door shut when it is named', async () => {
    const named = await hold({ flow: 'solo', door: 'together' }, { door: 'self' })
    const both = await hold({ flow: 'solo', together: true }, { door: 'self' })
    expect(`${named.play}${both.play}`).not.toContain('both here')
  })

  it('rehearses an answer to anybody, without a guess at their side', async () => {
    const lines = { 'somebody-said': 'We all waited for you.', reply: 'Thank you for waiting.' }
    const played = await hold({ flow: 'solo', door: 'rehearse' }, lines)
    expect(played.play).not.toMatch(/Sam|feel like/)
    expect(only(played)).not.toHaveProperty('person')
  })

  it('is short and about oneself when it is quick', async () => {
    const played = await hold(
      { flow: 'solo', quick: true },
      { 'own-feeling': ['tired'], 'own-ground': 'three short nights' },
    )
    expect(played.asked).toBeLessThanOrEqual(6)
    expect(only(played).door).toBe('self')
  })
})

describe('validate, quick', () => {
  it('makes one sentence of three picks, to be changed at will', async () => {
    const played = await hold(
      { quick: true },
      {
        'quick-feeling': ['worn out'],
        'quick-because': 'because nobody told you the date had moved.',
        'quick-ending': 'tell-me-more',
      },
    )
    expect(played.asked).toBeLessThanOrEqual(6)
    expect(only(played)).toEqual({
      practice: 'validate',
      door: 'quick',
      person: 'Sam',
      text: 'It makes sense that you feel worn out, because nobody told you the date had moved. Tell me more.',
    })
  })

  it.each<[string, Lines, string]>([
    ['a feeling alone', { 'quick-feeling': ['sad'] }, "It sounds like you feel sad. I'm here."],
    [
      'a reason alone',
      { 'quick-because': 'the train stood still for two hours' },
      "No wonder, because the train stood still for two hours. I'm here.",
    ],
  ])('makes do with %s', async (_, lines, sentence) => {
    expect(only(await hold({ quick: true }, lines)).text).toBe(sentence)
  })

  it('keeps the words as they were changed', async () => {
    const lines = { 'quick-feeling': ['sad'], 'quick-sentence': 'Oh love. Of course.' }
    expect(only(await hold({ quick: true }, lines)).text).toBe('Oh love. Of course.')
  })

  it('is all there is in a low season', async () => {
    expect((await hold({ season: 'low', door: 'together' })).asked).toBeLessThanOrEqual(6)
  })
})

describe('validate, for oneself', () => {
  it('reads as a kind word from a feeling to its ground', async () => {
    const played = await hold(
      { door: 'self' },
      {
        'own-feeling': ['tired', 'cross'],
        'own-ground': 'given three nights like that',
        'kind-line': 'Nobody would be at their best.',
      },
    )
    await expect(played.play).toMatchFileSnapshot('../transcripts/validate-self.txt')
    expect(only(played)).toEqual({
      practice: 'validate',
      door: 'self',
      text: 'Given three nights like that, it makes sense that I feel tired and cross. Nobody would be at their best.',
      feelings: ['tired', 'cross'],
    })
  })

  it('makes do with a feeling, or with a ground', async () => {
    expect(only(await hold({ door: 'self' }, { 'own-feeling': ['sad'] })).text).toBe('I feel sad. It may be there.')
    expect(only(await hold({ door: 'self' }, { 'own-ground': 'the news' })).text).toBe(
      'Given the news, it makes sense that I feel the way I do.',
    )
  })
})

describe('validate, rehearsing', () => {
  const said = "I'm the only one who ever sees the mess"

  it('reads as a draft that gets kinder', async () => {
    const played = await hold(
      { door: 'rehearse' },
      {
        'they-said': said,
        'their-feeling': ['tired', 'alone'],
        reply: "I hear you, but you're making too much of it. It's two plates.",
        'keep-or-change': ['change', 'keep'],
        'reply-again': 'So for you it was one more evening alone with the plates. That sounds lonely. Tell me more?',
        when: 'when the little one is asleep',
      },
    )
    await expect(played.play).toMatchFileSnapshot('../transcripts/validate-rehearse.txt')
    expect(only(played)).toEqual({
      practice: 'validate',
      door: 'rehearse',
      person: 'Sam',
      text: 'So for you it was one more evening alone with the plates. That sounds lonely. Tell me more?',
      answers: { said, guess: ['tired', 'alone'] },
      plan: { when: 'when the little one is asleep' },
    })
  })

  it('names what is good and at most one thing to put differently', async () => {
    const reply = 'That sounds lonely. At least it is over. You should just quit.'
    const { play: read } = await hold({ door: 'rehearse' }, { reply, 'keep-or-change': 'let-go' })
    expect(read).toContain('It offers a feeling and leaves room for a no.')
    expect(read.match(/Perhaps:/g)).toHaveLength(1)
  })

  it('says so where there is nothing to put differently', async () => {
    const { play: read } = await hold({ door: 'rehearse' }, { reply: 'Come, I made soup.' })
    expect(read).toContain('Read it once aloud.')
  })

  it('says nothing about the wording where there is fear', async () => {
    const lines = { 'they-said': 'Next time I will hit you', reply: "Don't shout at me. I'm here." }
    const { play: read } = await hold({ door: 'rehearse' }, lines)
    expect(read).not.toMatch(/Perhaps:|It says|Read it once/)
  })

  it('keeps nothing of a reply that was let go', async () => {
    const played = await hold(
      { door: 'rehearse' },
      { 'they-said': said, reply: 'So what.', 'keep-or-change': 'let-go' },
    )
    expect(played.outcome.keep).toEqual([])
  })

  it('does not go on for ever with changing', async () => {
    const played = await hold({ door: 'rehearse' }, { reply: 'One.', 'keep-or-change': ['change', 'change', 'change'] })
    expect(only(played).text).toBe('One.')
  })
})

describe('validate, together', () => {
  const evening: Lines = {
    'who-first': 'Sam',
    'what-would-help': 'ideas-later',
    'past-is-okay': true,
    'how-long': 'ten',
    listen: 600,
    'said-back': ['nearly', 'yes', 'yes', 'yes'],
    'feeling-guess': [['angry'], []],
    'guess-fits': 'other',
    'nearer-word': [['small', 'tired']],
    'because-now': 'they moved the date without asking you.',
    'felt-understood': 4,
    'is-there-more': ['more', 'enough'],
    'listen-again': 240,
    'offer-idea': 'yes',
    'swap-or-rest': 'swap',
    'about-too': 'good',
    'what-would-be-good': 'ask-me',
  }

  it('reads as two rounds of telling and listening', async () => {
    const played = await hold({ door: 'together' }, { ...evening, listen: [600, 300], 'how-long': ['ten', 'five'] })
    await expect(played.play).toMatchFileSnapshot('../transcripts/validate-together.txt')
  })

  it('keeps that it happened, and nothing else', async () => {
    const played = await hold(
      { door: 'together' },
      { listen: 420, 'because-plain': 'the news came late', 'felt-understood': 3 },
    )
    expect(only(played)).toEqual({ practice: 'validate', door: 'together', person: 'Sam' })
  })

  it('leaves nothing of how understood somebody felt, in what is kept or in a draft', async () => {
    const low = await hold({ door: 'together' }, { listen: 420, 'felt-understood': 2 })
    const high = await hold({ door: 'together' }, { listen: 420, 'felt-understood': 9 })
    const silent = await hold({ door: 'together' }, { listen: 420 })
    expect(low.outcome).toEqual(high.outcome)
    expect(low.progress).toEqual(high.progress)
    expect(silent.progress).toEqual(high.progress)
  })

  it('mentions the past only with leave', async () => {
    expect((await hold({ door: 'together' }, { 'past-is-okay': true })).play).toContain('After what you told me')
    expect((await hold({ door: 'together' })).play).not.toContain('After what you told me')
  })

  it('listens again only once', async () => {
    const played = await hold({ door: 'together' }, { 'is-there-more': 'more', 'listen-again': 60 })
    expect(played.play.match(/Is there more/g)).toHaveLength(1)
    expect(only(played).door).toBe('together')
  })

  it('stops saying it back after three tries', async () => {
    const played = await hold({ door: 'together' }, { 'said-back': ['not-yet', 'nearly', 'not-yet'] })
    expect(played.play).toContain('Close is good enough')
  })

  it('offers an idea only to somebody who wished for one', async () => {
    const idea = 'Shall I offer one idea?'
    expect((await hold({ door: 'together' }, { 'what-would-help': 'ideas-later' })).play).toContain(idea)
    expect((await hold({ door: 'together' }, { 'what-would-help': 'comfort' })).play).not.toContain(idea)
  })

  it('lets a guess go that does not fit', async () => {
    const played = await hold({ door: 'together' }, { 'feeling-guess': ['angry'], 'guess-fits': 'leave-it' })
    expect(played.play).toContain('"That makes sense, because …"')
  })

  it('takes what lies between the two to repair', async () => {
    const played = await hold({ door: 'together' }, { about: 'between-us' })
    expect(played.outcome).toMatchObject({
      keep: [],
      carry: { practice: 'repair', door: 'look-back-together', start: {} },
    })
  })

  it.each(['outside', 'good'])('or tells about something %s instead', async (instead) => {
    const played = await hold({ door: 'together' }, { about: 'between-us', 'between-us': instead, listen: 60 })
    expect(only(played).door).toBe('together')
    expect(played.outcome.carry).toBeUndefined()
  })

  it('is left for another time without a reason', async () => {
    const first = await hold({ door: 'together' }, { 'both-willing': 'not-now' })
    const then = await hold({ door: 'together' }, { about: 'between-us', 'between-us': 'not-now' })
    expect([first.outcome.keep, then.outcome.keep]).toEqual([[], []])
    expect(first.lastWords).toEqual(then.lastWords)
  })
})
