import { usage } from '../errors.ts'
import { nearest } from '../nearest.ts'
import { readSettings, writeSettings } from '../settings.ts'
import { openWords } from '../stage/library.ts'
import { wrapUnder } from '../terminal/wrap.ts'
import { type CommonFlags, notice, print, type World, widthOf } from '../world.ts'

/** `attune ask decks`: the decks, how many cards each has, and what it is about. */
export async function listDecks(world: World, flags: CommonFlags): Promise<undefined> {
  const decks = (await openWords(world.home)).shelf('ask')
  if (flags.json) {
    print(
      world,
      JSON.stringify(
        decks.map(({ name, title, description, cards }) => ({ name, title, description, cards: cards.length })),
        null,
        2,
      ),
    )
    return
  }
  const width = Math.min(80, widthOf(world))
  for (const { name, title, description } of decks) {
    const about = wrapUnder('    ', `${title}. ${description.split('\n')[0] ?? ''}`, width)
    print(world, [name, ...about].join('\n'))
  }
}

/** Throws AttuneError (usage) when there is no such deck, naming the nearest. */
export async function needDeck(world: World, word: string): Promise<void> {
  const names = (await openWords(world.home)).shelf('ask').map(({ name }) => name)
  if (names.includes(word)) return
  const near = nearest(word, names)
  throw usage(
    `There is no such deck.${near === undefined ? '' : ` Did you mean ${near}?`}`,
    'attune ask decks  lists them all.',
  )
}

/** `attune ask star`: the card may come again within the year; once more takes the star away. */
export async function starCard(world: World, word: string, flags: CommonFlags): Promise<undefined> {
  const cards = (await openWords(world.home)).pool('ask').map(({ id }) => id)
  const card = cards.find((id) => id === word || id.endsWith(`/${word}`))
  if (card === undefined) {
    const near = nearest(word, cards)
    throw usage(
      `There is no such card.${near === undefined ? '' : ` Did you mean ${near}?`}`,
      'A card is deck/card, as in dreams/ten-years.',
    )
  }
  const { settings } = readSettings(world.home)
  const starred = settings.stars.includes(card)
  await writeSettings(world.home, {
    stars: starred ? settings.stars.filter((id) => id !== card) : [...settings.stars, card],
  })
  if (flags.json) print(world, JSON.stringify({ card, starred: !starred }))
  else notice(world, starred ? `${card} has no star any more.` : `${card} is starred.`)
}
