import fc from 'fast-check'
import { Lexer } from 'marked'
import { describe, expect, test } from 'vitest'
import { asParagraphs, inLine } from '../../src/exchange/escape.ts'
import { visible } from '../../src/visible.ts'
import { wordsIn } from './words-in.ts'

function page(text: string, before = ''): string {
  return asParagraphs(text, before).join('\n\n')
}

/** What a reader of the page reads, and that it is nothing but paragraphs. */
function read(markdown: string): string {
  const tokens = new Lexer().lex(markdown).filter(({ type }) => type !== 'space')
  expect(tokens.map(({ type }) => type).filter((type) => type !== 'paragraph')).toEqual([])
  return tokens.map(wordsIn).join('\n\n')
}

/** The words without blanks at the ends of lines and with one empty line between paragraphs. */
function tidy(text: string): string {
  const lines = visible(text)
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => line.trim())
  return lines
    .join('\n')
    .replace(/\n{2,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')
}

const hostile = [
  '# Not a heading',
  '###### x',
  '#',
  'Title\n===',
  'Title\n---',
  'Title\n--',
  '---',
  '- - -',
  '***',
  '___',
  '```sh\nrm -rf ~\n```',
  '~~~\ncode\n~~~',
  '> quoted\n> more',
  '- milk\n- soup',
  '+ a\n* b',
  '1. one\n2) two',
  '2026. That was a year.',
  '    indented\n\tby tab',
  '<script>alert(1)</script>',
  '<!-- gone -->',
  '<?php ?>',
  '<b>bold</b> & <i>it</i>',
  '<https://example.org>',
  '[a link](javascript:alert(1))',
  '![an image](x.png)',
  '[note]: /somewhere "title"',
  '[x] done',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  'a\n:-',
  'one two\n--- | ---',
  '&amp; &lt; &#35; &copy; &nbsp',
  'snake_case and __init__ and _x',
  '2*3*4 = 24, 5 * 3',
  '*not closed',
  '**a *b* c**',
  '***all***',
  '`code` and ``more``',
  '~~struck~~ ~x~ ~5 minutes to ~6',
  'C:\\Users\\ana\\*x*',
  'a line that ends in \\\nand goes on',
  'https://example.org/a_b?c=d&copy=1#top',
  'see http://x.org/_a_*b*[c] and www.x.org/*y*',
  'ana@example.org, _ana_@example.org',
  '¯\\_(ツ)_/¯',
  '\u001b[31mred\u001b[0m \u0007 \u009b2J \u0000',
  '\u202egnp.exe',
  'שלום and مرحبا 🫖👩‍👩‍👧',
  '\ud800 alone',
  'a\r\nb\rc\u2028d',
  '$x$ :::note',
  '[^1] and [^1]: foot',
  'term\n: definition',
]

describe('a person’s words on a page', () => {
  test.each(hostile)('it stays text: %j', (text) => {
    expect(read(page(text))).toBe(tidy(text))
    expect(read(page(text, '**08:00 · Journal.** '))).toBe(`**08:00 · Journal.** ${tidy(text)}`)
    expect(read(page(text, 'What we said: '))).toBe(`What we said: ${tidy(text)}`)
  })

  test('it stays text, whatever the words', () => {
    const snippet = fc.constantFrom(
      ...hostile,
      ...'*_`~[]()<>#|-+=:.!&\\"\' \n\tab1é漢🫖',
      '\n\n',
      '**',
      '__',
      ' *',
      '* ',
    )
    const words = fc.oneof(
      fc.array(snippet, { maxLength: 14 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(words, fc.constantFrom('', '**08:00 · Journal.** ', 'We said: '), (text, before) => {
        const expected = tidy(text) === '' ? '' : `${before}${tidy(text)}`
        expect(read(page(text, before))).toBe(expected)
      }),
      { numRuns: 2000 },
    )
  })

  test('it is as plain as it was typed where nothing has to be escaped', () => {
    const text = 'Monday was grey; I slept badly (again), "sort of" - and that is ok. 50% of it, #tired @home 3 < 4 <3'
    expect(page(text)).toBe(text)
  })

  test('it keeps paragraphs and line breaks', () => {
    expect(page('Roses  \nand rain.\n\n\nThen home.')).toBe('Roses  \nand rain.\n\nThen home.')
  })

  test.each([
    ['I *really* meant it.', 'em', 'really'],
    ['**Never mind**, I said', 'strong', 'Never mind'],
    ['so _very_ tired', 'em', 'very'],
    ['("*oh no!*")', 'em', 'oh no!'],
  ])('it keeps a deliberate emphasis: %j', (text, type, words) => {
    expect(page(text)).toBe(text)
    const [paragraph] = new Lexer().lex(page(text))
    expect(paragraph).toMatchObject({
      tokens: expect.arrayContaining([expect.objectContaining({ type, text: words })]),
    })
  })

  test('it is one line of plain text inside a sentence of ours', () => {
    const names = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary' }))
    fc.assert(
      fc.property(names, (name) => {
        const one = visible(name).trim().replace(/\s+/g, ' ')
        if (one === '') return
        expect(read(`**22:40 · Thanks, to ${inLine(name)}.** Yes`)).toBe(`**22:40 · Thanks, to ${one}.** Yes`)
      }),
      { numRuns: 1000 },
    )
  })
})
