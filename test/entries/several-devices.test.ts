import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { appendEntry } from '../../src/entries/append.ts'
import { doctor } from '../../src/entries/doctor.ts'
import type { Entry } from '../../src/entries/entry.ts'
import { listMonthFiles, monthsIn } from '../../src/entries/month-files.ts'
import { readEntries, readNewest } from '../../src/entries/read.ts'
import { removeEntry } from '../../src/entries/remove.ts'
import { reviseEntry } from '../../src/entries/revise.ts'
import { settle } from '../../src/entries/settle.ts'
import { undo } from '../../src/entries/undo.ts'
import { openVault, type Vault } from '../../src/entries/vault.ts'
import { AttuneError } from '../../src/errors.ts'
import { type HandClock, handClock } from './device.ts'

interface Device {
  readonly vault: Vault
  readonly clock: HandClock
}

/** One thing that happens; numbers pick a device, an entry or a day out of those there are. */
type Act = (world: readonly Device[], written: Written[]) => void

/** What was ever written, for the law of docs/format.md to be applied to by other means. */
interface Written {
  readonly device: string
  readonly entry: Pick<Entry, 'id' | 'rev'> & Partial<Entry>
}

const small = fc.nat(1000)
const place = fc.nat(2)
const pick = <T>(list: readonly T[], number: number): T | undefined => list[number % Math.max(1, list.length)]
const days = [
  '2026-09-30T23:50:00+02:00',
  '2026-10-05T10:00:00+02:00',
  '2026-11-01T00:10:00+01:00',
  '2026-11-23T22:00:00+01:00',
]

const add = fc.tuple(place, fc.string(), small).map(
  ([at, text, day]): Act =>
    (world, written) => {
      const { vault, clock } = pick(world, at)!
      written.push({
        device: vault.device(),
        entry: appendEntry(vault, clock, { practice: 'thanks', text, at: pick(days, day)! }),
      })
    },
)

const edit = fc.tuple(place, small, fc.string()).map(
  ([at, which, text]): Act =>
    (world, written) => {
      change(pick(world, at)!, which, written, ({ vault, clock }, entry) => reviseEntry(vault, clock, entry, { text }))
    },
)

const move = fc.tuple(place, small, small).map(
  ([at, which, day]): Act =>
    (world, written) => {
      change(pick(world, at)!, which, written, ({ vault, clock }, entry) =>
        reviseEntry(vault, clock, entry, { at: pick(days, day)! }),
      )
    },
)

const remove = fc.tuple(place, small).map(
  ([at, which]): Act =>
    (world, written) => {
      change(pick(world, at)!, which, written, ({ vault, clock }, entry) => {
        removeEntry(vault, clock, entry)
        return tombstoneOf(vault, entry)
      })
    },
)

const takeBack = place.map(
  (at): Act =>
    (world, written) => {
      const device = pick(world, at)!
      try {
        const { took, entry } = undo(device.vault, device.clock)
        written.push({
          device: device.vault.device(),
          entry: took === 'edit' ? entry : tombstoneOf(device.vault, entry),
        })
      } catch (error) {
        if (!(error instanceof AttuneError)) throw error
      }
    },
)

const look = fc.tuple(place, small).map(
  ([at, month]): Act =>
    (world) => {
      const { vault } = pick(world, at)!
      const one = pick(monthsIn(listMonthFiles(vault)), month)
      settle(vault, readEntries(vault, month % 2 === 0 || one === undefined ? {} : { months: [one] }))
    },
)

const passTime = fc.tuple(place, fc.integer({ min: -3600, max: 7200 })).map(
  ([at, seconds]): Act =>
    (world) => {
      pick(world, at)!.clock.pass(seconds)
    },
)

/** Everything that one device has of another, as one snapshot; also what it had from a third. */
const copy = fc.tuple(place, place, place).map(
  ([from, to, whose]): Act =>
    (world) => {
      const [source, target, owner] = [pick(world, from)!, pick(world, to)!, pick(world, whose)!]
      if (target !== owner && source !== target) copyFiles(source.vault, target.vault, owner.vault.device())
    },
)

/** One file, newer over older or the other way round: a copier in the middle of its work. */
const copyOne = fc.tuple(place, place, small).map(
  ([from, to, file]): Act =>
    (world) => {
      const [source, target] = [pick(world, from)!.vault, pick(world, to)!.vault]
      const name = pick(
        entryFiles(source).filter((each) => !each.includes(target.device())),
        file,
      )
      if (name !== undefined && source !== target) copyOneFile(source, target, name)
    },
)

