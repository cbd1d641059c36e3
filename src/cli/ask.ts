import { type Command, Option } from 'commander'
import { usage } from '../errors.ts'
import type { World } from '../world.ts'
import { command } from './command.ts'
import type { Run } from './run.ts'
import { talk } from './talk.ts'

const instead = 'attune ask decks  lists the decks without asking anything.'

/** `attune ask`: questions for two, or one to prepare alone. */
export function ask(world: World, run: Run): Command {
  const made = command('ask', 'Open up through open questions', [
    ['attune ask', 'one question, or an evening of them'],
    ['attune ask --together --depth closer', 'two people, one keyboard'],
    ['attune ask --deck dreams', 'from one deck'],
    ['attune ask decks', 'which decks there are'],
    ['attune ask star dreams/ten-years', 'let a card come again'],
  ])
    .option('--deck <name>', 'draw from one deck')
    .addOption(new Option('--depth <depth>', 'no deeper than this').choices(['light', 'closer', 'deep']))
    .option('--count <number>', 'at most so many cards', numberOfCards)
    .option('--person <name>', 'who is with you')
    .option('--together', 'two people, one keyboard')
    .option('--quick', 'one light question')
    .action((flags) =>
      run(async () => {
        if (flags.deck !== undefined) await (await import('../actions/decks.ts')).needDeck(world, flags.deck)
        return talk(world, 'ask', flags, { instead })
      }),
    )

  made.addCommand(
    command('decks', 'Which decks there are', [['attune ask decks', 'their names and what they are about']]).action(
      (flags) => run(async () => (await import('../actions/decks.ts')).listDecks(world, flags)),
    ),
  )
  made.addCommand(
    command('star', 'Let a card come again within the year', [
      ['attune ask star dreams/ten-years', 'stars it; again takes the star away'],
    ])
      .argument('<card>', 'deck/card, as attune show tells it')
      .action((card: string, flags) =>
        run(async () => (await import('../actions/decks.ts')).starCard(world, card, flags)),
      ),
  )
  return made
}

function numberOfCards(word: string): string {
  if (!/^[1-9]\d{0,2}$/.test(word)) throw usage('--count takes a number from 1 on.', 'attune ask --count 5')
  return word
}
