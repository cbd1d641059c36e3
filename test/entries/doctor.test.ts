import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { appendEntry } from '../../src/entries/append.ts'
import { doctor, mend } from '../../src/entries/doctor.ts'
import { newDraft, saveDraft } from '../../src/entries/drafts.ts'
import { readEntries } from '../../src/entries/read.ts'
import { removeEntry } from '../../src/entries/remove.ts'
import { reviseEntry } from '../../src/entries/revise.ts'
import { undo } from '../../src/entries/undo.ts'
import { device, files, idEnding, line, put, wholeDisk } from './device.ts'

type World = ReturnType<typeof device>

const found = ({ vault, clock }: World): string[] => doctor(vault, clock).map(({ says }) => says)
const fixed = ({ vault, clock }: World, gone: readonly string[] = []): readonly string[] =>
  mend(vault, doctor(vault, clock, { gone })).map(({ says }) => says)
const own = ({ vault }: World, month = '2026-11'): string => `${month}.${vault.device()}.jsonl`

/** A year of use: entries, edits, moves, deletions, a talk left, another device. */
function lived(): World {
  const world = device()
  const { vault, clock } = world
  const entries = ['soup', 'bread', 'cake', 'tea'].map((text) =>
    appendEntry(vault, clock, { practice: 'thanks', text }),
  )
  reviseEntry(vault, clock, entries[0]!, { text: 'the soup' })
  reviseEntry(vault, clock, entries[1]!, { at: '2026-10-02T10:00:00+02:00' })
  removeEntry(vault, clock, entries[2]!)
  saveDraft(vault, clock, newDraft(clock, { practice: 'repair', given: {} }))
  put(vault, '2026-11.zzzzzz.jsonl', line('A'), line('B'))
  return world
}

test('a journal that was lived in for a while is well, and so is none at all', () => {
  expect(found(lived())).toEqual([])
  expect(found(device())).toEqual([])
})

describe('of damage, doctor', () => {
  test('says where it is and what is fine, and moves it aside as it is', () => {
    const world = lived()
    appendFileSync(join(world.vault.entriesFolder, own(world)), '{"format":1,"id":"torn words\n')
    appendEntry(world.vault, world.clock, { practice: 'thanks', text: 'after' })
    const before = readEntries(world.vault).entries
    expect(found(world)).toEqual([`Line 8 of entries/${own(world)} cannot be read; the other 5 are fine.`])
    expect(fixed(world)).toEqual([`Line 8 of entries/${own(world)} is now in aside/${own(world)}.txt, as it was.`])
    expect(readFileSync(join(world.vault.home, 'aside', `${own(world)}.txt`), 'utf8')).toBe(
      '{"format":1,"id":"torn words\n',
    )
    expect(found(world)).toEqual([])
    expect(readEntries(world.vault).entries).toEqual(before)
  })

  test('tells a torn last line from a damaged one', () => {
    const world = device()
    put(world.vault, own(world), line('A'), line('B'))
    appendFileSync(join(world.vault.entriesFolder, own(world)), '{"format":1,"id":"01K')
    expect(found(world)).toEqual([
      `The last line of entries/${own(world)} was cut off while it was written; the other 2 are fine.`,
    ])
    fixed(world)
    expect(found(world)).toEqual([])
    appendEntry(world.vault, world.clock, { practice: 'thanks', text: 'after' })
    expect(readEntries(world.vault).entries).toHaveLength(3)
  })

  test('saves what is whole in a damaged line', () => {
    const world = device()
    put(world.vault, own(world), line('A'), `{"format":1,"id":"torn${JSON.stringify(line('B'))}`)
    expect(fixed(world)[0]).toContain('What else it held was whole (one line) and was kept.')
    expect(found(world)).toEqual([])
    expect(readEntries(world.vault).entries.map(({ text }) => text)).toEqual(['words of A', 'words of B'])
    expect(() => undo(world.vault, world.clock)).toThrow('nothing to take back')
  })

  test('says why, where a line is JSON and still no entry', () => {
    const world = device()
    put(world.vault, own(world), line('A', { mood: 'good' }), line('B'), line('C', { at: undefined }), line('D'))
    expect(found(world)).toEqual([
      `Line 1 of entries/${own(world)} cannot be read ("mood" is not as it should be); 2 others are fine.`,
      `Line 3 of entries/${own(world)} cannot be read ("at" is missing); 2 others are fine.`,
    ])
  })

  test('leaves the file of another device to that device, unless it is gone', () => {
    const world = device()
    put(world.vault, '2026-11.zzzzzz.jsonl', line('A'), 'damaged')
    const before = files(world.vault)
    expect(doctor(world.vault, world.clock)).toMatchObject([
      { file: 'entries/2026-11.zzzzzz.jsonl', line: 2, mendable: false },
    ])
    expect(fixed(world)).toEqual([])
    expect(files(world.vault)).toEqual(before)
    expect(fixed(world, ['zzzzzz'])).toHaveLength(1)
    expect(found(world)).toEqual([])
  })

  test('names bytes that are no text, and lines of a newer attune', () => {
    const world = device()
    const bytes = Buffer.from(`${JSON.stringify(line('A'))}\n${JSON.stringify(line('B', { format: 2 }))}\n`)
    bytes[bytes.indexOf('words of A')] = 0xff
    put(world.vault, own(world))
    writeFileSync(join(world.vault.entriesFolder, own(world)), bytes)
    expect(found(world)).toEqual([
      `entries/${own(world)} has one line of a newer attune, which this one does not show.`,
      `Line 1 of entries/${own(world)} has a few damaged bytes, shown as \uFFFD. Editing the entry puts it right.`,
    ])
  })
})

