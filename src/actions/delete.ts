import { spokenMoment } from '../dates/spoken.ts'
import { findEntry } from '../entries/find.ts'
import { takingAway, writing } from '../entries/not-kept.ts'
import { removeEntry } from '../entries/remove.ts'
import { openVault } from '../entries/vault.ts'
import { type ExitCode, exitCode, usage } from '../errors.ts'
import { visibleLine } from '../visible.ts'
import { type CommonFlags, mayAsk, notice, print, type World } from '../world.ts'

/** `attune delete`: the words are gone from the disk, not only from sight. Asks first, or needs --yes. */
export async function deleteEntry(world: World, id: string, flags: CommonFlags & { yes?: boolean }): Promise<ExitCode> {
  const vault = openVault(world.home)
  const entry = findEntry(vault, id)
  if (!flags.yes) {
    if (!mayAsk(world, flags)) throw usage('Deleting needs --yes where nobody can be asked.')
    const { confirm } = await import('./confirm.ts')
    const sure = await confirm(
      world,
      `Delete the ${visibleLine(entry.practice)} entry of ${spokenMoment(entry.at, world.clock.now())} for good?`,
      flags,
    )
    if (!sure) {
      notice(world, 'It stays.')
      return exitCode.done
    }
  }
  const { elsewhere } = takingAway('so nothing was deleted: the entry is still there.', () =>
    writing(world.home, () => removeEntry(vault, world.clock, entry)),
  )
  if (flags.json) print(world, JSON.stringify({ id: entry.id, deleted: true, elsewhere }))
  else notice(world, ['Gone.', ...elsewhere.map(stillThere)].join('\n'))
  return exitCode.done
}

/** Only the device that writes a file may take words out of it. */
function stillThere(file: string): string {
  return `Its words also stand in ${file}, and go when attune is used on the device that writes it.`
}
