import type { Script } from '../../flow/script.ts'

/**
 * Shows a draft until it is kept, put in the person's own words, heard another way, or let go (then undefined). Their own
 * words join the ways, so that going round never loses them.
 * @param remark a card said once under the first draft: an observation with another way at hand
 */
export async function settleOn(
  script: Script,
  [first = '', ...others]: readonly string[],
  remark?: string,
): Promise<string | undefined> {
  // The draft on the screen comes first, the ways not heard for longest next.
  let ways: readonly [string, ...string[]] = [first, ...others]
  let said = remark
  for (;;) {
    const [draft, ...rest] = ways
    await script.say('draft', { draft })
    if (said !== undefined) await script.say(said)
    said = undefined
    const next = await choose(script, rest.length > 0)
    if (next === 'keep') return draft
    if (next === 'let-go') return undefined
    ways = next === 'another' ? roundTo(rest, draft) : [await reworded(script, draft), ...rest, draft]
  }
}

function choose(script: Script, hasOthers: boolean): Promise<'keep' | 'change' | 'another' | 'let-go'> {
  return hasOthers
    ? script.choice('this-way', ['keep', 'change', 'another', 'let-go'])
    : script.choice('this-way', ['keep', 'change', 'let-go'])
}

function roundTo([next, ...rest]: readonly string[], draft: string): [string, ...string[]] {
  return next === undefined ? [draft] : [next, ...rest, draft]
}

/** Words emptied out are a change of mind about changing them. */
async function reworded(script: Script, draft: string): Promise<string> {
  return (await script.page('your-words', {}, draft)) || draft
}