describe('of words that should be gone, doctor', () => {
  test('finds and removes what a kill between two steps has left', () => {
    const world = device()
    const { vault, clock } = world
    const [a, b] = ['soup', 'bread'].map((text) => appendEntry(vault, clock, { practice: 'thanks', text }))
    const before = files(vault)[own(world)] ?? ''
    removeEntry(vault, clock, a!)
    reviseEntry(vault, clock, b!, { text: 'cake' }, { forget: true })
    const after = files(vault)[own(world)] ?? ''
    put(vault, own(world), `${before}${after.slice(before.length)}`.trimEnd())
    expect(found(world)).toEqual([
      `entries/${own(world)} still holds words of one deleted entry and one version that was edited since.`,
    ])
    fixed(world)
    expect(wholeDisk(vault)).not.toMatch(/soup|bread/)
    expect(readEntries(vault).entries).toMatchObject([{ text: 'cake' }])
    expect(found(world)).toEqual([])
  })

  test('names the file of another device that still has them, and mends it once that device is gone', () => {
    const world = device()
    const { vault, clock } = world
    put(vault, '2026-11.zzzzzz.jsonl', line('A'), line('B'))
    removeEntry(vault, clock, readEntries(vault).entries[0]!)
    expect(found(world)).toEqual([
      'entries/2026-11.zzzzzz.jsonl still holds words of one deleted entry. They go when attune is used on the device that writes it (zzzzzz).',
    ])
    fixed(world)
    expect(wholeDisk(vault)).toContain('words of A')
    fixed(world, ['zzzzzz'])
    expect(wholeDisk(vault)).not.toContain('words of A')
    expect(found(world)).toEqual([])
  })

  test('removes them from a conflict copy, which nobody writes', () => {
    const world = device()
    const { vault, clock } = world
    const { id } = appendEntry(vault, clock, { practice: 'thanks', text: 'soup' })
    put(vault, '2026-11.zzzzzz.sync-conflict-1.jsonl', files(vault)[own(world)]?.trim() ?? '')
    removeEntry(vault, clock, readEntries(vault).entries.find((entry) => entry.id === id)!)
    fixed(world)
    expect(wholeDisk(vault)).not.toContain('soup')
  })
})

