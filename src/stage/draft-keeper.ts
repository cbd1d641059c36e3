import dayjs from 'dayjs'
import { type Clock, localTime } from '../clock.ts'
import { type Draft, dropDraft, saveDraft } from '../entries/drafts.ts'
import type { Vault } from '../entries/vault.ts'
import type { Progress } from '../flow/perform.ts'
import type { Given } from '../flow/script.ts'
import { daysKept } from '../practices/index.ts'
import { doorOf } from './draft-door.ts'

/** How long half-typed words may stand on the screen alone, in milliseconds. */
const TYPING_PAUSE = 300

/**
 * Keeps the draft of one talk: each answer at once, half-typed words a moment later. A disk that will not have it is no
 * reason to break off a talk: it is tried again with the next answer, and `settle` tells at the end.
 */
export class DraftKeeper {
  readonly #vault: Vault
  readonly #clock: Clock
  readonly #on: boolean
  readonly #draft: Draft
  #unsaved: Progress | undefined
  #timer: NodeJS.Timeout | undefined
  #saved: boolean

  /** @param on false keeps nothing on disk */
  constructor(vault: Vault, clock: Clock, on: boolean, draft: { readonly draft: Draft; readonly resumed: boolean }) {
    this.#vault = vault
    this.#clock = clock
    this.#on = on
    this.#draft = draft.draft
    this.#saved = draft.resumed
  }

  /** What was known when the talk began; a resumed one goes on with what it knew. */
  get given(): Given {
    return this.#draft.given as unknown as Given
  }

  get past(): Progress {
    const { answers, typing, starts } = this.#draft
    return { answers, ...(typing !== undefined && { typing }), ...(starts !== undefined && { starts }) }
  }

  /** Whether there is a draft on disk to go on with. */
  get holds(): boolean {
    return this.#saved
  }

  /** The whole draft as its file would hold it, spread out for a person to read. */
  get words(): string {
    return JSON.stringify(this.#draftOf(this.#unsaved ?? this.past), null, 2)
  }

  keep(progress: Progress): void {
    this.#unsaved = progress
    if (progress.typing === undefined) this.flush()
    else this.#timer ??= setTimeout(() => this.flush(), TYPING_PAUSE)
  }

  /** Writes what is not on disk yet, if the disk will have it. */
  flush(): void {
    try {
      this.settle()
    } catch {
      // It is still unsaved, and tried again.
    }
  }

  /** Writes what is not on disk yet. Throws NotKept where the disk will not have it. */
  settle(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const progress = this.#unsaved
    if (!this.#on || progress === undefined || !saysSomething(progress)) return
    saveDraft(this.#vault, this.#clock, this.#draftOf(progress))
    this.#unsaved = undefined
    this.#saved = true
  }

  #draftOf(progress: Progress): Draft {
    // How far it had come before says nothing about how far it is now.
    const { typing: _typing, starts: _starts, expires: _expires, ...still } = this.#draft
    const door = doorOf({ ...this.#draft, ...progress })
    return { ...still, ...progress, ...expiry(this.#clock, still.practice, door) }
  }

  /** The talk is over: nothing of the draft stays. */
  drop(): void {
    if (this.#saved) dropDraft(this.#vault, this.#draft.id)
    this.#saved = false
  }
}

/** Some doors are not for later: words for the start of one talk are stale after a week. */
export function expiry(clock: Clock, practice: string, door: string | undefined): { readonly expires?: string } {
  const days = daysKept(practice, door)
  return days === undefined ? {} : { expires: localTime(dayjs(clock.now()).add(days, 'day').toDate()) }
}

function saysSomething({ answers, typing, starts }: Progress): boolean {
  return answers.length > 0 || typing !== undefined || starts !== undefined
}
