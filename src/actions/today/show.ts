import { type Deck, fill } from '../../content/deck.ts'
import { readNewest } from '../../entries/read.ts'
import { openVault, type Vault } from '../../entries/vault.ts'
import type { Today } from '../../flow/script.ts'
import { readSettings, type Settings } from '../../settings.ts'
import { openWords } from '../../stage/library.ts'
import { today } from '../../stage/surroundings.ts'
import { pad, stringWidth, wrapUnder } from '../../terminal/wrap.ts'
import { visibleLine } from '../../visible.ts'
import { type CommonFlags, mayAsk, notice, print, type World, widthOf } from '../../world.ts'
import { type Waiting, whatWaits } from './waiting.ts'

/** Bare `attune`: a greeting, what waits, one gentle offer. The first time ever: what this is, and where words are kept. */
export async function showToday(world: World, flags: CommonFlags): Promise<undefined> {
  const { settings, problems, fresh } = readSettings(world.home)
  for (const problem of problems) notice(world, problem)
  const deck = (await openWords(world.home)).deck('today')
  const vault = openVault(world.home)
  if (fresh && !flags.json && (mayAsk(world, flags) || isEmpty(vault))) return firstTime(world, deck, settings, flags)
  const now = today(world.clock.now())
  const waiting = whatWaits(world, vault, deck, now)
  const offer = offerFor(deck, now, settings)
  if (flags.json) {
    print(world, JSON.stringify({ waiting: waiting.map(({ line }) => line), offer: offer.line }))
    return
  }
  const width = columnsFor(world)
  const [last = '', ...before] = rows([...waiting, offer], width).reverse()
  const told = before.length === 0 ? [] : [before.reverse().join('\n')]
  print(world, page([greeting(deck, now, settings), ...told, last], width))
}

async function firstTime(world: World, deck: Deck, settings: Settings, flags: CommonFlags): Promise<undefined> {
  const { text, lines } = deck.card('first-time')
  print(world, page([fill(text, { home: world.home }), lines.join('\n')], columnsFor(world)))
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

/** A journal may have entries and no config.json: a quick write asks nobody anything. */
function isEmpty(vault: Vault): boolean {
  return readNewest(vault, 1).entries.length === 0
}

/** Longer lines than these are tiring to read. */
function columnsFor(world: World): number {
  return Math.min(80, widthOf(world))
}

const [MARGIN, GAP] = ['  ', '    ']

/** The command beside its words where each pair fits, in a column as far as there is room; else under them. */
function rows(waiting: readonly Waiting[], width: number): string[] {
  const room = width - MARGIN.length
  const fits = waiting.every(({ words, line }) => stringWidth(`${words}${GAP}${line}`) <= room)
  if (!fits) return waiting.map(({ words, line }) => `${words}\n  ${line}`)
  const left = Math.max(...waiting.map(({ words }) => stringWidth(words)))
  const right = Math.max(...waiting.map(({ line }) => stringWidth(line)))
  const column = Math.min(left, room - GAP.length - right)
  return waiting.map(({ words, line }) => `${pad(words, column)}${GAP}${line}`)
}

function page(parts: readonly string[], width: number): string {
  const lines = parts.join('\n\n').split('\n')
  const shown = lines.flatMap((line) => {
    const words = line.trimStart()
    const indent = MARGIN + ' '.repeat(line.length - words.length)
    return words === '' ? [''] : wrapUnder(indent, words, width)
  })
  return `\n${shown.join('\n')}\n`
}
