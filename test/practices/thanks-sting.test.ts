import { describe, expect, it } from 'vitest'
import { sting } from '../../src/practices/thanks/sting.ts'

describe('sting', () => {
  it.each([
    ['Finally you took the bins out, thank you.', 'finally'],
    ['thank you for finally listening to me', 'finally'],
    ["You've finally fixed the tap", 'finally'],
    ['finally did the dishes', 'finally'],
    ['Thanks, you finally remembered my mother', 'finally'],
    ['For once you listened', 'for once'],
    ['you did the shopping for once', 'for once'],
    ['Did the washing up for once', 'for once'],
    ['At least you did the dishes', 'at least'],
    ['You at least tried with my mother', 'at least'],
    ['It was about time you called her', 'about time'],
    ['You hung the lamp, about time', 'about time'],
    ['You came on time, unlike last time', 'unlike last time'],
    ['Unlike the last time, you asked first', 'unlike last time'],
  ])('it names the hook in %j', (text, word) => {
    expect(sting(text)).toBe(word)
  })

  it.each([
    '',
    'You drove Nana home without being asked',
    'The rain finally stopped and you danced in the yard',
    'You finally came home from the hospital',
    'We finally met in Lisbon',
    'You finally finished your thesis',
    'I finally slept because you took the night',
    'You finally got the job',
    'when you finally arrived I could breathe',
    'you finally said yes',
    'You stayed at least an hour with my father',
    'At least you are here',
    'The train was late but at least you were with me',
    'At least we had each other',
    'you walked at least ten kilometres',
    'For once I slept until nine',
    'for once in my life I felt brave next to you',
    'It was quiet for once and you read to me',
    'You let me cry for once',
    'We talked about time and about my grandfather',
    'You are always about timeless things',
    'You said "finally you cleaned the oven" in her voice, and I laughed',
    'My mother said you finally called her, and you only smiled',
    'You told the truth once and for all',
    "Unlike last time, it didn't rain, and you brought the kite",
    'Thank you for asking how I was',
    'We had about time enough for tea',
  ])('it has nothing to say about %j', (text) => {
    expect(sting(text)).toBeUndefined()
  })

  it('it hears a hook through curly quotes and capitals', () => {
    expect(sting('YOU’VE FINALLY CLEANED THE OVEN')).toBe('finally')
  })

  it('it stays quick on a very long line', () => {
    const long = 'you finally, at least for once, about time, '.repeat(20_000)
    const before = performance.now()
    sting(long)
    expect(performance.now() - before).toBeLessThan(2_000)
  })
})
