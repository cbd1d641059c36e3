import { capital, listed } from '../wording.ts'
import { lowered, open } from './english.ts'

/** The two who look back: the one whose keyboard it is first. */
export type Pair = readonly [string, string]

/** Something said in private, and whether its author would have it shown. */
export interface Marked {
  readonly words: string
  readonly show: boolean
}

/**
 * What both may see: the words of both, or of neither. Words of one alone would tell that the other passed; and those who
 * mark nothing may as well mean to say it aloud, so nothing follows from an empty screen (practice.md 2.5).
 */
export function ofBoth(marked: readonly Marked[]): readonly string[] {
  const open = marked.every(({ words, show }) => show && words !== '')
  return open ? marked.map(({ words }) => words) : []
}

/** Words by the name of who said them; nobody who said nothing is named. Undefined where nobody said anything. */
export function named(pair: Pair, words: readonly string[]): { readonly [name: string]: string } | undefined {
  const said = pair.flatMap((name, nth) => (words[nth] ? [[capital(name), words[nth]] as const] : []))
  return said.length === 0 ? undefined : Object.fromEntries(said)
}

/** The same to be read on a screen: "Ana: lonely and small", a paragraph each. */
export function paragraphs(pair: Pair, words: readonly string[]): string {
  return Object.entries(named(pair, words) ?? {})
    .map(([name, said]) => `${name}: ${said}`)
    .join('\n\n')
}

/** "Ana will ask first and Sam will write by seven", or '' where neither means to do anything. */
export function whatEachWill(pair: Pair, wills: readonly string[]): string {
  const deeds = pair.flatMap((name, nth) => {
    const deed = lowered(
      open(wills[nth] ?? '').replace(/^(?:to\s+|i(?:['’]ll| will|['’]m going to| am going to)\s+)/i, ''),
    )
    return deed === '' ? [] : [`${name} will ${deed}`]
  })
  return listed(deeds)
}
