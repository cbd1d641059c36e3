import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { visibleControls, visibleText } from '../src/visible.ts'

describe('text of a person', () => {
  it.each([
    ['\u001b[31mred', '␛[31mred'],
    ['bell\u0007 null\u0000 back\u0008', 'bell␇ null␀ back␈'],
    ['delete\u007f csi\u009b31m', 'delete␡ csi�31m'],
    ['over\u202eride \u2066isolate\u2069', 'over�ride �isolate�'],
    ['two\nlines', 'two\nlines'],
    ['half a \ud83d face', 'half a � face'],
    ['שלום, 晩ご飯 and 👩‍👩‍👧', 'שלום, 晩ご飯 and 👩‍👩‍👧'],
  ])('shows %j as %j', (text, shown) => {
    expect(visibleControls(text)).toBe(shown)
  })

  it('reads lines of Windows and tabs as what they mean', () => {
    expect(visibleText('one\r\n\ttwo\rthree')).toBe('one\n  two␍three')
  })

  it('never drives the terminal, and keeps every place in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = visibleControls(text)
        expect(shown).toHaveLength(text.length)
        const codes = [...shown].map((letter) => letter.codePointAt(0) ?? 0)
        expect(codes.filter((code) => code !== 10 && (code < 32 || (code > 126 && code < 160)))).toEqual([])
      }),
    )
  })
})
