import { describe, expect, it } from 'vitest'
import { emphasis, makeStyle, wantsColor } from '../../src/terminal/style.ts'

describe('colour', () => {
  it.each<[{ [name: string]: string }, boolean, boolean | undefined, boolean]>([
    [{}, true, undefined, true],
    [{}, false, undefined, false],
    [{}, true, false, false],
    [{}, false, true, true],
    [{ NO_COLOR: '1' }, true, undefined, false],
    [{ NO_COLOR: '' }, true, undefined, true],
    [{ NO_COLOR: '1' }, true, true, true],
    [{ FORCE_COLOR: '1' }, false, undefined, true],
    [{ FORCE_COLOR: '' }, false, undefined, true],
    [{ FORCE_COLOR: '0' }, true, undefined, false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, undefined, true],
    [{ FORCE_COLOR: '1' }, true, false, false],
    [{ TERM: 'dumb' }, true, undefined, false],
  ])('with %j, a terminal %s and the flag %s is %s', (env, isTTY, flag, colour) => {
    expect(wantsColor(env, isTTY, flag)).toBe(colour)
  })

  it('changes nothing where there is to be none', () => {
    const { accent, dim, bold, italic } = makeStyle(false)
    expect([accent, dim, bold, italic].map((style) => style('word'))).toEqual(['word', 'word', 'word', 'word'])
  })
})

describe('emphasis', () => {
  const marked = {
    accent: String,
    dim: String,
    bold: (words: string) => `<b>${words}</b>`,
    italic: (words: string) => `<i>${words}</i>`,
  }

  it.each([
    ['what you *really* need', 'what you <i>really</i> need'],
    ['**now** and _then_', '<b>now</b> and <i>then</i>'],
    ['**very *much* so**', '<b>very <i>much</i> so</b>'],
    ['a snake_case_name', 'a snake_case_name'],
    ['you wrote \\*really\\* and \\_so\\_ and \\\\', 'you wrote *really* and _so_ and \\'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['*open', '*open'],
    ['ends in \\', 'ends in \\'],
  ])('shows %j as %j', (words, shown) => {
    expect(emphasis(words, marked)).toBe(shown)
  })

  it.each(['**', '*', '_'])('takes no longer than the words are long where %j is never closed', (mark) => {
    const words = `${mark}${'\\a'.repeat(400)}`
    const begun = performance.now()
    expect(emphasis(words, marked)).toBe(words)
    expect(performance.now() - begun).toBeLessThan(500)
  })
})
