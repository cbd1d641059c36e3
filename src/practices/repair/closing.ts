import type { Script } from '../../flow/script.ts'

/** The last words of a talk: they are read outside of it, so they tell nothing of what was said. */
export async function close(
  script: Script,
  lines: 'closings' | 'closings-after-hard-work' | 'closings-together' = 'closings',
): Promise<void> {
  await script.say('closing', { line: await script.anyOf(lines) })
}
