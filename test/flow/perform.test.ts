import { describe, expect, it } from 'vitest'
import { makeDeck } from '../../src/content/deck.ts'
import { readSheet } from '../../src/content/grammar.ts'
import { Left } from '../../src/errors.ts'
import { type Progress, perform } from '../../src/flow/perform.ts'
import { type Answer, type AnswerOf, Back, type Listener, type Question } from '../../src/flow/question.ts'
import { kept, later, type Outcome, type Practice } from '../../src/flow/script.ts'
import { onlyEnter, stageSet } from '../support/actor.ts'

const deck = makeDeck(
  'walk',
  readSheet(
    'walk.md',
    `
## hello
A walk, {you}?
## where
Where to?
- **sea** — the sea
- **hill** — the hill
## who
Who comes along?
## note
Anything to note?
## hand-over
Pass to {name}
## pace
How fast?
- **slow** — slow
- **fast** — fast
## bye
Good walk.
`,
  ).cards,
)

const walk: Practice = async (script, given) => {
  await script.say('hello', { you: given.you })
  const where = await script.choice('where', ['sea', 'hill'])
  const who = await script.line('who')
  const { date } = await script.today()
  const note = await script.page('note')
  await script.say('bye')
  return kept({ practice: 'journal', text: note, answers: { where, who, date } })
}

type Move = Answer | 'ESC' | 'TYPE AND ESC' | 'LEAVE'

/** Answers one move after another, and remembers what was asked and said. */
function walker(moves: readonly Move[]): Listener & { asked: Question[]; heard: string[] } {
  const left = [...moves]
  const asked: Question[] = []
  const heard: string[] = []
  return {
    asked,
    heard,
    say: async (words) => void heard.push(words),
    ask: async <Q extends Question>(question: Q, typing?: (words: string) => void): Promise<AnswerOf[Q['kind']]> => {
      asked.push(question)
      const move = left.shift()
      const types = question.kind === 'line' || question.kind === 'page'
      if (types && (move === 'LEAVE' || move === 'TYPE AND ESC')) typing?.('half a word')
      if (move === 'ESC' || move === 'TYPE AND ESC') throw new Back()
      if (move === 'LEAVE') throw new Left()
      return (move === undefined ? onlyEnter(question) : move) as AnswerOf[Q['kind']]
    },
  }
}

interface Held {
  outcome?: Outcome
  progress: Progress
  listener: ReturnType<typeof walker>
  lastWords?: readonly string[]
}

async function hold(practice: Practice, moves: readonly Move[], past?: Progress, chance = 0): Promise<Held> {
  const listener = walker(moves)
  let progress: Progress = past ?? { answers: [] }
  const surroundings = { ...stageSet('common', { chance }), card: (id: string) => deck.card(id) }
  try {
    const performed = await perform({
      practice,
      given: { you: 'Ana', person: '', flow: 'both', season: 'ordinary', flags: {} },
      listener,
      surroundings,
      ...(past !== undefined && { past }),
      keep: (now) => {
        progress = JSON.parse(JSON.stringify(now))
      },
    })
    return { ...performed, progress, listener }
  } catch (error) {
    if (error instanceof Left) return { progress, listener }
    throw error
  }
}

