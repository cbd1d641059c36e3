import { describe, expect, it } from 'vitest'
import {
  agree,
  cardsIn,
  follow,
  gentler,
  lower,
  mostCautious,
  stretches,
  times,
  wishes,
} from '../../src/practices/ask/arc.ts'
import { settle } from '../../src/practices/ask/notes.ts'
import { stillParked } from '../../src/practices/ask/prepare.ts'
import { wishesOf } from '../../src/practices/ask/wishes.ts'
import { oldEntry } from './old-entry.ts'

const given = { you: 'Ana', person: 'Sam', flow: 'both', season: 'ordinary' } as const

describe('what two people set in private', () => {
  it('becomes the lower ceiling and everything either leaves out', () => {
    const ana = { ceiling: 'deep', leaveOut: ['money', 'grief'] } as const
    const sam = { ceiling: 'closer', leaveOut: ['grief', 'body'] } as const
    expect(agree([ana, sam])).toEqual({ ceiling: 'closer', leaveOut: ['body', 'grief', 'money'] })
  })

  it('comes out the same whoever of the two it was', () => {
    const bold = { ceiling: 'deep', leaveOut: ['money'] } as const
    const careful = { ceiling: 'light', leaveOut: ['faith', 'body'] } as const
    expect(agree([bold, careful])).toEqual(agree([careful, bold]))
    for (const one of wishes) for (const two of wishes) expect(mostCautious([one, two])).toBe(mostCautious([two, one]))
  })

  it('goes on only as far as the more careful wish', () => {
    expect(mostCautious(['deeper', 'stay'])).toBe('stay')
    expect(mostCautious(['stay', 'lighter'])).toBe('lighter')
    expect(mostCautious(['deeper', 'stop'])).toBe('stop')
    expect(mostCautious(['deeper', 'deeper'])).toBe('deeper')
  })
})

describe('the arc of an evening', () => {
  it('holds one card back to come up on, and never lays more than there is time for', () => {
    for (const count of [1, 2, 3, ...times.map(cardsIn), 40]) {
      const laid = stretches(count).reduce((sum, size) => sum + size, 0)
      expect(laid + (count > 3 ? 1 : 0)).toBe(count)
      expect(Math.min(...stretches(count))).toBeGreaterThan(0)
    }
  })

  it('begins with two or three light ones and pauses every few cards', () => {
    expect(stretches(cardsIn('15'))).toEqual([2, 1])
    expect(stretches(cardsIn('30'))).toEqual([2, 2, 2])
    expect(stretches(cardsIn('60'))).toEqual([3, 4, 4])
    expect(stretches(cardsIn('90'))).toEqual([3, 4, 4, 4])
  })

  it('goes one step at a time and stops at the ceiling', () => {
    expect(follow('light', 'deeper', 'deep')).toBe('closer')
    expect(follow('closer', 'deeper', 'closer')).toBe('closer')
    expect(follow('deep', 'stay', 'closer')).toBe('closer')
    expect(follow('closer', 'lighter', 'deep')).toBe('light')
    expect(gentler('light')).toBe('light')
    expect(lower('deep', 'light')).toBe('light')
  })
})

describe('the notes at the end', () => {
  const ana = { name: 'Ana', note: 'the rope ladder', share: false }
  const sam = { name: 'Sam', note: 'the night train', share: false }

  it('keep the own line, and nothing of the other’s that was not shared', () => {
    expect(settle([ana, sam])).toEqual({ own: 'the rope ladder', others: [], read: [] })
  })

  it('are read by both only where they were shared', () => {
    const train = { name: 'Sam', note: 'the night train' }
    expect(settle([ana, { ...sam, share: true }])).toEqual({ own: 'the rope ladder', others: [train], read: [train] })
    expect(settle([{ ...ana, share: true }, sam]).others).toEqual([])
  })
})

describe('questions kept for another day', () => {
  const parked = (nth: number, ...questions: string[]) =>
    oldEntry(nth, { practice: 'ask', answers: { parked: questions } })

  it('are offered, the latest first, until they are taken up', () => {
    const entries = [
      parked(1, 'What is home?', 'What is rest?'),
      parked(2, 'What is enough?'),
      oldEntry(3, { practice: 'ask', door: 'prepare', answers: { question: 'What is home?' } }),
    ]
    expect(stillParked(entries)).toEqual(['What is enough?', 'What is rest?'])
  })

  it('are five at most, each once, whatever stands in the file', () => {
    const many = parked(1, ...Array.from({ length: 9 }, (_, nth) => `Question ${nth}?`))
    const odd = oldEntry(2, { practice: 'ask', answers: { parked: 'not a list' } })
    const mixed = oldEntry(3, { practice: 'ask', answers: { parked: [7, null, 'Question 0?'] } })
    expect(stillParked([many, odd, mixed])).toEqual([
      'Question 0?',
      'Question 8?',
      'Question 7?',
      'Question 6?',
      'Question 5?',
    ])
  })
})

describe('what the command line says', () => {
  it('is taken where it makes sense', () => {
    const decks = [{ value: 'desire', words: 'Desire' }]
    expect(wishesOf({ ...given, flags: { deck: 'desire', depth: 'closer', count: '3', decks } })).toEqual({
      pool: 'ask/desire',
      depth: 'closer',
      count: 3,
      decks,
    })
  })

  it('is left aside where it does not', () => {
    expect(
      wishesOf({ ...given, flags: { deck: 7, depth: 'bottomless', count: 'few', decks: [null, 'x', { value: 1 }] } }),
    ).toEqual({
      decks: [],
    })
    expect(wishesOf({ ...given, flags: { count: 9000 } })).toEqual({ count: 40, decks: [] })
    expect(wishesOf({ ...given, flags: { count: 0, decks: 'none' } })).toEqual({ decks: [] })
  })
})
