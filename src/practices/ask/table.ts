import type { Drawn, Script } from '../../flow/script.ts'
import { type Depth, depths, gentler } from './arc.ts'
import { everyDeck } from './wishes.ts'

/** Two people and the cards between them; it changes as the evening goes. */
export interface Table {
  readonly people: readonly [string, string]
  readonly leaveOut: readonly string[]
  pool: string
  depth: Depth
  /** Whoever answers first is `people[turn]`. */
  turn: 0 | 1
  /** Ids of all cards that lay here, whatever became of them. */
  readonly shown: string[]
  /** Questions kept for another day. */
  readonly parked: string[]
  /** How many were talked about. */
  talked: number
  /** Whether it went below the surface. */
  below: boolean
}

export function layTable(start: Pick<Table, 'people' | 'leaveOut' | 'pool' | 'depth'>): Table {
  return { ...start, turn: 0, shown: [], parked: [], talked: 0, below: false }
}

const cardKeys = ['next', 'gentler', 'another', 'pass', 'follow-up', 'keep', 'done'] as const

/** One card, until the two are through with it. `dry` when there is none left to lay down. */
export async function oneCard(script: Script, table: Table): Promise<'next' | 'done' | 'dry'> {
  for (;;) {
    const card = await layDown(script, table)
    if (card === undefined) return 'dry'
    const key = await whatNow(script, table, card)
    if (key === 'done') return 'done'
    if (key === 'gentler') table.depth = gentler(table.depth)
    else if (key !== 'another') return moveOn(script, table, card, key)
  }
}

type Settled = Exclude<(typeof cardKeys)[number], 'follow-up'>

/** The card, and as many follow-ups to it as they like. */
async function whatNow(script: Script, table: Table, card: Drawn): Promise<Settled> {
  await script.sayDrawn(card)
  for (let asked = 1; ; asked += 1) {
    const key = await script.keys('what-now', cardKeys, whoBegins(table))
    if (key !== 'follow-up') return key
    await script.sayDrawn(card)
    await script.sayDrawn(await followUp(script, card, asked))
  }
}

async function moveOn(script: Script, table: Table, card: Drawn, key: 'next' | 'pass' | 'keep'): Promise<'next'> {
  table.turn = table.turn === 0 ? 1 : 0
  if (key === 'keep') table.parked.push(card.text)
  if (key === 'next') {
    table.talked += 1
    if (table.talked % 3 === 0) await oneMoreIdea(script)
  }
  return 'next'
}

/** People like to be asked on more than to be asked anew (practice.md 3.2, S21). */
async function oneMoreIdea(script: Script): Promise<void> {
  const [idea] = await script.draw({ pool: 'follow-ups', count: 1 })
  if (idea === undefined) return
  await script.sayDrawn(idea)
  await script.show('one-more-idea')
}

/** A card at this depth; where there is none, one from all decks, then a lighter one. */
async function layDown(script: Script, table: Table): Promise<Drawn | undefined> {
  const levels = depths.slice(0, depths.indexOf(table.depth) + 1).reverse()
  for (const depth of levels) {
    const card = (await drawAt(script, table, table.pool, depth)) ?? (await drawFromMix(script, table, depth))
    if (card === undefined) continue
    table.shown.push(card.id)
    table.below ||= depth !== 'light'
    return card
  }
  return undefined
}

async function drawFromMix(script: Script, table: Table, depth: Depth): Promise<Drawn | undefined> {
  if (table.pool === everyDeck) return undefined
  // Without a word: that a deck holds nothing for the two tonight would tell what one of them left out.
  const card = await drawAt(script, table, everyDeck, depth)
  if (card !== undefined) table.pool = everyDeck
  return card
}

async function drawAt(script: Script, table: Table, pool: string, depth: Depth): Promise<Drawn | undefined> {
  // Desire is a deck to choose, never one to be surprised by.
  const leaveOut = pool === everyDeck ? [...table.leaveOut, 'sex'] : table.leaveOut
  const without = { sensitive: leaveOut }
  const [card] = await script.draw({ pool, count: 1, where: { depth: [depth] }, without, not: [...table.shown] })
  return card
}

async function followUp(script: Script, card: Drawn, nth: number): Promise<Drawn> {
  const own = card.notes['follow-up']?.[nth - 1]
  if (own !== undefined) return { id: card.id, text: own, notes: {} }
  const [idea] = await script.draw({ pool: 'follow-ups', count: 1 })
  return idea ?? card
}

function whoBegins({ people, turn }: Table): { first: string; second: string } {
  return turn === 0 ? { first: people[0], second: people[1] } : { first: people[1], second: people[0] }
}