const acts = fc.oneof(add, add, edit, move, remove, takeBack, look, passTime).map(
  (act): Act =>
    (world, written) => {
      const before = world.map(foreignFiles)
      act(world, written)
      expect(world.map(foreignFiles), 'a device wrote into the files of another').toEqual(before)
    },
)

test('a part of the journal is what the whole one has there, and in the end all devices have the same', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ arbitrary: acts, weight: 3 }, { arbitrary: copy, weight: 1 }), { maxLength: 40 }),
      fc.array(small),
      (story, choice) => {
        withDevices(3, (world) => {
          const written: Written[] = []
          for (const act of story) act(world, written)
          for (const { vault } of world) expectPartsToFit(vault, choice)
          exchange(world)
          expectTheSame(world, written)
          for (const { vault } of world) expectPartsToFit(vault, choice)
          for (const { vault, clock } of world) expectNothingLeft(vault, clock)
        })
      },
    ),
    { numRuns: 200 },
  )
}, 60_000)

test('files that are copied one by one, in any order, come to the same journal', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ arbitrary: acts, weight: 3 }, { arbitrary: copyOne, weight: 1 }), { maxLength: 30 }),
      (story) => {
        withDevices(2, (world) => {
          const written: Written[] = []
          for (const act of story) act(world, written)
          exchange(world)
          expectTheSame(world, written)
        })
      },
    ),
    { numRuns: 100 },
  )
}, 60_000)

test('no device relies on the signposts of another', () => {
  withDevices(3, ([a, b, c]) => {
    const entry = appendEntry(a!.vault, a!.clock, { practice: 'thanks', text: 'x', at: '2026-11-01T10:00:00+01:00' })
    copyFiles(a!.vault, c!.vault, a!.vault.device())
    reviseEntry(a!.vault, a!.clock, entry, { at: '2026-10-31T10:00:00+01:00' })
    copyFiles(a!.vault, b!.vault, a!.vault.device())
    reviseEntry(b!.vault, b!.clock, readEntries(b!.vault).entries[0]!, { text: 'y' })
    copyFiles(b!.vault, c!.vault, b!.vault.device())
    expect(readEntries(c!.vault, { months: ['2026-11'] }).entries).toEqual([])
  })
})

test('a month whose file has not arrived yet is remembered', () => {
  withDevices(4, ([a, b, c, d]) => {
    const entry = appendEntry(a!.vault, a!.clock, { practice: 'thanks', text: 'x', at: '2026-11-01T10:00:00+01:00' })
    copyFiles(a!.vault, b!.vault, a!.vault.device())
    reviseEntry(b!.vault, b!.clock, entry, { at: '2026-10-31T10:00:00+01:00' })
    copyOneFile(b!.vault, c!.vault, `2026-10.${b!.vault.device()}.jsonl`)
    reviseEntry(c!.vault, c!.clock, readEntries(c!.vault).entries[0]!, { text: 'y' })
    copyFiles(a!.vault, d!.vault, a!.vault.device())
    copyFiles(c!.vault, d!.vault, c!.vault.device())
    expect(readEntries(d!.vault, { months: ['2026-11'] }).entries).toEqual([])
    expect(readEntries(d!.vault, { months: ['2026-10'] }).entries).toMatchObject([{ text: 'y' }])
  })
})

