import type { Script } from '../../flow/script.ts'

/** From here on a body needs a break before it can hear anything (practice.md 3.6, P0). */
export const STIRRED = 6
/** Up to here two people can look back together. */
export const CALM = 4

const strongSigns: ReadonlySet<string> = new Set(['flee', 'hit-back', 'blank'])

/** How the body is; somebody who says seven is asked nothing more. The number is never kept. */
export async function tooStirred(script: Script): Promise<boolean> {
  const level = (await script.scale('stirred')) ?? 0
  if (level >= STIRRED) return true
  const signs = await script.many('signs', { upTo: 6 })
  return signs.some((sign) => strongSigns.has(sign))
}
