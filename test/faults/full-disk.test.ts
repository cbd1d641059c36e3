import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { listDrafts, newDraft, saveDraft } from '../../src/entries/drafts.ts'
import { NotKept } from '../../src/entries/not-kept.ts'
import { openVault } from '../../src/entries/vault.ts'
import { handClock } from '../entries/device.ts'
import { type Journal, journal } from './journal.ts'
import { canMount, smallDisk } from './mount.ts'

const words = 'You drove Nana home without being asked'

function rescued({ userHome }: Journal): readonly string[] {
  return readdirSync(userHome).map((name) => readFileSync(join(userHome, name), 'utf8'))
}

describe.each([
  ['at once', { DISK_FAILS: 'ENOSPC' }],
  ['in the middle of the line', { DISK_FAILS: 'ENOSPC', DISK_ROOM: '30' }],
  ['in the middle, for a quota', { DISK_FAILS: 'EDQUOT', DISK_ROOM: '150' }],
])('when the disk is full %s', (_, disk) => {
  test('the words go to a file, the journal stays as it was, and later writes are well', async () => {
    const it = journal()
    it.add('before')
    const { code, err } = await it.attune(['thanks', words], { disk })
    expect(code).toBe(1)
    expect(err).toMatch(/^The disk is full, so this was not kept\.\n.*\n.*attune-rescue-.*\.txt\n$/)
    expect(rescued(it)).toEqual([`${words}\n`])
    expect(it.texts()).toEqual(['before'])
    it.add('after')
    expect(it.texts()).toEqual(['before', 'after'])
    expect(it.findings()).toEqual([])
  })

  test('an edit or a deletion changes nothing', async () => {
    const it = journal()
    const { id } = it.add('before')
    expect(await it.attune(['edit', id, '--text', words], { disk })).toMatchObject({ code: 1 })
    expect(await it.attune(['delete', id, '--yes'], { disk: { ...disk, DISK_ROOM: '20' } })).toEqual({
      code: 1,
      out: '',
      err: 'The disk is full, so nothing was deleted: the entry is still there.\n',
    })
    expect(await it.attune(['undo'], { disk: { ...disk, DISK_ROOM: '20' } })).toEqual({
      code: 1,
      out: '',
      err: 'The disk is full, so nothing was taken back: the entry is still there.\n',
    })
    expect(it.texts()).toEqual(['before'])
    expect(it.findings()).toEqual([])
  })
})

test('when no disk has room the words are printed', async () => {
  const it = journal()
  const { code, err, out } = await it.attune(['thanks', words], { disk: { DISK_FAILS: 'ENOSPC', DISK_UNDER: '/' } })
  expect(code).toBe(1)
  expect(err).toContain(words)
  expect(out).toBe('')
})

test.each(['EROFS', 'EACCES', 'EIO'])('when writing fails with %s the words go to a file', async (reason) => {
  const it = journal()
  const { code, err } = await it.attune(['thanks', words], { disk: { DISK_FAILS: reason } })
  expect(code).toBe(1)
  expect(err).toContain('so this was not kept')
  expect(rescued(it)).toEqual([`${words}\n`])
})

test('when the disk takes the words and then cannot hold them, they go to a file', async () => {
  const it = journal()
  const { code } = await it.attune(['thanks', words], { disk: { DISK_FAILS: 'ENOSPC', DISK_SYNC: '1' } })
  expect(code).toBe(1)
  expect(rescued(it)).toEqual([`${words}\n`])
})

test('when the disk takes only a part at first, the entry is whole all the same', async () => {
  const it = journal()
  it.add('before')
  expect(await it.attune(['thanks', words], { disk: { DISK_SHORT: '1' } })).toMatchObject({ code: 0 })
  expect(it.texts()).toEqual(['before', words])
  expect(it.findings()).toEqual([])
})

// Only root can mount; what is above is the same with an injected fault, and runs everywhere.
describe.skipIf(!canMount)('on a real disk that is really full', () => {
  test('entries are kept to the last byte, and then the words go to a file', async () => {
    const folder = smallDisk()
    const it = { ...journal(folder) }
    const beside = journal()
    const env = { HOME: beside.userHome, TMPDIR: beside.userHome }
    for (let number = 0; number < 3; number += 1) it.add(`before ${number}`)
    fill(folder, 5000)
    const long = 'word '.repeat(4000)
    const { code, err } = await it.attune(['thanks', '-'], { input: long, env })
    expect(err).toContain('The disk is full')
    expect(code).toBe(1)
    expect(rescued(beside)).toEqual([`${long.trim()}\n`])
    expect(it.texts()).toEqual(['before 0', 'before 1', 'before 2'])
    rmSync(join(folder, 'filler'))
    expect(await it.attune(['thanks', 'after'], { env })).toMatchObject({ code: 0 })
    expect(it.texts()).toEqual(['before 0', 'before 1', 'before 2', 'after'])
    expect(it.findings()).toEqual([])
  })

  test('a draft is never replaced by half of one', () => {
    const folder = smallDisk()
    const vault = openVault(join(folder, 'attune'))
    const clock = handClock()
    const draft = newDraft(clock, { practice: 'repair', given: {} })
    saveDraft(vault, clock, { ...draft, answers: [{ id: 'what#1', answer: 'first '.repeat(100) }] })
    const before = listDrafts(vault, clock)
    fill(folder, 20_000)
    const longer = { ...draft, answers: [{ id: 'what#1', answer: 'longer '.repeat(10_000) }] }
    expect(() => saveDraft(vault, clock, longer)).toThrow(NotKept)
    expect(listDrafts(vault, clock)).toEqual(before)
    expect(readdirSync(vault.draftsFolder)).toEqual([`${draft.id}.json`])
  })
})

/** Leaves so many bytes free, roughly: disks give room in pages. */
function fill(folder: string, free: number): void {
  const filler = join(folder, 'filler')
  const page = Buffer.alloc(4096)
  try {
    for (;;) writeFileSync(filler, page, { flag: 'a' })
  } catch {
    const { length } = readFileSync(filler)
    writeFileSync(filler, Buffer.alloc(Math.max(0, length - Math.ceil(free / 4096) * 4096)))
  }
}
