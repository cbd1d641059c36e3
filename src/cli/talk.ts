import { type EntryFlags, saidBy } from '../actions/keep-line.ts'
import type { PracticeName } from '../entries/entry.ts'
import { type ExitCode, usage } from '../errors.ts'
import { mayAsk, type World } from '../world.ts'

/** What the command line says about a talk. */
export interface TalkFlags extends EntryFlags {
  readonly quick?: boolean
  readonly together?: boolean
  readonly [flag: string]: unknown
}

interface TalkOptions {
  readonly door?: string
  /** What would do without a terminal. */
  readonly instead: string
  /** Whether the flags that describe an entry (--tag, --date, …) are for what the talk keeps. */
  readonly described?: boolean
}

/** Begins a guided talk, or says in one sentence what would do without a terminal. */
export async function talk(
  world: World,
  practice: PracticeName,
  flags: TalkFlags,
  { door, instead, described = false }: TalkOptions,
): Promise<ExitCode | undefined> {
  if (!mayAsk(world, flags)) {
    throw usage(`attune ${practice} asks questions, and there is no terminal to ask on.`, instead)
  }
  // Before the first question: a date that is none must not come out at the end of a talk.
  const flagged = described ? await saidBy(world, flags) : {}
  const { holdTalk } = await import('../stage/hold.ts')
  return holdTalk(world, practice, flags, { door, flagged })
}
