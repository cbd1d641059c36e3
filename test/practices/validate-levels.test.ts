import { describe, expect, it } from 'vitest'
import { type Level, levelsIn } from '../../src/practices/validate/levels.ts'

const shown: readonly [string, readonly Level[]][] = [
  ["I'm here.", ['presence']],
  ['Tell me more.', ['presence']],
  ['Go on. Take your time.', ['presence']],
  ['So for you it was like talking to a wall.', ['reflection']],
  ['It sounds like you had counted on her. Did I get that right?', ['reflection']],
  ['That sounds lonely.', ['unspoken']],
  ['I wonder if you were a bit scared as well.', ['unspoken']],
  ['Was there some shame in it too?', ['unspoken']],
  ['Were you hurt?', ['unspoken']],
  ['After what you told me about your school, of course that landed hard.', ['history']],
  ['Given three nights like that, of course you snapped.', ['present']],
  ['No wonder you are worn out.', ['present']],
  ['Anyone in that spot would be on edge.', ['present']],
  ['That makes sense, because you had waited all day.', ['present']],
  ['I hate that this happened to you.', ['genuine']],
  ["I'm so sorry this happened.", ['genuine']],
  ["I'd be furious too.", ['genuine']],
  ["I'm so happy for you.", ['genuine']],
  [
    "So you were waiting the whole day, and nobody rang. That must have been lonely. I'm here.",
    ['presence', 'reflection', 'unspoken'],
  ],
]

const notShown: readonly string[] = [
  'Ok.',
  'I understand.',
  'That makes sense.',
  'Go on holiday, you need it.',
  "You're angry.",
  'You feel lonely because of your job.',
  "It sounds like you're overreacting.",
  "I'm sorry you feel that way.",
  'Sounds like a plan.',
  "You're only like this because of your mother.",
  'My mum said that sounds lonely.',
  'So what?',
  'So, anyway.',
  'It sounds like you were late, but so was I.',
  "I'm here because of the boiler.",
  'Of course.',
  'Anyone would have slapped him.',
  'Why are you always like this?',
  '',
]

describe('the strengths of a reply', () => {
  it.each(shown)('are seen in: %s', (reply, levels) => {
    expect(levelsIn(reply)).toEqual(levels)
  })

  it.each(notShown.map((reply) => [reply]))('are not claimed for: %s', (reply) => {
    expect(levelsIn(reply)).toEqual([])
  })

  it('are still seen in one sentence where another has a snag', () => {
    expect(levelsIn("That sounds lonely. At least it's over.")).toEqual(['unspoken'])
  })
})