describe('of the folder, doctor', () => {
  test('says who else can open it, and closes it', () => {
    const world = lived()
    const path = join(world.vault.entriesFolder, own(world))
    chmodSync(world.vault.home, 0o755)
    chmodSync(path, 0o664)
    expect(found(world)).toEqual([
      `${world.vault.home} can be opened by others on this computer.`,
      `entries/${own(world)} can be opened by others on this computer.`,
    ])
    fixed(world)
    expect([world.vault.home, path].map((each) => statSync(each).mode & 0o777)).toEqual([0o700, 0o600])
  })

  test('names what is not its own, and leaves it alone', () => {
    const world = lived()
    const { vault } = world
    for (const name of ['.DS_Store', `${own(world)}~`]) put(vault, name, 'x')
    put(vault, '2026-11.zzzzzz (1).jsonl', line('A'))
    mkdirSync(join(vault.entriesFolder, 'old'), { mode: 0o700 })
    writeFileSync(join(vault.draftsFolder, 'notes.txt'), 'x', { mode: 0o600 })
    const before = wholeDisk(vault)
    expect(found(world).sort()).toEqual(
      [
        "drafts/notes.txt is not one of attune's files. It is not read, and left alone.",
        "entries/.DS_Store is not one of attune's files. It is not read, and left alone.",
        'entries/2026-11.zzzzzz (1).jsonl is a copy that a sync program made. All that is in it is read with the rest.',
        `entries/${own(world)}~ is not one of attune's files. It is not read, and left alone.`,
        "entries/old is not one of attune's files. It is not read, and left alone.",
      ].sort(),
    )
    expect(fixed(world)).toEqual([])
    expect(wholeDisk(vault)).toBe(before)
  })

  test('moves aside what interrupted writes have left, but none that may still go on', () => {
    const world = lived()
    const { vault, clock } = world
    const leftover = join(vault.draftsFolder, `${idEnding('A')}.json.tmp`)
    writeFileSync(leftover, 'half a talk', { mode: 0o600 })
    utimesSync(leftover, clock.now(), clock.now())
    expect(found(world)).toEqual([])
    clock.pass(3600)
    expect(found(world)).toHaveLength(1)
    expect(fixed(world)).toEqual([`drafts/${idEnding('A')}.json.tmp is now aside/${idEnding('A')}.json.tmp.`])
    expect(wholeDisk(vault)).toContain('half a talk')
    expect(found(world)).toEqual([])
  })

  test('moves aside a damaged draft and a damaged undo, and lets an old talk go', () => {
    const world = lived()
    const { vault, clock } = world
    for (const name of [`drafts/${idEnding('A')}.json`, 'undo.json'])
      writeFileSync(join(vault.home, name), 'x', { mode: 0o600 })
    saveDraft(vault, clock, newDraft(clock, { practice: 'repair', given: {}, expires: '2026-11-20T00:00:00Z' }))
    expect(found(world)).toHaveLength(3)
    fixed(world)
    expect(found(world)).toEqual([])
  })
})

describe('of months, doctor', () => {
  test('puts an entry that stands in the wrong month where it belongs', () => {
    const world = device()
    put(world.vault, own(world), line('A', { at: '2026-10-02T10:00:00+02:00' }))
    expect(found(world)).toEqual([
      `Line 1 of entries/${own(world)} is an entry of 2026-10, and only found by a search through everything.`,
    ])
    fixed(world)
    expect(found(world)).toEqual([])
    expect(readEntries(world.vault, { months: ['2026-10'] }).entries).toMatchObject([{ text: 'words of A' }])
  })

  test('puts up a signpost that went missing', () => {
    const world = device()
    const { vault, clock } = world
    put(vault, '2026-11.zzzzzz.jsonl', line('A'))
    reviseEntry(vault, clock, readEntries(vault).entries[0]!, { at: '2026-10-02T10:00:00+02:00' })
    rmSync(join(vault.entriesFolder, own(world)))
    expect(readEntries(vault, { months: ['2026-11'] }).entries).toHaveLength(1)
    expect(found(world)).toEqual(['The entries of 2026-11 do not say that one of them was moved to 2026-10.'])
    fixed(world)
    expect(readEntries(vault, { months: ['2026-11'] }).entries).toEqual([])
    expect(found(world)).toEqual([])
  })
})
