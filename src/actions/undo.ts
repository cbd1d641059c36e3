import { spokenMoment } from '../dates/spoken.ts'
import { takingAway, writing } from '../entries/not-kept.ts'
import { undo } from '../entries/undo.ts'
import { openVault } from '../entries/vault.ts'
import { visibleLine } from '../visible.ts'
import { type CommonFlags, notice, print, type World } from '../world.ts'

/** `attune undo`: takes back the last write or edit. */
export async function undoLast(world: World, flags: CommonFlags): Promise<undefined> {
  const { took, entry } = takingAway('so nothing was taken back: the entry is still there.', () =>
    writing(world.home, () => undo(openVault(world.home), world.clock)),
  )
  const when = spokenMoment(entry.at, world.clock.now())
  if (flags.json) print(world, JSON.stringify({ id: entry.id, took }))
  else
    notice(
      world,
      took === 'write'
        ? `Taken back: the ${visibleLine(entry.practice)} entry of ${when}.`
        : `The ${visibleLine(entry.practice)} entry of ${when} is as it was before.`,
    )
}
