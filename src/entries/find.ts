import { AttuneError, exitCode, usage } from '../errors.ts'
import type { Entry } from './entry.ts'
import { spanOf } from './id.ts'
import { NotKept } from './not-kept.ts'
import { readNewest } from './read.ts'
import { gather, standing, type Version } from './union.ts'
import type { Vault } from './vault.ts'

const SHORTEST = 4

/**
 * The one entry with this id, or with an id that begins so; `last` is the newest. Throws AttuneError: nothing matched
 * when there is none, usage when the beginning is too short or several begin so.
 */
export function findEntry(vault: Vault, word: string): Entry {
  if (word === 'last') return lastEntry(vault)
  if (word.length < SHORTEST)
    throw usage('An id needs at least four characters.', 'attune list --json  shows the ids; last is the newest.')
  const prefix = word.toUpperCase()
  const span = spanOf(prefix)
  if (span === undefined) throw none()
  const near = standingWith(vault, prefix, monthsOf(span))
  const [found, another] = near.length > 0 ? near : standingWith(vault, prefix)
  if (found === undefined) throw none()
  if (another !== undefined)
    throw usage('More than one entry has an id that begins so.', 'A few more of its characters will tell them apart.')
  if (found.kind === 'entry') return found.entry
  throw new NotKept('This entry was written by a newer attune.', { hint: 'Update attune to see it.' })
}

function lastEntry(vault: Vault): Entry {
  const entry = readNewest(vault, 1).entries[0]
  if (entry === undefined) throw new AttuneError('There is no entry yet.', { exitCode: exitCode.nothingMatched })
  return entry
}

/** An id says when its entry was first written, so the months it can lie in are known. */
function monthsOf([first, last]: readonly [number, number]): (month: string) => boolean {
  const [from, to] = [monthAt(first - day), monthAt(last + day)]
  return (month) => month >= from && month <= to
}

function standingWith(vault: Vault, prefix: string, months?: (month: string) => boolean): readonly Version[] {
  const { lines } = gather(vault, { months, about: (raw) => raw.includes(prefix) })
  return [...lines]
    .filter(([id]) => id.startsWith(prefix))
    .flatMap(([, each]) => standing(each) ?? [])
    .filter(({ kind }) => kind !== 'tombstone')
}

const day = 86_400_000
const lastMoment = Date.parse('9999-12-31T00:00:00Z')

function monthAt(moment: number): string {
  return new Date(Math.max(0, Math.min(moment, lastMoment))).toISOString().slice(0, 7)
}

function none(): AttuneError {
  return new AttuneError('No entry has that id.', {
    hint: 'attune list --json  shows the ids; last is the newest.',
    exitCode: exitCode.nothingMatched,
  })
}
