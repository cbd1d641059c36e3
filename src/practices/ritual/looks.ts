import { type Given, type PrivateScript, pairOf, type Script } from '../../flow/script.ts'
import { type Known, type State, shapeOf, stateOf } from './known.ts'
import { sentenceOf } from './shape.ts'

/** What is to become of a ritual after looking at it. */
export type Look = 'keep' | 'ours' | 'wake' | 'change' | 'rest' | 'let-go'

const offered: { readonly [state in State]: readonly Look[] } = {
  ours: ['keep', 'change', 'rest', 'let-go'],
  idea: ['keep', 'ours', 'change', 'let-go'],
  resting: ['keep', 'wake', 'let-go'],
  'let-go': ['keep'],
}

/** One person says what becomes of it. */
export async function lookAlone(script: Script, ritual: Known): Promise<Look> {
  await showRitual(script, ritual)
  return script.choice('look', offered[stateOf(ritual)])
}

/** Each says alone what they would do with each; what both may know is only what becomes of it. */
export async function lookTogether(script: Script, given: Given, rituals: readonly Known[]): Promise<readonly Look[]> {
  const looks = await script.eachInPrivate(
    'hand-over',
    pairOf(given),
    (alone) => wordsOn(alone, rituals),
    (both) =>
      rituals.map((ritual, nth) =>
        agreed(
          stateOf(ritual),
          both.map((words) => words[nth] ?? 'keep'),
        ),
      ),
  )
  for (const [nth, { text }] of rituals.entries()) await script.say(standing[looks[nth] ?? 'keep'], { ritual: text })
  await script.show('so-it-stands')
  return looks
}

/**
 * What becomes of it when both have spoken. Where they agree, that; where they do not, an idea stays an idea, what rests
 * goes on resting, and what is theirs rests or is looked at anew. None of these tells who said what.
 */
export function agreed(state: State, words: readonly Look[]): Look {
  const [first = 'keep', ...others] = words
  if (others.every((word) => word === first)) return first
  if (state !== 'ours') return 'keep'
  return words.includes('let-go') || words.includes('rest') ? 'rest' : 'change'
}

const standing: { readonly [look in Look]: string } = {
  keep: 'stands-keep',
  ours: 'stands-ours',
  wake: 'stands-wake',
  change: 'stands-change',
  rest: 'stands-rest',
  'let-go': 'stands-let-go',
}

async function wordsOn(alone: PrivateScript, rituals: readonly Known[]): Promise<readonly Look[]> {
  const words: Look[] = []
  for (const ritual of rituals) {
    await showRitual(alone, ritual)
    words.push(await alone.choice('look', offered[stateOf(ritual)]))
  }
  return words
}

async function showRitual(script: PrivateScript, ritual: Known): Promise<void> {
  const shape = shapeOf(ritual)
  await script.say('one', { ritual: ritual.text })
  const sentence = sentenceOf(shape)
  if (shape.cue !== '') await script.say('as-it-stands', { sentence })
  if (shape.meaning !== '') await script.say('what-it-says', { meaning: shape.meaning })
}