function withDevices(count: number, work: (world: readonly Device[]) => void): void {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'attune devices '))
  try {
    const homes = Array.from({ length: count }, (_, number) => join(folder, String(number)))
    for (const home of homes) mkdirSync(home)
    work(homes.map((home) => ({ vault: openVault(home), clock: handClock() })))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function change(
  device: Device,
  which: number,
  written: Written[],
  work: (device: Device, entry: Entry) => Written['entry'],
): void {
  const entry = pick(readEntries(device.vault).entries, which)
  if (entry !== undefined) written.push({ device: device.vault.device(), entry: work(device, entry) })
}

/** The tombstone that was just written. */
function tombstoneOf(vault: Vault, { id }: Entry): Written['entry'] {
  const lines = entryFiles(vault).flatMap((name) => readFileSync(join(vault.entriesFolder, name), 'utf8').split('\n'))
  const own = lines.filter((raw) => raw.includes(id) && raw.includes('"deleted":true')).map((raw) => JSON.parse(raw))
  return own.toSorted((a, b) => a.rev - b.rev).at(-1)
}

function foreignFiles({ vault }: Device): readonly string[] {
  const others = entryFiles(vault).filter((name) => !name.includes(vault.device()))
  return others.map((name) => `${name}\n${readFileSync(join(vault.entriesFolder, name), 'utf8')}`)
}

function entryFiles({ entriesFolder }: Vault): string[] {
  return existsSync(entriesFolder) ? readdirSync(entriesFolder) : []
}

function copyFiles(from: Vault, to: Vault, owner: string): void {
  for (const name of entryFiles(to)) if (name.includes(owner)) rmSync(join(to.entriesFolder, name))
  for (const name of entryFiles(from)) if (name.includes(owner)) copyOneFile(from, to, name)
}

function copyOneFile(from: Vault, to: Vault, name: string): void {
  mkdirSync(to.entriesFolder, { recursive: true })
  cpSync(join(from.entriesFolder, name), join(to.entriesFolder, name))
}

/** Everybody gets everybody's own files, and takes off the disk what is beaten. */
function exchange(world: readonly Device[]): void {
  for (const { vault: from } of world) {
    for (const { vault: to } of world) if (from !== to) copyFiles(from, to, from.device())
  }
  for (const { vault } of world) settle(vault, readEntries(vault))
}

function expectTheSame(world: readonly Device[], written: readonly Written[]): void {
  const [first = { entries: [] }, ...others] = world.map(({ vault }) => readEntries(vault))
  for (const other of others) expect(other.entries).toEqual(first.entries)
  const byLaw = lawfully(written)
  expect(first.entries.map(({ id, rev, text }) => ({ id, rev, text })).sort(byId)).toEqual(byLaw)
  for (const { vault } of world) expect(plainly(vault)).toEqual(byLaw)
}

type Told = Pick<Entry, 'id' | 'rev'> & { readonly text: string | undefined }
const byId = (a: Told, b: Told): number => (a.id < b.id ? -1 : 1)

/** docs/format.md, "The union", over all that was ever written. */
function lawfully(written: readonly Written[]): readonly Told[] {
  const order = ({ device, entry: { rev, edited } }: Written): [number, number, string] => [
    rev,
    edited === undefined ? 0 : Date.parse(edited),
    device,
  ]
  const sorted = [...written].sort((a, b) => compareAll(order(a), order(b)))
  const last = new Map(sorted.map(({ entry }) => [entry.id, entry]))
  return told([...last.values()])
}

/** The minimal reader of docs/format.md. */
function plainly(vault: Vault): readonly Told[] {
  const lines = entryFiles(vault).flatMap((name) =>
    readFileSync(join(vault.entriesFolder, name), 'utf8')
      .split('\n')
      .filter((raw) => raw.trim() !== '')
      .map((raw) => ({ device: name.split('.')[1] ?? '', entry: JSON.parse(raw) })),
  )
  return lawfully(lines.filter(({ entry }) => !('moved' in entry)))
}

function told(entries: readonly Written['entry'][]): readonly Told[] {
  return entries
    .filter((entry) => !('deleted' in entry))
    .map(({ id, rev, text }) => ({ id, rev, text }))
    .sort(byId)
}

function compareAll(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  const index = a.findIndex((value, nth) => value !== b[nth])
  return index === -1 ? 0 : a[index]! < b[index]! ? -1 : 1
}

function expectPartsToFit(vault: Vault, choice: readonly number[]): void {
  const { entries } = readEntries(vault)
  const months = ['2026-09', '2026-10', '2026-11']
  const parts = [...months.map((month) => [month]), months.filter((_, nth) => (choice[nth] ?? nth) % 2 === 0)]
  for (const part of parts) {
    expect(readEntries(vault, { months: part }).entries).toEqual(
      entries.filter(({ at }) => part.includes(at.slice(0, 7))),
    )
  }
  const few = (choice[3] ?? 3) % 6
  expect(readNewest(vault, few).entries).toEqual(few === 0 ? [] : entries.slice(-few))
  const keep = (raw: string): boolean => /"text":"[^"]{0,2}"/.test(raw)
  const ids = new Set(readEntries(vault, { keep }).entries.map(({ id }) => id))
  const wanted = entries.filter((entry) => keep(JSON.stringify(entry)))
  expect(readNewest(vault, few, undefined, { keep }).entries).toEqual(few === 0 ? [] : wanted.slice(-few))
  expect([...ids].sort()).toEqual(wanted.map(({ id }) => id).sort())
}

/** Once everybody has seen everything, no device still holds words of its own that nothing shows. */
function expectNothingLeft(vault: Vault, clock: HandClock): void {
  const own = doctor(vault, clock).filter(
    ({ file, says }) => file.includes(vault.device()) && says.includes('still holds'),
  )
  expect(own).toEqual([])
}
