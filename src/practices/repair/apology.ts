import { asSentence } from '../wording.ts'
import { lowered, open } from './english.ts'

/** What an apology holds: what I did, how it landed, what I'll do now. */
export interface Apology {
  readonly did: string
  readonly landed: string
  readonly next: string
}

/** An apology in plain sentences, or '' where nothing was said. Asks for nothing back. */
export function apologyOf({ did, landed, next }: Apology): string {
  const sentences = [deed(open(did)), effect(open(landed)), promise(open(next))].filter((part) => part !== '')
  if (sentences.length > 0 && !sentences.some((part) => /\bsorry\b/i.test(part))) sentences.splice(1, 0, "I'm sorry.")
  return sentences.join(' ')
}

/** The same without what takes an apology back ("but you …", "if you felt …") or asks for something (practice.md 6.3). */
export function wholehearted({ did, landed, next }: Apology): Apology {
  return { did: withoutBut(did), landed: withoutBut(landed), next: withoutAsking(next) }
}

function withoutBut(words: string): string {
  return withoutAsking(words)
    .replace(/[,;.]?\s*(?<!\bnothing )(?<!^)\bbut\b.*$/is, '')
    .replace(/[,;.]?\s*(?<!\bas )(?<!^)\bif (?:you|i|it|that|anyone|anybody)\b.*$/is, '')
}

function withoutAsking(words: string): string {
  return words.replace(
    /[,;.]?\s*(?:and )?(?:please |(?:can|could|will|would|do) you (?:please )?|i hope (?:that )?you(?:['’]ll| will| can)? )?(?:just )?\bforgive\b.*$/is,
    '',
  )
}

function deed(did: string): string {
  if (did === '') return ''
  const bare = did
    .replace(/^(?:i(?:['’]m| am)(?: so| really| very)? )?sorry(?: that| for| about)?\s+/i, '')
    .replace(/^that (?=i\b)/i, '')
  if (/^i\b/i.test(bare)) return asSentence(bare)
  return doneByMe.test(bare) ? asSentence(`I ${lowered(bare)}`) : asSentence(`I'm sorry for ${lowered(bare)}`)
}

const doneByMe =
  /^(?:\p{L}+(?<!\bne)ed|was|didn['’]t|did|went|left|said|took|got|made|told|gave|put|forgot|kept|let|read|broke|shut|ran|threw|lost|came|spoke|hid|hurt|cut|sat|held|bit|swore|lied|slept)\b/iu

function effect(landed: string): string {
  return landed === ''
    ? ''
    : asSentence(`I can see how it landed: ${lowered(landed.replace(/^(?:that|it landed)\s+/i, ''))}`)
}

function promise(next: string): string {
  if (next === '') return ''
  const bare = next.replace(/^(?:to|next time,?|from now on,?)\s+/i, '')
  if (/^(?:i|if|when|we)\b/i.test(bare)) return asSentence(bare)
  return asSentence(/^\p{L}+ing\b/u.test(bare) ? `What I'll do now: ${lowered(bare)}` : `I'll ${lowered(bare)}`)
}
