import dayjs from 'dayjs'
import { deal } from '../content/dealing.ts'
import type { Library } from '../content/library.ts'
import { openWordLists } from '../content/vocabulary.ts'
import type { Entry } from '../entries/entry.ts'
import { readEntries } from '../entries/read.ts'
import type { Vault } from '../entries/vault.ts'
import type { Recall, Today } from '../flow/script.ts'
import type { Surroundings } from '../flow/surroundings.ts'
import type { World } from '../world.ts'

/** The real surroundings of a talk: the clock, the journal, the words, and chance. */
export function openSurroundings(
  world: World,
  vault: Vault,
  library: Library,
  deckName: string,
  stars: readonly string[],
): Surroundings {
  const own = library.deck(deckName)
  const common = library.deck('common')
  const recall = (which: Recall): readonly Entry[] => recalled(vault, world.clock.now(), which)
  return {
    today: () => today(world.clock.now()),
    recall,
    draw: (draw) =>
      deal(library.pool(draw.pool), draw, seenLately(draw.pool, recall, stars), Math.random).map(
        ({ id, text, notes }) => ({ id, text, notes }),
      ),
    chance: Math.random,
    card: (id) => (own.ids.includes(id) ? own.card(id) : common.card(id)),
    vocabulary: openWordLists(library),
  }
}

/** The local moment, as a talk needs it. */
export function today(now: Date): Today {
  const local = dayjs(now)
  return { date: local.format('YYYY-MM-DD'), hour: local.hour(), minute: local.minute(), weekday: local.day() || 7 }
}

function recalled(vault: Vault, now: Date, { practice, door, days }: Recall): readonly Entry[] {
  const since = days === undefined ? '' : dayjs(now).subtract(days, 'day').format('YYYY-MM-DD')
  const { entries } = readEntries(vault, { months: (month) => month >= since.slice(0, 7) })
  return entries.filter(
    (entry) =>
      entry.practice === practice && (door === undefined || entry.door === door) && entry.at.slice(0, 10) >= since,
  )
}

/** Questions that were on the table within a year do not come again, unless they are starred (practice.md 2.8). */
function seenLately(
  pool: string,
  recall: (which: Recall) => readonly Entry[],
  stars: readonly string[],
): ReadonlySet<string> {
  if (!/^ask(\/|$)/.test(pool)) return new Set()
  const cards = recall({ practice: 'ask', days: 365 }).flatMap(({ answers }) =>
    Array.isArray(answers?.cards) ? answers.cards : [],
  )
  return new Set(cards.filter((card): card is string => typeof card === 'string' && !stars.includes(card)))
}
