import fc from 'fast-check'
import { Lexer, type Token } from 'marked'
import { describe, expect, test } from 'vitest'
import type { Entry } from '../../src/entries/entry.ts'
import { practiceNames } from '../../src/entries/entry.ts'
import { entryToMarkdown, journalToMarkdown } from '../../src/exchange/markdown.ts'
import type { PageWords } from '../../src/exchange/page-words.ts'
import { visible } from '../../src/visible.ts'
import { doors } from './doors.ts'
import { entry, exportCards, words } from './entries.ts'
import { week } from './week.ts'
import { wordsIn } from './words-in.ts'

const weekSpan = { from: '2026-11-16', to: '2026-11-22' }

describe('a week', () => {
  test('it reads as a page worth keeping', async () => {
    await expect(journalToMarkdown(week, { words, span: weekSpan })).toMatchFileSnapshot('pages/week.md')
  })

  test('it is the same page whatever order the entries come in', () => {
    const page = journalToMarkdown(week, { words, span: weekSpan })
    expect(journalToMarkdown(week.toReversed(), { words, span: weekSpan })).toBe(page)
  })

  test('it puts a day together by the clock on the wall, not by the moment', () => {
    const home = entry('2026-11-18T09:00', { practice: 'journal', text: 'At home.' })
    const tokyo = {
      ...entry('2026-11-18T10:00', { practice: 'journal', text: 'Far away.' }),
      at: '2026-11-18T10:00:00+09:00',
    }
    expect(journalToMarkdown([tokyo, home], { words })).toBe(
      '# Wednesday 18 November 2026\n\n**09:00 · Journal.** At home.\n\n**10:00 · Journal.** Far away.\n',
    )
  })
})

describe('every door', () => {
  test('it has its own way of being told', async () => {
    await expect(journalToMarkdown(doors, { words })).toMatchFileSnapshot('pages/doors.md')
  })

  test('it leaves no card of the page without a use', () => {
    const used = new Set<string>()
    const watched: PageWords = {
      ...words,
      card: (id) => {
        const card = words.card(id)
        if (card !== undefined) used.add(id)
        return card
      },
      lines: (id) => {
        used.add(id)
        return words.lines(id)
      },
    }
    journalToMarkdown([...week, ...doors], { words: watched })
    journalToMarkdown([], { words: watched })
    expect(exportCards.filter((id) => !used.has(id))).toEqual([])
  })

  test('it never shows an id, a name of a field or an empty answer', () => {
    const page = journalToMarkdown([...week, ...doors], { words })
    for (const hidden of [
      /01KB4/,
      /answers/,
      /my-part/,
      /a-new-card/,
      /undefined/,
      /null/,
      /\{/,
      /\*\*\*\*/,
      /: *\.$/m,
    ]) {
      expect(page).not.toMatch(hidden)
    }
  })

  test('it tells what a practice of another program kept', () => {
    const foreign = { ...entry('2026-11-18T09:00', { practice: 'journal', text: 'Hello.' }), practice: 'dreams*' }
    expect(entryToMarkdown(foreign as unknown as Entry, words)).toBe('**09:00 · dreams\\*** Hello.\n')
  })
})

describe('hostile words', () => {
  const nasty = fc.oneof(
    fc.constantFrom(
      '# a\n\n## b',
      'a\n===\n\nb\n---',
      '```\nx\n```',
      '> q\n\n- l\n\n1. n',
      '<script>alert(1)</script>',
      '[x](javascript:y)\n\n[x]: z',
      '\u001b[2Jgone\u0000',
      '**Sam.** _x_ *y*',
      '| a |\n|---|',
      '    code',
      '***',
      '-',
      '{person} {said} $& $1',
      '…',
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('ordinary words', 'two\nlines', 'two\n\nparagraphs'),
  )
  const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined })
  const anyAnswer = fc.oneof(
    nasty,
    fc.array(nasty, { maxLength: 3 }),
    fc.dictionary(nasty, nasty, { maxKeys: 2 }),
    fc.integer(),
  )
  const anyEntry = fc
    .record({
      practice: fc.constantFrom(...practiceNames),
      door: fc.constantFrom('quick', 'received', 'look-back-together', 'start-softly', 'ritual', 'moment', 'together'),
      text: optional(nasty),
      person: optional(nasty),
      tags: optional(fc.array(nasty, { maxLength: 2 })),
      feelings: optional(fc.array(nasty, { maxLength: 2 })),
      needs: optional(fc.array(nasty, { maxLength: 2 })),
      plan: optional(fc.record({ when: nasty, on: nasty })),
      answers: optional(
        fc.dictionary(
          fc.constantFrom(
            'camera',
            'theirs',
            'if',
            'name',
            'question',
            'prompt',
            'feelings',
            'new-one',
            'slot',
            'parked',
          ),
          anyAnswer,
          { maxKeys: 4 },
        ),
      ),
    })
    .map((fields) => entry('2026-11-18T09:00', JSON.parse(JSON.stringify(fields))))

  test('they never add a heading, a rule, code, HTML, a table or a link to the page', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { minLength: 1, maxLength: 3 }), (entries) => {
        const page = journalToMarkdown(entries, { words, span: weekSpan })
        const blocks = new Lexer().lex(page).filter(({ type }) => type !== 'space')
        expect(blocks.filter(({ type }) => type === 'heading').map(({ raw }) => raw.trim())).toEqual([
          '# 16–22 November 2026',
          '## Wednesday 18',
        ])
        const leads = blocks.filter(({ raw }) => /^\*\*09:00 · /.test(raw))
        expect(leads.length).toBe(entries.length)
        for (const block of blocks.slice(2)) readBlock(block)
      }),
      { numRuns: 500 },
    )
  })

  test('they are all there, letter by letter', () => {
    fc.assert(
      fc.property(nasty, nasty, nasty, (text, answer, tag) => {
        const one = entry('2026-11-18T09:00', {
          practice: 'journal',
          text,
          tags: [tag],
          answers: { 'new-one': answer },
        })
        const blocks = new Lexer().lex(entryToMarkdown(one, words)).filter(({ type }) => type !== 'space')
        const read = blocks.map(readBlock).join('\n')
        for (const typed of [text, answer]) {
          for (const line of visible(typed).split(/[\r\n\u2028\u2029]+/)) expect(read).toContain(line.trim())
        }
        expect(read).toContain(visible(tag).trim().replace(/\s+/g, ' '))
      }),
      { numRuns: 500 },
    )
  })

  /** The words of a block; it throws on anything that somebody's words must never become. */
  function readBlock(block: Token): string {
    if (block.type === 'blockquote')
      return (block.tokens ?? [])
        .filter(({ type }) => type !== 'space')
        .map(readBlock)
        .join('\n')
    if (block.type === 'list')
      return block.items.map((item: Token & { tokens: Token[] }) => item.tokens.map(wordsIn).join('')).join('\n')
    return wordsIn(block)
  }
})

