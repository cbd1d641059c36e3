import { type Deck, fill } from '../../content/deck.ts'
import { openVault } from '../../entries/vault.ts'
import type { Today } from '../../flow/script.ts'
import { readSettings, type Settings } from '../../settings.ts'
import { openWords } from '../../stage/library.ts'
import { today } from '../../stage/surroundings.ts'
import { visibleLine } from '../../terminal/visible.ts'
import { wrap } from '../../terminal/wrap.ts'
import { type CommonFlags, mayAsk, notice, print, type World } from '../../world.ts'
import { type Waiting, whatWaits } from './waiting.ts'

/** Bare `attune`: a greeting, what waits, one gentle offer. The first time ever: what this is, and where words are kept. */
export async function showToday(world: World, flags: CommonFlags): Promise<undefined> {
  const { settings, problems, fresh } = readSettings(world.home)
  for (const problem of problems) notice(world, problem)
  const deck = (await openWords(world.home)).deck('today')
  if (fresh) return firstTime(world, deck, settings, flags)
  const now = today(world.clock.now())
  const waiting = whatWaits(world, openVault(world.home), deck, now)
  const offer = offerFor(deck, now, settings)
  if (flags.json) {
    print(world, JSON.stringify({ waiting: waiting.map(({ line }) => line), offer: offer.line }))
    return
  }
  const width = widthOf(world)
  const [last = '', ...before] = rows([...waiting, offer], width).reverse()
  const told = before.length === 0 ? [] : [before.reverse().join('\n')]
  print(world, page([greeting(deck, now, settings), ...told, last], width))
}

async function firstTime(world: World, deck: Deck, settings: Settings, flags: CommonFlags): Promise<undefined> {
  const { text, lines } = deck.card('first-time')
  print(world, page([fill(text, { home: world.home }), lines.join('\n')], widthOf(world)))
  if (!mayAsk(world, flags)) return
  const { welcomeInline } = await import('../../stage/welcome.ts')
  await welcomeInline(world, settings, flags)
}

function greeting(deck: Deck, { hour }: Today, { name }: Settings): string {
  const part = hour < 5 ? 'night' : hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening'
  return fill(deck.card(name === '' ? part : `${part}-name`).text, { name: visibleLine(name) })
}

/** One offer, never two. */
function offerFor(deck: Deck, { weekday, hour }: Today, { season, flow }: Settings): Waiting {
  const offer = (card: string, line: string): Waiting => ({ words: deck.card(card).text, line })
  if (season === 'low') return offer('offer-low', 'attune journal --quick')
  if (weekday === 7 && hour < 14) return offer('offer-week', 'attune export --week')
  if (flow === 'solo') return offer('offer-journal', 'attune journal')
  return hour >= 20 || hour < 4 ? offer('offer-thanks', 'attune thanks') : offer('offer-ask', 'attune ask')
}

function widthOf(world: World): number {
  return world.stdout.columns ?? 80
}

/** Two columns where they fit, else the command under its words. */
function rows(waiting: readonly Waiting[], width: number): string[] {
  const left = Math.max(...waiting.map(({ words }) => words.length))
  const right = Math.max(...waiting.map(({ line }) => line.length))
  const fits = left + right + 8 <= width
  return waiting.map(({ words, line }) => (fits ? `${words.padEnd(left)}    ${line}` : `${words}\n  ${line}`))
}

function page(parts: readonly string[], width: number): string {
  const lines = wrap(parts.join('\n\n'), Math.min(width, 80) - 2)
  return `\n${lines.map((line) => (line === '' ? '' : `  ${line}`)).join('\n')}\n`
}
