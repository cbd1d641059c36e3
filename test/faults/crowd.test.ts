import { expect, test } from 'vitest'
import { journal, together } from './journal.ts'

test('fifty programs that add at once leave fifty entries', async () => {
  const { attune, texts, findings } = journal()
  const words = Array.from({ length: 50 }, (_, number) => `entry ${number} ${'and more '.repeat(number * 10)}`.trim())
  const codes: (number | null)[] = []
  await together(words, 50, async (text) => {
    codes.push((await attune(['thanks', text])).code)
  })
  expect(codes).toEqual(words.map(() => 0))
  expect([...texts()].sort()).toEqual([...words].sort())
  expect(findings()).toEqual([])
}, 60_000)

test('deleting and editing while others write disturbs nobody', async () => {
  const { attune, entries, texts, findings } = journal()
  for (const text of ['to go', 'to change', 'stays']) await attune(['journal', text])
  const [go, change] = entries()
  const added = Array.from({ length: 12 }, (_, number) => `added ${number}`)
  const acts = [
    ...added.map((text) => ['thanks', text]),
    ['delete', go?.id ?? '', '--yes'],
    ['edit', change?.id ?? '', '--text', 'changed'],
  ].sort(() => 0.5 - Math.random())
  await together(acts, acts.length, async (args) => {
    expect(await attune(args)).toMatchObject({ code: 0 })
  })
  expect([...texts()].sort()).toEqual([...added, 'changed', 'stays'].sort())
  expect(findings()).toEqual([])
}, 60_000)
