import type { PracticeName } from '../entries/entry.ts'
import { type ExitCode, usage } from '../errors.ts'
import { type CommonFlags, mayAsk, type World } from '../world.ts'

/** What the command line says about a talk. */
export interface TalkFlags extends CommonFlags {
  readonly quick?: boolean
  readonly together?: boolean
  readonly person?: string
  readonly fresh?: boolean
  readonly [flag: string]: unknown
}

/** Begins a guided talk, or says in one sentence what would do without a terminal. */
export async function talk(
  world: World,
  practice: PracticeName,
  flags: TalkFlags,
  options: { door?: string; instead: string },
): Promise<ExitCode | undefined> {
  if (!mayAsk(world, flags)) {
    throw usage(`attune ${practice} asks questions, and there is no terminal to ask on.`, options.instead)
  }
  const { holdTalk } = await import('../stage/hold.ts')
  return holdTalk(world, practice, flags, options.door)
}
