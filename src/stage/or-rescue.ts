import { tmpdir } from 'node:os'
import type { NewEntry } from '../entries/entry.ts'
import { rescueWords } from '../entries/rescue.ts'
import { AttuneError, exitCode } from '../errors.ts'
import { notice, type World } from '../world.ts'

/**
 * Runs a write. If it fails, what the person wrote goes into a rescue file, or at least to stderr, and the AttuneError
 * that is thrown says where.
 * @param said an entry, or the words themselves; '' where there are none that are not on disk already
 */
export function orRescue<T>(world: World, said: NewEntry | string, write: () => T): T {
  try {
    return write()
  } catch (error) {
    if (said === '') throw error
    const why = error instanceof AttuneError ? error.message : 'This could not be kept.'
    const words = typeof said === 'string' ? said : wordsOf(said)
    // What helps ("Update attune…") and where the words are now: a person needs both.
    const hint = [error instanceof AttuneError ? error.hint : undefined, rescued(world, words)]
    throw new AttuneError(why, {
      hint: hint.filter((line) => line !== undefined).join('\n'),
      exitCode: exitCode.failed,
      cause: error,
    })
  }
}

/** Brings words to safety outside the journal, and gives the sentence that says where they are now. */
export function rescued(world: World, words: string): string {
  const path = rescueWords(words, [world.userHome, tmpdir()], world.clock.now())
  if (path !== undefined) return `Your words are here, nothing is lost:\n${path}`
  notice(world, words)
  return 'Your words are above, nothing is lost.'
}

/** An entry as it goes into a rescue file: its text alone where that is all of it. */
export function wordsOf(entry: NewEntry): string {
  return entry.text === undefined || entry.answers !== undefined ? JSON.stringify(entry, null, 2) : entry.text
}
