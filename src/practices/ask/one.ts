import {
  answered,
  type Drawn,
  type Given,
  kept,
  type NewEntry,
  nothingKept,
  type Outcome,
  type Script,
} from '../../flow/script.ts'
import { everyDeck, type Wishes, wishesOf } from './wishes.ts'

const keys = ['asked', 'another', 'keep'] as const

/** One light card to ask across the table, or to keep for later; under a minute. */
export async function one(script: Script, given: Given): Promise<Outcome> {
  const wish = wishesOf(given)
  const entries: NewEntry[] = []
  const shown: string[] = []
  for (let nth = 0; nth < (wish.count ?? 1); nth += 1) {
    const entry = await round(script, given, wish, shown)
    if (entry !== undefined) entries.push(entry)
  }
  await script.say(entries.length === 0 ? 'no-cards' : 'one-closing')
  return entries.length === 0 ? nothingKept : kept(...entries)
}

async function round(script: Script, given: Given, wish: Wishes, shown: string[]): Promise<NewEntry | undefined> {
  const from = shown.length
  for (;;) {
    const card = await draw(script, wish, shown)
    if (card === undefined) return undefined
    shown.push(card.id)
    await script.sayDrawn(card)
    const key = await script.keys('one-question', keys)
    if (key !== 'another') return entryOf(given, shown.slice(from), card.text, key)
  }
}

async function draw(script: Script, { pool = everyDeck, depth = 'light' }: Wishes, shown: readonly string[]) {
  const without = pool === everyDeck ? { sensitive: ['sex'] } : {}
  const [card]: readonly Drawn[] = await script.draw({
    pool,
    count: 1,
    where: { depth: [depth] },
    without,
    not: [...shown],
  })
  return card
}

function entryOf(given: Given, cards: readonly string[], question: string, key: 'asked' | 'keep'): NewEntry {
  return {
    practice: 'ask',
    door: 'one',
    ...(given.person !== '' && { person: given.person }),
    answers: answered(key === 'asked' ? { cards, question } : { cards, parked: [question] }),
  }
}
