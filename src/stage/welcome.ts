import type { Deck } from '../content/deck.ts'
import type { Library } from '../content/library.ts'
import { perform } from '../flow/perform.ts'
import type { Listener } from '../flow/question.ts'
import { nothingKept, type Practice } from '../flow/script.ts'
import type { Surroundings } from '../flow/surroundings.ts'
import { checkSetting, type Settings, writeSettings } from '../settings.ts'
import type { CommonFlags, World } from '../world.ts'
import { openWords } from './library.ts'
import { openListener } from './listener.ts'
import { today } from './surroundings.ts'

/** Four questions that can all be skipped, asked once, and never before a quick write. */
export async function welcome(
  world: World,
  settings: Settings,
  listener: Listener,
  library: Library,
): Promise<Settings> {
  const chosen: Chosen = {}
  const talk: Practice = async ({ say, line, choice }) => {
    await say('hello')
    chosen.name = await line('your-name')
    chosen.partner = await line('their-name')
    chosen.evening = await line('your-evening')
    chosen.weekStartsOn = await choice('your-week', ['monday', 'sunday', 'saturday'])
    return nothingKept
  }
  try {
    await perform({
      practice: talk,
      given: { you: '', person: '', flow: 'both', season: 'ordinary', flags: {} },
      listener,
      surroundings: surroundingsOf(world, library.deck('welcome')),
      keep: () => {},
    })
  } finally {
    // Who leaves in the middle is not asked again what they have said.
    const changes = said(chosen)
    if (Object.keys(changes).length > 0) await writeSettings(world.home, changes)
  }
  return { ...settings, ...said(chosen) }
}

/** A talk that looks at nothing but the clock. */
function surroundingsOf(world: World, deck: Deck): Surroundings {
  return {
    card: (id) => deck.card(id),
    today: () => today(world.clock.now()),
    draw: () => [],
    recall: () => [],
    chance: () => 0,
    vocabulary: { feelings: () => new Map(), needs: () => new Map(), under: () => [] },
  }
}

type Chosen = Partial<Record<'name' | 'partner' | 'evening' | 'weekStartsOn', string>>

function said(chosen: Chosen): Chosen {
  const words = Object.entries(chosen).filter(([, value]) => value !== '')
  return Object.fromEntries(words.filter(isPossible))
}

/** The same on the ordinary screen, after the page that says what this is. */
export async function welcomeInline(world: World, settings: Settings, flags: CommonFlags): Promise<void> {
  const library = await openWords(world.home)
  const screen = settings.screen === 'plain' ? 'plain' : 'inline'
  const listener = await openListener(world, { ...settings, screen }, flags, library)
  try {
    await welcome(world, settings, listener, library)
  } finally {
    listener.close()
  }
}

/** An evening that is no time is left as it was: this is a welcome, not a form. */
function isPossible([key, value]: [string, string]): boolean {
  try {
    checkSetting(key as keyof Settings & ('name' | 'partner' | 'evening' | 'weekStartsOn'), value)
    return true
  } catch {
    return false
  }
}
