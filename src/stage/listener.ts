import type { Deck } from '../content/deck.ts'
import type { Library } from '../content/library.ts'
import type { Listener } from '../flow/question.ts'
import type { Settings } from '../settings.ts'
import { type ScreenWords, screenWords } from '../terminal/words.ts'
import type { CommonFlags, World } from '../world.ts'
import { colorFor } from './color.ts'
import { isPlain } from './plain.ts'

export interface OpenListener extends Listener {
  /** Gives the terminal back as it was. May be called twice. */
  close(): void
}

/**
 * Whoever the talk is held with: the full screen, the inline one, or plain lines for a screen reader.
 * @param settings without `drafts`, there are no answers that could be kept
 */
export async function openListener(
  world: World,
  settings: Pick<Settings, 'screen' | 'editor'> & Partial<Pick<Settings, 'drafts'>>,
  flags: CommonFlags & { edit?: unknown },
  library: Library,
): Promise<OpenListener> {
  const words = wordsOf(library.deck('screen'), settings.drafts)
  const { stdin: input, stdout: output, signal } = world
  if (isPlain(world, settings.screen)) {
    const { openPlain } = await import('../terminal/plain.ts')
    return openPlain({ input, output, signal, words })
  }
  const { openScreen } = await import('../terminal/screen.ts')
  const editor = settings.editor || world.env.VISUAL || world.env.EDITOR
  return openScreen({
    input,
    output,
    signal,
    words,
    env: { ...world.env },
    suspend: world.suspend,
    mode: settings.screen === 'inline' ? 'inline' : 'full',
    color: colorFor(world, flags),
    ...(editor && { editor }),
  })
}

/** The screen's own words. What they say about leaving depends on what becomes of the answers then. */
function wordsOf(deck: Deck, drafts: string | undefined): ScreenWords {
  const ending = drafts === 'on' ? '' : drafts === 'off' ? '-unkept' : '-at-once'
  const cardFor = (name: (typeof screenWords)[number]): string => name.replace(/leave$/, `leave${ending}`)
  return Object.fromEntries(screenWords.map((name) => [name, deck.card(cardFor(name)).text])) as ScreenWords
}
