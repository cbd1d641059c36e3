import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOut, moveByRow } from '../../src/terminal/typed.ts'
import { stringWidth } from '../../src/terminal/wrap.ts'

describe('typed words', () => {
  it('break at spaces and keep every letter', () => {
    const text = 'stayed on the phone with the plumber'
    const { rows, row, column } = layOut({ text, cursor: text.length }, 15)
    expect(rows).toEqual(['stayed on the ', 'phone with the ', 'plumber'])
    expect([row, column]).toEqual([2, 7])
  })

  it('cut a word that is longer than a row', () => {
    expect(layOut({ text: 'Donaudampfschifffahrt', cursor: 0 }, 11).rows).toEqual(['Donaudampf', 'schifffahr', 't'])
  })

  it('have the cursor at the start of the next row, not past the end of one', () => {
    expect(layOut({ text: 'aaaa bbbb', cursor: 5 }, 6)).toMatchObject({ row: 1, column: 0 })
    expect(layOut({ text: 'a\n\nb', cursor: 2 }, 6)).toMatchObject({ row: 1, column: 0 })
  })

  it('lose nothing and never grow wider than their rows', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '晩', '👩‍👧', 'é') })
    fc.assert(
      fc.property(letters, fc.nat(), fc.integer({ min: 4, max: 12 }), (text, nth, width) => {
        const cursor = text === '' ? 0 : nth % (text.length + 1)
        const { rows, row, column } = layOut({ text, cursor }, width)
        expect(rows.join('').replaceAll('\n', '')).toBe(text.replaceAll('\n', ''))
        expect(Math.max(...rows.map((each) => stringWidth(each.trimEnd())))).toBeLessThan(width)
        expect(row).toBeLessThan(rows.length)
        expect(column).toBeLessThan(width)
      }),
    )
  })
})

describe('moving by rows', () => {
  const text = 'first\nsecond line\n\nx'

  it.each([
    ['down to the same column', 3, 1, 9],
    ['up to the end of a shorter line', 17, -1, 5],
    ['nowhere above the first', 3, -1, 3],
    ['nowhere below the last', 20, 1, 20],
    ['onto an empty line', 10, 1, 18],
  ] as const)('goes %s', (_, cursor, by, then) => {
    expect(moveByRow({ text, cursor }, 40, by)).toEqual({ text, cursor: then })
  })

  it('stays in a row that goes on below', () => {
    expect(moveByRow({ text: 'aaaa bbbb', cursor: 9 }, 6, -1).cursor).toBe(4)
  })
})
