import { answered, type Given, kept, nothingKept, type Outcome, pairOf, type Script } from '../../flow/script.ts'
import {
  agree,
  cardsIn,
  type Depth,
  depths,
  follow,
  type Limits,
  lower,
  mostCautious,
  stretches,
  times,
  wishes,
} from './arc.ts'
import { type Note, notesBetween } from './notes.ts'
import { layTable, oneCard, type Table } from './table.ts'
import { everyDeck, poolOf, type Wishes, wishesOf } from './wishes.ts'

type Pair = readonly [string, string]
/** `done` was said aloud, with a key; `stopped` is either time or a wish, and looks the same. */
type End = 'done' | 'stopped'

/** An evening of questions (practice.md 3.2 and 7.4): the talk happens off the screen, the cards set its pace. */
export async function together(script: Script, given: Given): Promise<Outcome> {
  const wish = wishesOf(given)
  const people: Pair = pairOf(given)
  await script.show('both-here')
  const count = wish.count ?? cardsIn(await script.choice('how-long', times))
  const limits = await script.eachInPrivate('pass-limits', people, ownLimits, agree)
  const table = layTable({
    people,
    leaveOut: limits.leaveOut,
    pool: wish.pool ?? (await chooseDeck(script, wish)),
    depth: lower(wish.depth ?? 'light', limits.ceiling),
  })
  if (!(await wereHere(script))) await script.show('house-rules')
  await evening(script, table, stretches(count), lower(wish.depth ?? 'deep', limits.ceiling))
  if (table.shown.length === 0) {
    await script.say('no-cards')
    return nothingKept
  }
  await script.show('wind-down')
  const notes = await notesBetween(script, people)
  await script.say('closing', { line: await script.anyOf('closings-together') })
  return entryOf(given, table, notes)
}

async function ownLimits(script: Pick<Script, 'choice' | 'many'>): Promise<Limits> {
  const ceiling = await script.choice('ceiling', depths)
  return { ceiling, leaveOut: await script.many('leave-out', { upTo: 8 }) }
}

async function chooseDeck(script: Script, { decks }: Wishes): Promise<string> {
  if (decks.length === 0) return everyDeck
  const shuffled = { value: '', words: await script.anyOf('shuffled'), fromCard: true as const }
  const deck = await script.pick('which-deck', [shuffled, ...decks])
  return deck === '' ? everyDeck : poolOf(deck)
}

function wereHere(script: Script): Promise<boolean> {
  return script.recall('evenings', { practice: 'ask', door: 'together' }, (evenings) => evenings.length > 0)
}

/** Down by stretches, each at the more careful one's wish, and up again on a light card. A few cards need none of it. */
async function evening(script: Script, table: Table, sizes: readonly number[], ceiling: Depth): Promise<void> {
  const [only = 0] = sizes
  const end = sizes.length === 1 ? await stretch(script, table, only) : await goDown(script, table, sizes, ceiling)
  if (end !== 'stopped' || !table.below) return
  table.depth = 'light'
  await script.say('coming-up')
  await oneCard(script, table)
}

async function goDown(script: Script, table: Table, [size, ...sizes]: readonly number[], ceiling: Depth): Promise<End> {
  if (size === undefined) return 'stopped'
  const wasDeep = table.depth === 'deep'
  if ((await stretch(script, table, wasDeep ? Math.min(3, size) : size)) === 'done') return 'done'
  const wish = await script.eachInPrivate('pass-check', table.people, wishFor, mostCautious)
  if (wish === 'stop') return 'stopped'
  // Deep once in an evening is deep enough.
  const deepest = wasDeep ? lower('closer', ceiling) : ceiling
  table.depth = follow(table.depth, wish, deepest)
  return goDown(script, table, sizes, deepest)
}

function wishFor(script: Pick<Script, 'choice'>): Promise<(typeof wishes)[number]> {
  return script.choice('how-on', wishes)
}

async function stretch(script: Script, table: Table, size: number): Promise<'on' | 'done'> {
  for (let nth = 0; nth < size; nth += 1) {
    if ((await oneCard(script, table)) !== 'next') return 'done'
  }
  return 'on'
}

/** Which cards lay on the table, never what became of them or what was said (practice.md 3.8). */
function entryOf(given: Given, table: Table, notes: { own: string; others: readonly Note[] }): Outcome {
  const { shown, parked } = table
  return kept({
    practice: 'ask',
    door: 'together',
    ...(notes.own !== '' && { text: notes.own }),
    ...(given.person !== '' && { person: given.person }),
    answers: answered({ cards: shown, parked, shared: notes.others.map(({ note }) => note).join('\n') }),
  })
}
