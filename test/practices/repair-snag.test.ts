import { describe, expect, it } from 'vitest'
import { waysToSay } from '../../src/practices/repair/sentence.ts'
import { thoughtOn } from '../../src/practices/repair/snag.ts'

const nothing = { camera: '', feelings: ['hurt'], needs: [], request: 'talk tonight' }
const camera = (words: string) => thoughtOn({ ...nothing, camera: words })
const request = (words: string) => thoughtOn({ ...nothing, camera: 'you left', request: words })
const softened = (words: string): string | undefined => {
  const softer = camera(words)?.softer
  return softer && waysToSay(softer)[0]
}

describe('one thought about a draft', () => {
  it.each([
    ["You're so careless, you don't think about anyone", 'verdict'],
    ['You were just being selfish', 'verdict'],
    ['What is wrong with you', 'verdict'],
    ["what's wrong with you, leaving like that", 'verdict'],
    ["You're pathetic and I was tired", 'contempt'],
    ["It's not my fault, the bus was late", 'defence'],
    ['I only raised my voice because you started', 'defence'],
    ['You always leave me to do bedtime', 'always'],
    ['every time you come home you go to the laptop', 'always'],
    ['You just want to punish me', 'motive'],
    ["you left and you don't care", 'motive'],
    ['You left the bins, and another thing, the car', 'pile'],
    ["I can't think straight, you left", 'flooded'],
    ['My heart is pounding and you went upstairs', 'flooded'],
  ])('it hears in "%s": %s', (words, snag) => {
    expect(camera(words)?.snag).toBe(snag)
  })

  it.each([
    ['you have to come on Thursdays', 'demand'],
    ["If you loved me you'd come", 'demand'],
    ['be nicer', 'demand'],
    ['would you be willing to text if you are past seven', undefined],
  ])('it hears in the wish "%s": %s', (words, snag) => {
    expect(request(words)?.snag).toBe(snag)
  })

  it.each([
    'You left the back door open last night and I was alone',
    'You always know how to calm me',
    'you never give up on us',
    'you always make me laugh',
    'I never want to go a week without talking again',
    'Dad said "you\'re useless", and it still rings',
    'when you said "you always nag", it stung',
    "I don't think you're careless",
    "it's not that you never help",
    'I wondered if you were angry with me',
    "I'm so careless, I never listen",
    'do you feel I always interrupt?',
    'this stupid printer broke and you went out',
    'I was late and that is on me',
    'You came home at nine and went straight to the laptop',
  ])('it is silent about "%s"', (words) => {
    expect(camera(words)).toBeUndefined()
  })

  it.each([
    "Don't grab my arm",
    'You always shout at me',
    "You're so cold and you threatened to leave with the kids",
    'you hit the table, you always do',
    'I am afraid of you, you never stop',
  ])('it says nothing about wording where there may be fear: "%s"', (words) => {
    expect(camera(words)).toBeUndefined()
    expect(request(words)).toBeUndefined()
  })

  it('it speaks of the first only, in the order of caution', () => {
    expect(camera("My heart is racing, you're pathetic, you always do this")?.snag).toBe('flooded')
    expect(camera("You're so selfish, you always leave")?.snag).toBe('verdict')
  })

  it('it has a softer wording ready, without adding anything that was not said', () => {
    expect(softened('You always leave me to do bedtime')).toBe(
      'When you leave me to do bedtime, I felt hurt. Would you be willing to talk tonight?',
    )
    expect(softened("You're so careless")).toBe('I felt hurt. Would you be willing to talk tonight?')
    expect(softened('You left the bins, and another thing, the car')).toBe(
      'When you left the bins, I felt hurt. Would you be willing to talk tonight?',
    )
    expect(request("If you loved me you'd come")?.softer?.request).toBe('come')
    expect(request('you have to come on Thursdays or else')?.softer?.request).toBe('come on Thursdays')
  })

  it('it offers no softer words while a body is loud', () => {
    expect(camera('I was shaking and you left')).toEqual({ snag: 'flooded' })
  })
})
