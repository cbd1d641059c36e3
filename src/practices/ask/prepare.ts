import {
  answered,
  type Draw,
  type Drawn,
  type Entry,
  type Given,
  kept,
  nothingKept,
  type Outcome,
  personOf,
  type Script,
} from '../../flow/script.ts'
import { everyDeck, type Wishes, wishesOf } from './wishes.ts'

const OWN = '+own'

/** What was thought about a question before it is asked. */
interface Thoughts {
  readonly own: string
  readonly guess: string
  readonly when: string
}

/** A question thought through alone: one's own answer, a guess at theirs that nobody checks, and a moment to ask. */
export async function prepare(script: Script, given: Given): Promise<Outcome> {
  const wish = wishesOf(given)
  const cards = await script.draw(soloCards(wish, given, wish.count ?? 3))
  const parked = given.flow === 'solo' ? [] : await script.recall('parked', { practice: 'ask' }, stillParked)
  const question = await choose(script, given, cards, parked)
  if (question === '') {
    await script.say('no-cards')
    return nothingKept
  }
  const own = await script.page('own-answer', { question })
  const thoughts = given.flow === 'solo' ? { own, guess: '', when: '' } : { own, ...(await aboutAsking(script, given)) }
  await script.say('closing', { line: await script.anyOf('closings') })
  const card = cards.find(({ text }) => text === question)
  const typed = card === undefined && !parked.includes(question)
  return entryOf(given, 'prepare', question, card?.id, thoughts, typed)
}

/** One light card for oneself, with room for a line: the short way, where nobody else is part of it. */
export async function oneForYourself(script: Script, given: Given): Promise<Outcome> {
  const [card] = await script.draw(soloCards({ depth: 'light', ...wishesOf(given) }, given, 1))
  if (card === undefined) {
    await script.say('no-cards')
    return nothingKept
  }
  const own = await script.line('own-line', { question: card.text })
  await script.say('closing', { line: await script.anyOf('closings') })
  return entryOf(given, 'one', card.text, card.id, { own, guess: '', when: '' })
}

/** Where somebody is on their own, nothing asks about the two of them (practice.md 5.2). */
function soloCards({ pool = everyDeck, depth }: Partial<Wishes>, { flow }: Given, count: number): Draw {
  return {
    pool,
    count,
    where: {
      solo: ['yes'],
      ...(depth !== undefined && { depth: [depth] }),
      ...(flow === 'solo' && { about: ['self', 'world'] }),
    },
    without: pool === everyDeck ? { sensitive: ['sex'] } : {},
  }
}

/** One of the cards, one kept from before, or one of their own; words that the journal carried here are their own. */
async function choose(
  script: Script,
  given: Given,
  cards: readonly Drawn[],
  parked: readonly string[],
): Promise<string> {
  const mark = await script.anyOf('kept-before')
  const fresh = cards.map(({ text }) => ({ value: text, words: text, fromCard: true as const }))
  const old = parked.map((text) => ({ value: text, words: `${text} ${mark}` }))
  // What is asked of the other has no place where only one's own is asked.
  const own =
    given.flow === 'solo' ? [] : [{ value: OWN, words: await script.anyOf('own-words'), fromCard: true as const }]
  const question = given.flags.carried ? OWN : await script.pick('which-question', [...fresh, ...old, ...own])
  return question === OWN ? script.line('own-question', { person: personOf(given) }) : question
}

async function aboutAsking(script: Script, given: Given): Promise<{ guess: string; when: string }> {
  const person = personOf(given)
  const guess = await script.line('guess', { person })
  return { guess, when: await script.line('when-to-ask', { person }) }
}

function entryOf(
  given: Given,
  door: string,
  question: string,
  card: string | undefined,
  { own, guess, when }: Thoughts,
  typed = false,
): Outcome {
  if (!typed && own === '' && guess === '' && when === '') return nothingKept
  return kept({
    practice: 'ask',
    door,
    ...(own !== '' && { text: own }),
    ...(given.person !== '' && given.flow === 'both' && { person: given.person }),
    answers: answered({ cards: card === undefined ? [] : [card], question, guess }),
    ...(when !== '' && { plan: { when } }),
  })
}

/** Questions kept for another day and not taken up since, the latest first; five at most. */
export function stillParked(entries: readonly Entry[]): readonly string[] {
  const takenUp = new Set(entries.map(({ answers }) => answers?.question))
  const parked = entries.flatMap(({ answers }) => words(answers?.parked))
  return [...new Set(parked.reverse())].filter((question) => !takenUp.has(question)).slice(0, 5)
}

function words(kept: unknown): readonly string[] {
  return Array.isArray(kept) ? kept.filter((question) => typeof question === 'string') : []
}
