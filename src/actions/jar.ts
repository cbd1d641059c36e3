import { type ExitCode, exitCode } from '../errors.ts'
import { notQuiet } from '../practices/quiet.ts'
import { isOwn } from '../practices/thanks/own-good.ts'
import { readSettings } from '../settings.ts'
import { type CommonFlags, notice, type World } from '../world.ts'
import { matching } from './matching.ts'
import { printEntry } from './show.ts'

/** `attune thanks jar` where nobody can be asked: one kept thanks at random, as `show` prints an entry. */
export async function drawThanks(world: World, flags: CommonFlags): Promise<ExitCode> {
  const { settings } = readSettings(world.home)
  const { entries } = await matching(world, {}, { newestFirst: false })
  const jar = notQuiet(entries).filter(
    (entry) => entry.practice === 'thanks' && Boolean(entry.text) && (settings.flow !== 'solo' || isOwn(entry)),
  )
  const drawn = jar[Math.floor(Math.random() * jar.length)]
  if (drawn === undefined) {
    notice(world, 'There is no thanks to draw.')
    return exitCode.nothingMatched
  }
  await printEntry(world, drawn, flags)
  return exitCode.done
}
