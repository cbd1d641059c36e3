import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Entry } from '../../src/entries/entry.ts'
import { found, hits, lineOf, mayHold, parseSearch } from '../../src/entries/search.ts'

function entry(fields: Partial<Entry>): Entry {
  const id = '01KB4ZQ0G8XN5C7M2R9TDVWEYA'
  return {
    format: 1,
    id,
    rev: 1,
    practice: 'journal',
    at: '2026-11-18T22:40:00+01:00',
    zone: 'Europe/Paris',
    ...fields,
  }
}

const evening = entry({
  text: 'The plumber came at nine.\nÉlise said "by  seven", and I believed her.',
  person: 'Zoë',
  tags: ['home'],
  feelings: ['at ease'],
  answers: { event: 'Wet socks', theirs: { Zoë: 'a long day' }, list: ['red door'] },
  // biome-ignore lint/suspicious/noThenProperty: a plan has one, on disk too.
  plan: { then: 'ring the landlord' },
})

function finds(...words: string[]): boolean {
  return found(parseSearch(words))(evening)
}

describe('a search', () => {
  test.each([
    ['plumber'],
    ['PLUMBER'],
    ['elise'],
    ['ÉLISE'],
    ['plumb*'],
    ['by seven'],
    ['"by seven"'],
    ['“by seven”'],
    ['came', 'seven'],
    ['zoe'],
    ['home'],
    ['ease'],
    ['socks'],
    ['long day'],
    ['door'],
    ['landlord'],
    ['plumber', '-laptop'],
    ['-laptop'],
    ['nine. elise'],
  ])('it finds %j', (...words) => {
    expect(finds(...words)).toBe(true)
  })

  test.each([
    ['plumb'],
    ['lumber'],
    ['plumber', 'laptop'],
    ['seven by'],
    ['plumber', '-elise'],
    ['-"by seven"'],
    ['Paris'],
    ['thanks'],
  ])('it does not find %j', (...words) => {
    expect(finds(...words)).toBe(false)
  })

  test('it reads accents the same whether they are composed or not', () => {
    const decomposed = entry({ text: 'Le café d’Élise'.normalize('NFD') })
    expect(found(parseSearch(['cafe']))(decomposed)).toBe(true)
    expect(found(parseSearch(['café', "d'elise"]))(decomposed)).toBe(true)
    expect(found(parseSearch(['caf']))(decomposed)).toBe(false)
  })

  test('it finds words in scripts without spaces, emoji and other alphabets', () => {
    const far = entry({ text: '昨日は雨だった。 Ёлка и чай 🫖' })
    for (const words of ['雨', 'елка', 'ЧАЙ', '🫖']) expect(found(parseSearch([words]))(far)).toBe(true)
    expect(found(parseSearch(['雪']))(far)).toBe(false)
  })

  test('it takes the sigma at the end of a Greek word for any other', () => {
    const greek = entry({ text: 'Ο Οδυσσέας ήπιε δύο ΚΑΦΕΣ' })
    for (const words of ['οδυσσέας', 'ΟΔΥΣΣΕΑΣ', 'οδυσσεασ', 'οδυσσέα*', 'καφες', 'καφεσ']) {
      expect(found(parseSearch([words]))(greek), words).toBe(true)
      expect(mayHold(parseSearch([words]))(JSON.stringify(greek)), words).toBe(true)
    }
  })

  test.each([[[]], [['']], [['   ']], [['*']], [['""']]])('it needs something to look for, not %j', (words) => {
    expect(() => parseSearch(words)).toThrow('There is nothing to look for.')
  })

  test('it takes signs of patterns for what they are', () => {
    const odd = entry({ text: 'a+b (c) [d] $5 50% c:\\home.' })
    for (const words of ['a+b', '(c)', '[d]', '$5', '50%', 'c:\\home']) {
      expect(found(parseSearch([words]))(odd)).toBe(true)
    }
    expect(found(parseSearch(['a.b']))(odd)).toBe(false)
  })
})

describe('where it stands', () => {
  test('it is told as a place in the typed words, in the order of reading', () => {
    const places = hits(parseSearch(['elise', 'seven', 'sock*']), evening)
    expect(places.map(({ field, text, start, end }) => [field, text.slice(start, end)])).toEqual([
      ['text', 'Élise'],
      ['text', 'seven'],
      ['answers.event', 'Wet socks'.slice(4, 8)],
    ])
  })

  test('it is told as a line with its place in it', () => {
    const [hit] = hits(parseSearch(['seven']), evening)
    const { line, start, end } = lineOf(hit!)
    expect(line).toBe('Élise said "by  seven", and I believed her.')
    expect(line.slice(start, end)).toBe('seven')
  })

  test('it ends with the first line where a phrase runs over two', () => {
    const [hit] = hits(parseSearch(['nine. élise']), evening)
    const { line, start, end } = lineOf(hit!)
    expect(line.slice(start, end)).toBe('nine.')
  })
})

describe('a look at an unparsed line', () => {
  test('it tells most lines apart', () => {
    expect(mayHold(parseSearch(['plumber', 'by seven']))(JSON.stringify(evening))).toBe(true)
    expect(mayHold(parseSearch(['plumber', 'laptop']))(JSON.stringify(evening))).toBe(false)
  })

  test('it never misses an entry that has what is looked for', () => {
    const words = fc.array(fc.stringMatching(/^[a-zA-Zéßñ"'\\/\n. -]{1,12}$/), { minLength: 1, maxLength: 3 })
    const texts = fc.string({ unit: fc.constantFrom(...'aAbBeéÉñß"\'’\\/\n\t. -') })
    fc.assert(
      fc.property(words, texts, fc.nat(40), (typed, text, place) => {
        const whole = entry({ text: `${text.slice(0, place)} ${typed.join(' ')} ${text.slice(place)}` })
        const search = searchOr(typed)
        if (search === undefined) return
        expect(!found(search)(whole) || mayHold(search)(JSON.stringify(whole))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

function searchOr(words: readonly string[]): ReturnType<typeof parseSearch> | undefined {
  try {
    return parseSearch(words)
  } catch {
    return undefined
  }
}
