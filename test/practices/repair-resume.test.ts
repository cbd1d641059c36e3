import { describe, expect, it } from 'vitest'
import { Left } from '../../src/errors.ts'
import { type Progress, perform } from '../../src/flow/perform.ts'
import type { Answer, AnswerOf, Listener, Question } from '../../src/flow/question.ts'
import type { Given, Outcome } from '../../src/flow/script.ts'
import { repair } from '../../src/practices/repair/index.ts'
import { onlyEnter, stageSet } from '../support/actor.ts'

const given: Given = { you: 'Ana', person: 'Sam', flow: 'both', season: 'ordinary', flags: {} }

/** Answers by the place of a question, with Enter elsewhere, and leaves when it has been asked so often. */
function listener(answers: { readonly [id: string]: Answer }, patience: number): Listener & { asked: number } {
  return {
    asked: 0,
    say: async () => {},
    async ask<Q extends Question>(question: Q): Promise<AnswerOf[Q['kind']]> {
      if (this.asked === patience) throw new Left()
      this.asked += 1
      const known = Object.entries(answers).find(([id]) => question.id === id || question.id.endsWith(`/${id}`))
      return (known?.[1] ?? onlyEnter(question)) as AnswerOf[Q['kind']]
    },
  }
}

async function sit(
  door: string,
  answers: { readonly [id: string]: Answer },
  sitting: { past?: Progress; patience?: number },
): Promise<{ outcome?: Outcome; progress: Progress; asked: number }> {
  let progress: Progress = sitting.past ?? { answers: [] }
  const who = listener(answers, sitting.patience ?? Number.POSITIVE_INFINITY)
  try {
    const { outcome } = await perform({
      practice: repair,
      given: { ...given, ...(door !== '' && { door }) },
      listener: who,
      surroundings: stageSet('repair', {}),
      ...(sitting.past !== undefined && { past: sitting.past }),
      keep: (now) => {
        progress = JSON.parse(JSON.stringify(now)) as Progress
      },
    })
    return { outcome, progress, asked: who.asked }
  } catch (error) {
    if (error instanceof Left) return { progress, asked: who.asked }
    throw error
  }
}

const talks: readonly [door: string, answers: { readonly [id: string]: Answer }][] = [
  [
    '',
    { 'stirred#1': 7, 'soothing#1': ['walk'], 'stirred-now#1': 8, 'not-yet#1': 'longer', 'after-the-break#1': 'on' },
  ],
  [
    'start-softly',
    {
      'camera#1': 'You always left early',
      'felt#1': ['hurt'],
      'request#1': 'stay for tea',
      'this-way#1': 'another',
      'this-way#2': 'change',
      'your-words#1': 'Stay for tea?',
      'good-moment#1': 'when the bell rings',
    },
  ],
  [
    'look-back-together',
    {
      'felt-together#1': ['lonely', 'small'],
      'show-or-tell#1': 'show',
      'understood#1': 'the plate',
      'echo#1': 'a window',
      'build-apology#1': true,
      'what-i-did#1': 'left',
      'received#2': 'accepted',
      'i-will#1': 'ask first',
      'learned#1': 'Seven is better than nine.',
      'let-the-details-go#1': false,
    },
  ],
  ['look-back-alone', { 'my-part#1': 'I left', 'view-of-both#1': 'two tired people', 'next-step#1': 'ask' }],
  ['apologise', { 'what-i-did#1': 'I was late, but so were you', 'this-way#1': 'another', 'good-moment#1': 'at tea' }],
  ['my-pattern', { 'pattern#1': 'fix', 'last-time#1': 'the tax', 'pattern-cue#1': 'when I reach for a pen' }],
  ['wider-view', { 'view-of-both#1': 'two tired people', 'view-hard#1': 'hunger' }],
  ['words', { 'family#1': 'sorry', 'own-way#1': 'Sorry. Again?' }],
]

describe('repair, left and taken up again', () => {
  it.each(talks)('it ends in the same entry wherever it was left: %s', async (door, answers) => {
    const whole = await sit(door, answers, {})
    expect(whole.outcome?.keep.length).toBeGreaterThan(0)
    for (let patience = 0; patience < whole.asked; patience += 1) {
      const left = await sit(door, answers, { patience })
      expect(left.outcome).toBeUndefined()
      const again = await sit(door, answers, { past: left.progress })
      expect(again.outcome).toEqual(whole.outcome)
    }
  })
})
