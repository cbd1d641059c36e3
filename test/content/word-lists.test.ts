import { describe, expect, it } from 'vitest'
import { openLibrary } from '../../src/content/library.ts'
import { markdownLayer } from '../../src/content/markdown-layer.ts'
import { openWordLists } from '../../src/content/vocabulary.ts'
import { repeated } from './wording.ts'

const library = openLibrary([markdownLayer('prompts/en')])
const words = openWordLists(library)
const feelings = [...words.feelings().values()].flat()
const needs = [...words.needs().values()].flat()
const stories = library.pool('story-words').filter(({ notes }) => notes.safety === undefined)

describe('the words for feelings and needs', () => {
  it('stand in the groups that a mood leads to', () => {
    expect([...words.feelings().keys()]).toEqual(['lifted', 'settled', 'stirred', 'sunk', 'between', 'body'])
    expect(Math.min(...['lifted', 'settled', 'stirred', 'sunk'].map((group) => size(group)))).toBeGreaterThanOrEqual(20)
  })

  it('name needs without a person in them', () => {
    expect([...words.needs().keys()]).toEqual([
      'connection',
      'being-known',
      'mattering',
      'safety',
      'support',
      'space',
      'body',
      'meaning',
      'mending',
    ])
    expect(needs.filter((need) => /\b(you|they|them|partner)\b/.test(need))).toEqual([])
  })

  it('come once in a group', () => {
    const groups = [...words.feelings().values(), ...words.needs().values()]
    expect(groups.flatMap((group) => repeated(group, 1))).toEqual([])
  })
})

describe('the words that tell a story', () => {
  it('have feelings underneath, and needs, from the lists', () => {
    expect(stories.flatMap(({ notes }) => notes.under ?? []).filter((word) => !feelings.includes(word))).toEqual([])
    expect(stories.flatMap(({ notes }) => notes.need ?? []).filter((word) => !needs.includes(word))).toEqual([])
    expect(stories.filter(({ notes }) => notes.under?.length !== 3 || notes.need?.length !== 2)).toEqual([])
  })

  it('are asked about in words, and never among the feelings themselves', () => {
    expect(stories.filter(({ text }) => !text.endsWith('?'))).toEqual([])
    expect(stories.map(({ id }) => spoken(id)).filter((word) => feelings.includes(word))).toEqual([])
    expect(words.under('taken for granted')).toEqual(['tired', 'resentful', 'sad'])
  })

  it('never look underneath a word that may be about safety', () => {
    const safety = library.pool('story-words').find(({ notes }) => notes.safety !== undefined)
    expect(safety?.lines).toEqual([
      'controlled',
      'manipulated',
      'threatened',
      'trapped',
      'watched',
      'unsafe',
      'scared of them',
    ])
    expect(safety?.lines.flatMap((word) => words.under(word))).toEqual([])
  })
})

function size(group: string): number {
  return words.feelings().get(group)?.length ?? 0
}

function spoken(id: string): string {
  return id.replace('story-words/', '').replaceAll('-', ' ')
}
