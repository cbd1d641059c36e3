import { actSentence } from './act.ts'
import { effectSentence } from './effect.ts'
import { addressedIn, qualitySentence } from './quality.ts'

/** The pieces of a thanks, as they were typed; each may be ''. */
export interface Pieces {
  readonly act: string
  readonly effect: string
  readonly feelings: readonly string[]
  readonly quality: string
  /** Their name, so that "Sam drove Nana home" is heard as being about them; '' where nobody was named. */
  readonly person: string
}

/** Act, effect and quality (practice.md 3.5) as a few plain sentences that could be said aloud. */
export function thanksSentence({ act, effect, feelings, quality, person }: Pieces): string {
  const sentences = [
    actSentence(act),
    effectSentence({ effect, feelings }),
    qualitySentence(quality, addressedIn(act, person)),
  ]
  return sentences.filter((sentence) => sentence !== '').join(' ')
}
