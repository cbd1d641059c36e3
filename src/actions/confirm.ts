import { Back } from '../flow/question.ts'
import { readSettings } from '../settings.ts'
import { openWords } from '../stage/library.ts'
import { openListener } from '../stage/listener.ts'
import type { CommonFlags, World } from '../world.ts'

/** Asks once, in the middle of the ordinary screen. Enter, and going back, mean no. */
export async function confirm(world: World, question: string, flags: CommonFlags): Promise<boolean> {
  const { settings } = readSettings(world.home)
  const screen = settings.screen === 'plain' ? 'plain' : 'inline'
  const listener = await openListener(world, { screen, editor: '' }, flags, await openWords(world.home))
  try {
    return await listener.ask({ kind: 'yes', id: 'confirm#1', text: question, yes: 'yes', no: 'no', start: false })
  } catch (error) {
    if (error instanceof Back) return false
    throw error
  } finally {
    listener.close()
  }
}
