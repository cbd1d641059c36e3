import { type ExitCode, exitCode } from '../errors.ts'
import { safeJson } from '../safe-json.ts'
import { notice, print, type World, widthOf } from '../world.ts'
import { type FilterFlags, matching } from './matching.ts'
import { rows } from './row.ts'

/** `attune list`: newest first, one line each; JSON Lines with --json. */
export async function listEntries(world: World, flags: FilterFlags): Promise<ExitCode> {
  const { entries } = await matching(world, flags, { newestFirst: true })
  if (entries.length === 0) {
    notice(world, 'Nothing here matches.')
    return exitCode.nothingMatched
  }
  const columns = world.stdout.isTTY ? widthOf(world) : undefined
  const lines = flags.json ? entries.map((entry) => safeJson(entry)) : rows(entries, columns)
  print(world, lines.join('\n'))
  return exitCode.done
}
