import { type Given, pairOf, type Script } from '../../flow/script.ts'

export const flavours = ['words', 'attention', 'play', 'quiet', 'shared-effort', 'touch'] as const
export type Flavour = (typeof flavours)[number]

/** Each says alone whether it is theirs too: it is, only when both do, and nobody learns who did not (practice.md 3.4). */
export function bothSayYes(script: Script, given: Given, sentence: string): Promise<boolean> {
  return script.eachInPrivate(
    'hand-over',
    pairOf(given),
    async (alone) => {
      await alone.say('as-it-stands', { sentence })
      return alone.choice('your-word', ['tweak', 'yes', 'no'])
    },
    (words) => words.every((word) => word === 'yes'),
  )
}

/**
 * What it is made of. Together, each first marks alone what would feel good, and only what both marked is on the table:
 * so touch is there only when both wanted it, and its absence says nothing about anybody.
 */
export async function chooseFlavour(script: Script, given: Given): Promise<Flavour> {
  if (given.together) return script.choice('flavour', await likedByBoth(script, given))
  const flavour = await script.choice('flavour', flavours)
  if (flavour === 'touch') await script.say('touch-is-for-both')
  return flavour
}

function likedByBoth(script: Script, given: Given): Promise<readonly Flavour[]> {
  return script.eachInPrivate(
    'hand-over',
    pairOf(given),
    (alone) => alone.many('flavours-you-like', { upTo: flavours.length }),
    onTheTable,
  )
}

/** What everybody marked; where that is nothing, everything but touch. */
export function onTheTable(marked: readonly (readonly string[])[]): readonly Flavour[] {
  const shared = flavours.filter((flavour) => marked.every((list) => list.includes(flavour)))
  return shared.length > 0 ? shared : flavours.filter((flavour) => flavour !== 'touch')
}