describe('the title and the days', () => {
  const texts = (from: string, to: string, ...dates: string[]) =>
    journalToMarkdown(
      dates.map((date) => entry(`${date}T09:00`, { practice: 'journal', text: 'x' })),
      { words, span: { from, to } },
    )
      .split('\n')
      .filter((line) => line.startsWith('#'))

  test.each([
    ['2026-11-16', '2026-11-22', '2026-11-16', '# 16–22 November 2026', '## Monday 16'],
    ['2026-11-30', '2026-12-06', '2026-12-01', '# 30 November – 6 December 2026', '## Tuesday 1 December'],
    ['2026-12-28', '2027-01-03', '2027-01-01', '# 28 December 2026 – 3 January 2027', '## Friday 1 January 2027'],
    ['2026-11-01', '2026-11-30', '2026-11-02', '# November 2026', '## Monday 2'],
    ['2026-01-01', '2026-12-31', '2026-03-29', '# 2026', '## Sunday 29 March'],
  ])('they name %s to %s as short as it can be said', (from, to, date, title, day) => {
    expect(texts(from, to, date)).toEqual([title, day])
  })

  test('they name a single day once', () => {
    expect(texts('2026-11-16', '2026-11-16', '2026-11-16')).toEqual(['# Monday 16 November 2026'])
  })

  test('they go as far as there are entries where an end was left open', () => {
    const entries = ['2026-11-03', '2026-11-20'].map((date) =>
      entry(`${date}T09:00`, { practice: 'journal', text: 'x' }),
    )
    expect(journalToMarkdown(entries, { words })).toContain('# 3–20 November 2026\n')
    expect(journalToMarkdown(entries, { words, span: { from: '2026-11-01' } })).toContain('# 1–20 November 2026\n')
  })

  test('they have a word for a page of nothing', () => {
    expect(journalToMarkdown([], { words })).toBe('# Journal\n')
  })
})
