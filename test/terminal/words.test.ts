import { expect, it } from 'vitest'
import { openLibrary } from '../../src/content/library.ts'
import { markdownLayer } from '../../src/content/markdown-layer.ts'
import { screenWords, told } from '../../src/terminal/words.ts'

const deck = openLibrary([markdownLayer('prompts/en')]).deck('screen')

it('has every word of the screen in the deck, and no other', () => {
  expect([...deck.ids].sort()).toEqual([...screenWords].sort())
  for (const card of screenWords) expect(deck.card(card).text).not.toBe('')
})

it('fills in what is told and leaves the rest', () => {
  expect(told('up to {count} of {what}', { count: 3 })).toBe('up to 3 of {what}')
})
