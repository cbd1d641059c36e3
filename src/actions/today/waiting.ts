import { type Deck, fill } from '../../content/deck.ts'
import { lately } from '../../dates/spoken.ts'
import { listDrafts } from '../../entries/drafts.ts'
import type { Entry } from '../../entries/entry.ts'
import { readEntries } from '../../entries/read.ts'
import type { Vault } from '../../entries/vault.ts'
import type { Today } from '../../flow/script.ts'
import { visibleLine } from '../../visible.ts'
import type { World } from '../../world.ts'
import { ritualsIn, stateOf } from '../known-rituals.ts'

/** Something that waits, and the command that takes it up. */
export interface Waiting {
  readonly words: string
  readonly line: string
}

/** At most so many are told; the rest can wait without it. */
const MOST = 3

/**
 * A talk that was left, what the person planned themself, a ritual whose time it is. Plans are looked for in this month,
 * the two before it and what is dated ahead; a ritual is one however long ago it was made.
 */
export function whatWaits(world: World, vault: Vault, deck: Deck, now: Today): readonly Waiting[] {
  const since = monthsBefore(now.date, 2)
  const { entries } = readEntries(vault, { months: (month) => month >= since })
  const plans = entries.filter((entry) => isPlanned(entry, now)).reverse()
  const waiting = [...unfinished(world, vault, deck), ...plans.flatMap((entry) => planned(world, deck, entry))]
  // Rituals are looked for in every month, so only where there is still room for one.
  const rituals = waiting.length < MOST ? ritualsNow(ritualsIn(vault), deck, now) : []
  return [...waiting, ...rituals].slice(0, MOST)
}

function unfinished(world: World, vault: Vault, deck: Deck): Waiting[] {
  return listDrafts(vault, world.clock).map(({ practice, touched }) => ({
    words: fill(deck.card('draft').text, { practice, when: lately(touched, world.clock.now()) }),
    line: `attune ${practice}`,
  }))
}

/** A plan with a day waits for its day. */
function isPlanned({ plan }: Entry, now: Today): boolean {
  return plan !== undefined && plan.done !== true && (plan.on === undefined || plan.on <= now.date)
}

function planned(world: World, deck: Deck, entry: Entry): Waiting[] {
  const told = { person: visibleLine(entry.person ?? ''), when: lately(entry.at, world.clock.now()) }
  const named = entry.person === undefined ? '' : '-person'
  if (entry.practice === 'thanks') {
    return [{ words: fill(deck.card(`say-thanks${named}`).text, told), line: 'attune thanks --say' }]
  }
  if (entry.practice === 'repair') {
    return [{ words: fill(deck.card('follow-up').text, told), line: 'attune repair follow-up' }]
  }
  return []
}

/** Which places in the day a ritual may live in (practice.md 3.4), and when that is. */
const slots: { readonly [slot: string]: (now: Today) => boolean } = {
  parting: ({ hour }) => hour >= 6 && hour < 10,
  reunion: ({ hour }) => hour >= 16 && hour < 20,
  meal: ({ hour }) => hour >= 18 && hour < 21,
  bedtime: ({ hour }) => hour >= 21 || hour < 2,
  weekend: ({ weekday }) => weekday >= 6,
}

function ritualsNow(rituals: readonly Entry[], deck: Deck, now: Today): Waiting[] {
  return rituals
    .filter((ritual) => stateOf(ritual) === 'ours')
    .filter(({ answers }) => slots[String(answers?.slot)]?.(now))
    .slice(0, 1)
    .map(({ text = '' }) => ({
      words: fill(deck.card('ritual').text, { ritual: visibleLine(text) }),
      line: `attune ritual done ${shellWord(text)}`,
    }))
}

function monthsBefore(date: string, count: number): string {
  const [year = 0, month = 1] = date.split('-').map(Number)
  const months = year * 12 + (month - 1) - count
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
}

/** A name as it has to be typed: in quotes where a shell would see more than one word. */
function shellWord(name: string): string {
  const plain = visibleLine(name)
  return /^[\w-]+$/.test(plain) ? plain : `"${plain.replace(/["\\$`]/g, '\\$&')}"`
}
