import type { Card } from '../content/grammar.ts'
import type { Entry } from '../entries/entry.ts'
import type { Draw, Drawn, Recall, Today } from './script.ts'

/** What a talk can learn from outside itself. The stage fills it with the real clock, journal, prompts and chance. */
export interface Surroundings {
  today(): Today
  draw(draw: Draw): readonly Drawn[]
  recall(which: Recall): readonly Entry[]
  /** 0 ≤ n < 1 */
  chance(): number
  /** A card of the practice's own deck, or of the common one. Throws AttuneError when neither has it. */
  card(id: string): Card
  readonly vocabulary: Vocabulary
}

/** Words to name what is felt and needed, read when first asked for. */
export interface Vocabulary {
  /** lifted, settled, stirred, sunk, between, body */
  feelings(): ReadonlyMap<string, readonly string[]>
  needs(): ReadonlyMap<string, readonly string[]>
  /** What may lie under a thought about the other that is told as a feeling ("ignored": lonely, hurt …). */
  under(word: string): readonly string[]
}
