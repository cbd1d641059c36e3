import type { Mood } from '../entries/entry.ts'
import type { Asking } from './asking.ts'
import type { Item, Script, Told } from './script.ts'

const MORE = '+more'
const CANNOT_TELL = '+cannot-tell'
const SHOWN_AT_FIRST = 12

/** The group of feeling words that fits a mood (practice.md 2.1, 2.2). */
function groupFor(mood: Mood | undefined): string | undefined {
  if (mood === undefined) return undefined
  if (mood.valence === 0) return 'between'
  if (mood.valence > 0) return mood.energy > 0 ? 'lifted' : 'settled'
  return mood.energy > 0 ? 'stirred' : 'sunk'
}

/**
 * Naming what is felt: a dozen words that fit, then more of them on request; "can't tell yet" is a full answer that
 * leads to the body's words; a thought about the other ("ignored") is kept as it is, and asked underneath of.
 */
export async function nameFeelings(
  script: Script,
  asking: Asking,
  card: string,
  { upTo, mood }: { upTo: number; mood?: Mood | undefined },
  told?: Told,
): Promise<readonly string[]> {
  const { vocabulary } = asking.surroundings
  const all = vocabulary.feelings()
  const first = await handful(asking, card, wordsFor(all, mood))
  const chosen = await script.many(
    card,
    { upTo, items: [...asItems(first), special(asking, MORE), special(asking, CANNOT_TELL)], orElse: true },
    told,
  )
  const words = chosen.filter((word) => !word.startsWith('+')).slice(0, upTo)
  if (chosen.includes(MORE))
    words.push(...(await moreFeelings(script, asking, { first, mood, upTo: upTo - words.length })))
  if (chosen.includes(CANNOT_TELL))
    return [
      ...words,
      ...(await script.many('body-words', { upTo: 2, items: asItems(all.get('body') ?? []), orElse: true })),
    ]
  return [...words, ...(await underneath(script, asking, words))]
}

/** Naming what is needed: a group, then needs in it. The first choice names nothing. */
export async function nameNeeds(
  script: Script,
  asking: Asking,
  card: string,
  { upTo }: { upTo: number },
  told?: Told,
): Promise<readonly string[]> {
  const groups = asking.surroundings.vocabulary.needs()
  const none = special(asking, '+no-need')
  const group = await script.pick(
    card,
    [none, ...[...groups.keys()].map((name) => ({ value: name, words: spoken(name) }))],
    told,
  )
  if (group === none.value) return []
  return script.many('needs-in-group', { upTo, items: asItems(groups.get(group) ?? []), orElse: true })
}

async function moreFeelings(
  script: Script,
  asking: Asking,
  { first, mood, upTo }: { first: readonly string[]; mood: Mood | undefined; upTo: number },
): Promise<readonly string[]> {
  const all = asking.surroundings.vocabulary.feelings()
  const groups = [...all.keys()].filter((name) => name !== 'body')
  const fitting = groupFor(mood)
  const ordered = fitting === undefined ? groups : [fitting, ...groups.filter((name) => name !== fitting)]
  const rest = ordered.flatMap((name) => all.get(name) ?? []).filter((word) => !first.includes(word))
  return upTo < 1 ? [] : script.many('more-feelings', { upTo, items: asItems(rest), orElse: true })
}

/** Safety words ("threatened", "scared of them") have nothing under them here: they are never reworded. */
async function underneath(script: Script, asking: Asking, words: readonly string[]): Promise<readonly string[]> {
  for (const word of words) {
    const under = asking.surroundings.vocabulary.under(word)
    if (under.length > 0) return script.many('underneath', { upTo: 2, items: asItems(under), orElse: true }, { word })
  }
  return []
}

function wordsFor(all: ReadonlyMap<string, readonly string[]>, mood: Mood | undefined): readonly string[] {
  const group = groupFor(mood)
  return group === undefined
    ? ['stirred', 'sunk', 'settled', 'lifted', 'between'].flatMap((name) => all.get(name) ?? [])
    : (all.get(group) ?? [])
}

/** A dozen of the words, drawn once for this talk, in the order of the list. */
async function handful(asking: Asking, card: string, words: readonly string[]): Promise<readonly string[]> {
  const seed = await asking.recording.outside(asking.place(`words ${card}`), () => asking.surroundings.chance())
  const step = words.length / Math.min(SHOWN_AT_FIRST, words.length || 1)
  const picked = Array.from(
    { length: Math.min(SHOWN_AT_FIRST, words.length) },
    (_, nth) => words[Math.floor((nth + seed) * step)],
  )
  return picked.filter((word) => word !== undefined)
}

function special(asking: Asking, value: string): Item {
  return { value, words: asking.card(value.slice(1)).text, fromCard: true }
}

function asItems(words: readonly string[]): readonly Item[] {
  return words.map((word) => ({ value: word, words: word }))
}

function spoken(name: string): string {
  return name.replaceAll('-', ' ')
}
