import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { claimDraft, type Draft, dropDraft, listDrafts, newDraft, saveDraft } from '../../src/entries/drafts.ts'
import { device } from './device.ts'

const talk = { practice: 'repair', given: { you: 'Ana' }, door: 'look-back' } as const

function begun(world: ReturnType<typeof device>, more: Partial<Draft> = {}): Draft {
  const draft = { ...newDraft(world.clock, talk), ...more }
  saveDraft(world.vault, world.clock, draft)
  return draft
}

describe('a draft', () => {
  test('comes back as it was, with the time it was touched', () => {
    const world = device()
    const answers = [
      { id: 'weather#1', answer: 'stirred' },
      { id: 'what#1', answer: null },
    ]
    const draft = begun(world, {
      answers,
      typing: { id: 'felt#1', words: 'half a \uD83C' },
      starts: { 'need#1': 'rest' },
    })
    world.clock.pass(60)
    saveDraft(world.vault, world.clock, draft)
    expect(listDrafts(world.vault, world.clock)).toEqual([{ ...draft, touched: '2026-11-23T22:41:12+01:00' }])
  })

  test('is for its owner alone, and one file', () => {
    const { vault, clock } = device()
    const umask = process.umask(0o777)
    begun({ vault, clock })
    process.umask(umask)
    const [file = '', ...others] = readdirSync(vault.draftsFolder)
    expect(others).toEqual([])
    expect(statSync(vault.draftsFolder).mode & 0o777).toBe(0o700)
    expect(statSync(join(vault.draftsFolder, file)).mode & 0o777).toBe(0o600)
  })

  test('is not on disk before it is saved', () => {
    const { vault, clock } = device()
    newDraft(clock, talk)
    expect(listDrafts(vault, clock)).toEqual([])
  })

  test('stands beside another of the same practice, the last touched first', () => {
    const world = device()
    const first = begun(world)
    world.clock.pass(60)
    const second = begun(world)
    expect(listDrafts(world.vault, world.clock).map(({ id }) => id)).toEqual([second.id, first.id])
    dropDraft(world.vault, second.id)
    expect(listDrafts(world.vault, world.clock).map(({ id }) => id)).toEqual([first.id])
  })

  test('can be taken up by one window only', () => {
    const { vault, clock } = device()
    const draft = begun({ vault, clock })
    const claimed = claimDraft(vault, draft.id)
    expect(claimed).toEqual({ ...draft, id: claimed?.id })
    expect(claimed?.id).not.toBe(draft.id)
    expect(claimDraft(vault, draft.id)).toBeUndefined()
    saveDraft(vault, clock, draft)
    expect(listDrafts(vault, clock)).toHaveLength(2)
  })

  test('takes along nothing that an interrupted write left under the id of before', () => {
    const world = device()
    const { vault } = world
    const draft = begun(world)
    writeFileSync(join(vault.draftsFolder, `${draft.id}.json.tmp`), 'half a word')
    const claimed = claimDraft(vault, draft.id)
    expect(readdirSync(vault.draftsFolder)).toEqual([`${claimed?.id}.json`])
  })

  test('is let go on its day, with what an interrupted write left of it', () => {
    const { vault, clock } = device()
    const draft = begun({ vault, clock }, { expires: '2026-11-24T22:40:12+01:00' })
    writeFileSync(join(vault.draftsFolder, `${draft.id}.json.tmp`), 'half')
    expect(listDrafts(vault, clock)).toHaveLength(1)
    clock.set('2026-11-24T22:40:12+01:00')
    expect(listDrafts(vault, clock)).toEqual([])
    expect(readdirSync(vault.draftsFolder)).toEqual([])
  })

  test.each([
    ['cut short', (text: string) => text.slice(0, 50)],
    ['of a newer format', (text: string) => text.replace('"format":1', '"format":2')],
    ['with a wrong answer', (text: string) => text.replace('"answers":[]', '"answers":[{"id":1}]')],
    ['with a wrong time', (text: string) => text.replace('"touched":"2026', '"touched":"x2026')],
  ])('%s hides no other, and stays', (_, damage) => {
    const world = device()
    const { vault, clock } = world
    const draft = begun(world)
    const good = begun(world)
    const path = join(vault.draftsFolder, `${draft.id}.json`)
    const damaged = damage(readFileSync(path, 'utf8'))
    writeFileSync(path, damaged)
    expect(listDrafts(vault, clock).map(({ id }) => id)).toEqual([good.id])
    expect(claimDraft(vault, draft.id)).toBeUndefined()
    expect(readFileSync(path, 'utf8')).toBe(damaged)
  })

  test('is not looked for among other files', () => {
    const { vault, clock } = device()
    mkdirSync(vault.draftsFolder, { recursive: true })
    for (const name of ['.DS_Store', 'notes.json', 'x.json.tmp']) writeFileSync(join(vault.draftsFolder, name), '{}')
    expect(listDrafts(vault, clock)).toEqual([])
  })
})
