import { spokenMoment } from '../dates/spoken.ts'
import { findEntry } from '../entries/find.ts'
import { removeEntry } from '../entries/remove.ts'
import { openVault } from '../entries/vault.ts'
import { type ExitCode, exitCode, usage } from '../errors.ts'
import { type CommonFlags, mayAsk, notice, print, type World } from '../world.ts'
import { confirm } from './confirm.ts'

/** `attune delete`: the words are gone from the disk, not only from sight. Asks first, or needs --yes. */
export async function deleteEntry(world: World, id: string, flags: CommonFlags & { yes?: boolean }): Promise<ExitCode> {
  const vault = openVault(world.home)
  const entry = findEntry(vault, id)
  if (!flags.yes) {
    if (!mayAsk(world, flags)) throw usage('Deleting needs --yes where nobody can be asked.')
    const sure = await confirm(
      world,
      `Delete the ${entry.practice} entry of ${spokenMoment(entry.at)} for good?`,
      flags,
    )
    if (!sure) {
      notice(world, 'It stays.')
      return exitCode.done
    }
  }
  removeEntry(vault, world.clock, entry)
  if (flags.json) print(world, JSON.stringify({ id: entry.id, deleted: true }))
  else notice(world, 'Gone.')
  return exitCode.done
}