describe('a talk', () => {
  it('asks in the order of the script and ends in what the script keeps', async () => {
    const { outcome, lastWords, listener } = await hold(walk, ['hill', 'Leo', 'wind'])
    expect(outcome?.keep).toEqual([
      { practice: 'journal', text: 'wind', answers: { where: 'hill', who: 'Leo', date: '2026-11-23' } },
    ])
    expect(listener.heard).toEqual(['A walk, Ana?'])
    expect(lastWords).toEqual(['Good walk.'])
  })

  it('goes on from every place it was left at, and ends in the same entry', async () => {
    const moves: Move[] = ['hill', 'Leo', 'wind']
    const whole = await hold(walk, moves)
    for (let place = 0; place <= moves.length - 1; place += 1) {
      const left = await hold(walk, [...moves.slice(0, place), 'LEAVE'])
      const again = await hold(walk, moves.slice(place), left.progress)
      expect(again.outcome).toEqual(whole.outcome)
      expect(again.listener.asked).toHaveLength(moves.length - place)
    }
  })

  it('offers what somebody wrote as they typed it, and a card with its emphasis', async () => {
    const items = [
      { value: 'own', words: 'the *old* snake_case way' },
      { value: 'card', words: 'the *new* way', fromCard: true as const },
    ]
    const choosing: Practice = async (script) => {
      const one = await script.pick('where', items)
      const several = await script.many('where', { upTo: 2, items })
      return kept({ practice: 'journal', text: one, tags: several })
    }
    const { listener } = await hold(choosing, [])
    const words = ['the \\*old\\* snake\\_case way', 'the *new* way']
    expect(listener.asked.map((asked) => 'choices' in asked && asked.choices.map((choice) => choice.words))).toEqual([
      words,
      words,
    ])
  })

  it('says nothing again that was answered before', async () => {
    const left = await hold(walk, ['sea', 'LEAVE'])
    const again = await hold(walk, [], left.progress)
    expect(again.listener.heard).toEqual([])
  })

  it('keeps half-typed words and offers them at the same question', async () => {
    const left = await hold(walk, ['sea', 'LEAVE'])
    expect(left.progress.typing).toEqual({ id: 'who#1', words: 'half a word' })
    const again = await hold(walk, [], left.progress)
    expect(again.listener.asked[0]).toMatchObject({ id: 'who#1', start: 'half a word' })
  })

  it('does not put half-typed words of an earlier sitting over what was answered since', async () => {
    const left = await hold(walk, ['sea', 'LEAVE'])
    const { listener } = await hold(walk, ['Leo', 'ESC'], left.progress)
    expect(listener.asked.map(({ id }) => id)).toEqual(['who#1', 'note#1', 'who#1', 'note#1'])
    expect(listener.asked[2]).toMatchObject({ start: 'Leo' })
  })

  it('keeps half-typed words when somebody goes back in the middle of them', async () => {
    const { listener } = await hold(walk, ['sea', 'TYPE AND ESC', 'hill'])
    expect(listener.asked[3]).toMatchObject({ id: 'who#1', start: 'half a word' })
    const left = await hold(walk, ['sea', 'TYPE AND ESC', 'LEAVE'])
    const again = await hold(walk, ['hill'], left.progress)
    expect(again.listener.asked[1]).toMatchObject({ id: 'who#1', start: 'half a word' })
  })

  it('keeps the old answer for another sitting when somebody has gone back to it', async () => {
    const left = await hold(walk, ['sea', 'Leo', 'ESC', 'ESC', 'LEAVE'])
    const { listener, outcome } = await hold(walk, [], left.progress)
    expect(listener.asked.slice(0, 2)).toMatchObject([
      { id: 'where#1', start: 'sea' },
      { id: 'who#1', start: 'Leo' },
    ])
    expect(outcome?.keep[0]?.answers).toMatchObject({ where: 'sea', who: 'Leo' })
  })

  it('goes back to the question before, with the old answer standing there', async () => {
    const { outcome, listener } = await hold(walk, ['hill', 'Leo', 'ESC', 'Mira', 'wind'])
    expect(listener.asked.map(({ id }) => id)).toEqual(['where#1', 'who#1', 'note#1', 'who#1', 'note#1'])
    expect(listener.asked[3]).toMatchObject({ start: 'Leo' })
    expect(outcome?.keep[0]?.answers).toMatchObject({ who: 'Mira' })
  })

  it('stays at the first question when somebody goes back there', async () => {
    const { listener } = await hold(walk, ['ESC', 'sea'])
    expect(listener.asked.map(({ id }) => id)).toEqual(['where#1', 'where#1', 'who#1', 'note#1'])
  })

  it('draws nothing anew when somebody goes back and forth', async () => {
    let chance = 0
    const drawing: Practice = async (script) => {
      await script.line('who')
      const [card] = await script.draw({ pool: 'ask', count: 1 })
      await script.line('note')
      return kept({ practice: 'ask', text: card?.id ?? '' })
    }
    const listener = walker([null, 'ESC', null, null])
    const seen: string[] = []
    const { outcome } = await perform({
      practice: drawing,
      given: { you: '', person: '', flow: 'both', season: 'ordinary', flags: {} },
      listener,
      surroundings: {
        ...stageSet('common', {}),
        card: (id) => deck.card(id),
        draw: () => {
          chance += 1
          seen.push(`card ${chance}`)
          return [{ id: `card ${chance}`, text: '', notes: {} }]
        },
      },
      keep: () => {},
    })
    expect(seen).toEqual(['card 1'])
    expect(outcome.keep[0]?.text).toBe('card 1')
  })

  it('does not keep the answer that put it off', async () => {
    const putOff: Practice = async (script) => {
      await script.line('who')
      return (await script.choice('where', ['sea', 'hill'])) === 'hill'
        ? later
        : kept({ practice: 'journal', text: 'went' })
    }
    const first = await hold(putOff, ['Leo', 'hill'])
    expect(first.outcome?.end).toBe('later')
    const again = await hold(putOff, ['sea'], first.progress)
    expect(again.listener.asked.map(({ id }) => id)).toEqual(['where#1'])
    expect(again.listener.asked[0]).not.toHaveProperty('start')
    expect(again.outcome?.keep[0]?.text).toBe('went')
  })
})

