import { Asking, type Typing } from './asking.ts'
import { Back, type Listener } from './question.ts'
import { type Recorded, Recording } from './recording.ts'
import type { Given, Outcome, Practice } from './script.ts'
import type { Surroundings } from './surroundings.ts'
import { makeScript } from './talk.ts'

/** A talk under way: what a draft has to hold so that it can be taken up again. */
export interface Progress {
  readonly answers: readonly Recorded[]
  /** A question that was being answered, and the words so far. */
  readonly typing?: { readonly id: string; readonly words: string }
  /**
   * Words that stand at questions without an answer: carried over from another talk, or from before the person went back
   * over them. { 'camera#1': '…' }
   */
  readonly starts?: { readonly [id: string]: string }
}

export interface Performance {
  readonly practice: Practice
  readonly given: Given
  readonly listener: Listener
  readonly surroundings: Surroundings
  /** Where an earlier sitting left off. */
  readonly past?: Progress
  /** Called after each answer and, more often, while something is being typed. */
  readonly keep: (progress: Progress) => void
}

export interface Performed {
  readonly outcome: Outcome
  /** What the practice said after its last question. */
  readonly lastWords: readonly string[]
}

/**
 * Holds a talk from its first unanswered question to its end. Going back drops the last answer and runs the script
 * again from the top. Throws `Left` when the person leaves; everything answered has then been handed to `keep`.
 */
export async function perform({
  practice,
  given,
  listener,
  surroundings,
  past,
  keep,
}: Performance): Promise<Performed> {
  const recording = new Recording(past?.answers ?? [], wordsToStartWith(past))
  const typing: Typing = (id, words) => {
    recording.typed(id, words)
    keep(progressOf(recording, { id, words }))
  }
  const kept = (): void => keep(progressOf(recording))
  for (;;) {
    recording.rewind()
    const asking = new Asking({ recording, surroundings, listener, typing, keep: kept })
    try {
      const outcome = await practice(makeScript(asking), given)
      if (outcome.end === 'later') putOff(recording, kept)
      return { outcome, lastWords: asking.lastWords }
    } catch (error) {
      if (!(error instanceof Back)) throw error
      recording.back()
      kept()
    }
  }
}

/** The answer that put the talk off is not kept, or it would put off the next sitting too. */
function putOff(recording: Recording, kept: () => void): void {
  recording.takeBack()
  kept()
}

function progressOf({ kept, starts }: Recording, typing?: { readonly id: string; readonly words: string }): Progress {
  const words = Object.entries(starts).filter(([id]) => id !== typing?.id)
  return {
    answers: kept,
    ...(typing !== undefined && { typing }),
    ...(words.length > 0 && { starts: Object.fromEntries(words) }),
  }
}

function wordsToStartWith(past: Progress | undefined): { readonly [id: string]: string } {
  const { starts, typing } = past ?? {}
  return { ...starts, ...(typing !== undefined && { [typing.id]: typing.words }) }
}
