import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../src/terminal/markdown.ts'
import { stringWidth } from '../../src/terminal/wrap.ts'

const week = `# 16–22 November 2026

## Monday 16

**08:00 · Journal.** Monday was grey. Slept badly, and I was short with you over the keys.
I think it was the interview more than the keys. Hard\\
break.

*tense, tired · a need for reassurance*

- **one** with *em* and words enough to be broken somewhere along the way
- two
  - below
1. first
2. second

> What we learned: a message by seven is worth more than an apology at nine.

---

| who | what |
|---|---|
| Ana | **soup** |

[a page](https://example.org/a+b)
`

const ESC = '\u001b'
const bare = (markdown: string, columns = 60): string => renderMarkdown(markdown, { columns, color: false })

describe('Markdown in a terminal', () => {
  it('reads like a page, without boxes', () => {
    expect(bare(week)).toMatchInlineSnapshot(`
      "16–22 November 2026

      Monday 16

      08:00 · Journal. Monday was grey. Slept badly, and I was
      short with you over the keys. I think it was the interview
      more than the keys. Hard
      break.

      tense, tired · a need for reassurance

        * one with em and words enough to be broken somewhere
          along the way
        * two
          * below

        1. first
        2. second

        What we learned: a message by seven is worth more than an
        apology at nine.

      ────────────────────

      who  what
      Ana  soup

      a page (https://example.org/a+b)
      "
    `)
  })

  it.each([20, 40, 60, 100])('keeps to %i columns, in colour and without', (columns) => {
    for (const color of [false, true]) {
      const lines = renderMarkdown(week, { columns, color }).split('\n')
      expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(columns)
    }
  })

  it('shows what it shows in colour too', () => {
    const coloured = renderMarkdown(week, { columns: 60, color: true })
    const styling = new RegExp(`${ESC}\\[[\\d;]*m`, 'g')
    expect(coloured).toMatch(styling)
    expect(coloured.replace(styling, '')).toBe(bare(week))
  })

  it('writes entities as the letters they stand for, once, and not in code', () => {
    expect(bare('Tom &amp; Ann &lt;3 &#233; &amp;lt; `&amp;`')).toBe('Tom & Ann <3 é &lt; &amp;\n')
  })

  it('obeys no control characters, however they come', () => {
    expect(bare('a\u001b[2Jb &#27;[31m &#x9b;1m\n\n    code\u0007\n\n`\u001b[1m`')).toBe(
      'a␛[2Jb ␛[31m �1m\n\n  code␇\n\n␛[1m\n',
    )
  })

  it('leaves HTML, stars and colons as text', () => {
    expect(bare('<b>bold</b> \\*not\\* :smile: 10:30 `a:b`')).toBe('<b>bold</b> *not* :smile: 10:30 a:b\n')
  })

  it('changes nothing for others who use marked', async () => {
    const { marked } = await import('marked')
    bare('*x*')
    expect(marked.parse('*x*')).toBe('<p><em>x</em></p>\n')
  })
})