describe('a turn in private', () => {
  const together: Practice = async (script) => {
    await script.line('who')
    const slowest = await script.eachInPrivate(
      'hand-over',
      ['Ana', 'Sam'],
      async (their) => ({ pace: await their.choice('pace', ['slow', 'fast']), why: await their.line('note') }),
      (answers) => (answers.some(({ pace }) => pace === 'slow') ? 'slow' : 'fast'),
    )
    await script.line('note')
    return kept({ practice: 'ask', text: slowest })
  }

  it('passes the keyboard, asks out of sight, and keeps only what was settled', async () => {
    const { outcome, progress, listener } = await hold(together, ['x', null, 'fast', 'mine', null, 'slow', 'theirs'])
    expect(outcome?.keep[0]?.text).toBe('slow')
    expect(JSON.stringify(progress)).not.toMatch(/fast|mine|theirs/)
    expect(listener.asked.map(({ kind }) => kind)).toEqual([
      'line',
      'pass',
      'choice',
      'line',
      'pass',
      'choice',
      'line',
      'line',
    ])
    expect(listener.asked[2]).toMatchObject({ secret: true })
    expect(listener.asked[7]).not.toHaveProperty('secret')
  })

  it('writes nothing of it to a draft when somebody leaves in the middle', async () => {
    const { progress } = await hold(together, ['x', null, 'fast', 'mine', null, 'LEAVE'])
    expect(progress.answers.map(({ id }) => id)).toEqual(['who#1'])
    expect(progress.typing).toBeUndefined()
  })

  it('is asked anew after it was left, and comes to the same end', async () => {
    const left = await hold(together, ['x', null, 'fast', 'mine', null, 'LEAVE'])
    const again = await hold(together, [null, 'fast', 'mine', null, 'slow', 'theirs'], left.progress)
    expect(again.outcome?.keep[0]?.text).toBe('slow')
  })

  it('keeps nothing of the talk on disk from there on, because what follows would tell of it', async () => {
    const { progress } = await hold(together, ['x', null, 'fast', 'mine', null, 'slow', 'theirs', 'LEAVE'])
    expect(progress.answers.map(({ id }) => id)).toEqual(['who#1'])
    expect(progress.typing).toBeUndefined()
  })

  it('is kept with what was settled where both chose to show it', async () => {
    const shown: Practice = async (script) => {
      const words = await script.eachInPrivate(
        'hand-over',
        ['Ana', 'Sam'],
        async (their) => their.line('note'),
        (answers) => answers.join(' and '),
        { onDisk: true },
      )
      await script.line('who')
      return kept({ practice: 'repair', text: words })
    }
    const left = await hold(shown, [null, 'one', null, 'two', 'LEAVE'])
    const again = await hold(shown, [], left.progress)
    expect(again.listener.asked.map(({ id }) => id)).toEqual(['who#1'])
    expect(again.outcome?.keep[0]?.text).toBe('one and two')
  })

  it('cannot be gone back into from the other turn', async () => {
    const { listener } = await hold(together, ['x', null, 'fast', 'mine', null, 'ESC', 'ESC', 'slow'])
    expect(listener.asked.slice(4, 8).map(({ id }) => id)).toEqual([
      'hand-over#1.1/hand-over#1',
      'hand-over#1.1/pace#1',
      'hand-over#1.1/pace#1',
      'hand-over#1.1/pace#1',
    ])
  })

  it('lets a person go back within their own turn', async () => {
    const { outcome, listener } = await hold(together, ['x', null, 'slow', 'ESC', 'fast', 'why', null, 'fast'])
    expect(listener.asked[4]?.id).toBe('hand-over#1.0/pace#1')
    expect(outcome?.keep[0]?.text).toBe('fast')
  })
})
