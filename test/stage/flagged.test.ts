import { describe, expect, it } from 'vitest'
import { withFlagged } from '../../src/stage/flagged.ts'

describe('what the flags say of an entry that a talk keeps', () => {
  it('is added to what was said in the talk', () => {
    const entry = { practice: 'thanks', text: 'soup', tags: ['food'], feelings: ['warm'] } as const
    const flagged = { tags: ['family', 'food'], feelings: ['glad'], starred: true, at: '2026-11-22T20:00:00+01:00' }
    expect(withFlagged(entry, flagged)).toEqual({
      ...entry,
      tags: ['food', 'family'],
      feelings: ['warm', 'glad'],
      starred: true,
      at: '2026-11-22T20:00:00+01:00',
    })
  })

  it('leaves the talk the last word on whom it is about', () => {
    expect(withFlagged({ practice: 'thanks', person: 'Sam' }, { person: 'Nana' })).toMatchObject({ person: 'Sam' })
    expect(withFlagged({ practice: 'journal' }, { person: 'Nana' })).toMatchObject({ person: 'Nana' })
  })
})
