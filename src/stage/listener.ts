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
  flags: CommonFlags,
  library: Library,
): Promise<OpenListener> {
  const words = wordsOf(library, settings.drafts)
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
function wordsOf(library: Library, drafts: string | undefined): ScreenWords {
  const deck = library.deck('screen')
  const words = Object.fromEntries(screenWords.map((card) => [card, deck.card(card).text])) as ScreenWords
  if (drafts === 'on') return words
  const [leave, plainLeave] = drafts === undefined ? atOnce : unkept
  const { card } = library.deck('common')
  return { ...words, leave: card(leave).text, 'plain-leave': card(plainLeave).text }
}

const unkept = ['leave-unkept', 'plain-leave-unkept'] as const
const atOnce = ['leave-at-once', 'plain-leave-at-once'] as const
