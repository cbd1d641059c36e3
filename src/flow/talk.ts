import { asText } from '../as-text.ts'
import { fill } from '../content/deck.ts'
import type { Json } from '../entries/entry.ts'
import { type Asking, choicesOf } from './asking.ts'
import type {
  Choice,
  ChoiceQuestion,
  KeysQuestion,
  LineQuestion,
  ManyQuestion,
  MoodQuestion,
  PageQuestion,
  PassQuestion,
  ScaleQuestion,
  ShowQuestion,
  TimerQuestion,
  YesQuestion,
} from './question.ts'
import type { Item, Script, Told } from './script.ts'
import { nameFeelings, nameNeeds } from './vocabulary.ts'

/** The script object of one run: each method is one kind of question, put in the deck's words. */
export function makeScript(asking: Asking): Script {
  const script: Script = {
    ...saying(asking),
    ...writing(asking),
    ...choosing(asking),
    ...measuring(asking),
    ...naming(),
    ...learning(asking),
    eachInPrivate,
  }
  return script

  function naming(): Pick<Script, 'feelings' | 'needs'> {
    return {
      feelings: (card, options, told) => nameFeelings(script, asking, card, options, told),
      needs: (card, options, told) => nameNeeds(script, asking, card, options, told),
    }
  }

  async function eachInPrivate<T, S extends Json>(
    card: string,
    people: readonly string[],
    turn: (script: Script, person: string) => Promise<T>,
    settle: (answers: readonly T[]) => S,
    { onDisk = false }: { onDisk?: boolean } = {},
  ): Promise<S> {
    const id = asking.place(card)
    const known = asking.recording.replay(id)
    if (known !== undefined) return known.answer as S
    const answers: T[] = []
    for (const [nth, person] of people.entries()) {
      const answer = await asking.inPrivate(`${id}.${nth}`, async () => {
        await asking.ask<PassQuestion>(card, { name: person }, { kind: 'pass' })
        return turn(script, person)
      })
      answers.push(answer)
    }
    const settled = settle(answers)
    asking.settled(id, settled, onDisk)
    return settled
  }
}

type Part<Names extends keyof Script> = (asking: Asking) => Pick<Script, Names>

const saying: Part<'say' | 'wording' | 'show' | 'sayDrawn'> = (asking) => ({
  say: async (card, told) => asking.say(asking.words(asking.card(card), told).text),
  wording: async (card, told, choice) => {
    const { text, choices } = asking.card(card)
    const words = choice === undefined ? text : choices.find(({ value }) => value === choice)?.words
    return fill(words ?? '', told, String)
  },
  show: async (card, told) => void (await asking.ask<ShowQuestion>(card, told, { kind: 'show' })),
  sayDrawn: async (drawn) => asking.sayDrawn(drawn),
})

const writing: Part<'line' | 'page'> = (asking) => ({
  line: async (card, told, start) =>
    (await asking.ask<LineQuestion>(card, told, { kind: 'line', ...begin(start) })) ?? '',
  page: async (card, told, start) =>
    (await asking.ask<PageQuestion>(card, told, { kind: 'page', ...begin(start) })) ?? '',
})

const choosing: Part<'choice' | 'keys' | 'pick' | 'many' | 'yes'> = (asking) => ({
  choice: async <const C extends string>(card: string, among: readonly C[], told?: Told) =>
    (await asking.ask<ChoiceQuestion>(card, told, {
      kind: 'choice',
      choices: choicesOf(asking.card(card), among, told),
    })) as C,
  keys: async <const C extends string>(card: string, among: readonly C[], told?: Told) =>
    (await asking.ask<KeysQuestion>(card, told, {
      kind: 'keys',
      choices: choicesOf(asking.card(card), among, told),
    })) as C,
  pick: async (card, items, told) =>
    items.length === 0 ? '' : asking.ask<ChoiceQuestion>(card, told, { kind: 'choice', choices: asChoices(items) }),
  many: async (card, { upTo, items, orElse }, told) =>
    asking.ask<ManyQuestion>(card, told, {
      kind: 'many',
      choices: items === undefined ? choicesOf(asking.card(card), undefined, told) : asChoices(items),
      upTo,
      ...(orElse && { orElse: asking.card('something-else').text }),
    }),
  yes: async (card, told) => asking.ask<YesQuestion>(card, told, { kind: 'yes', ...yesAndNo(asking, card, told) }),
})

const measuring: Part<'scale' | 'mood' | 'timer'> = (asking) => ({
  scale: async (card, told) => {
    const [low = '', high = ''] = asking.card(card).choices.map(({ words }) => words)
    return (await asking.ask<ScaleQuestion>(card, told, { kind: 'scale', ends: [low, high] })) ?? undefined
  },
  mood: async (card, told) =>
    (await asking.ask<MoodQuestion>(card, told, { kind: 'mood', words: asking.card('mood-words').lines })) ?? undefined,
  timer: (card, options, told) => asking.ask<TimerQuestion>(card, told, { kind: 'timer', ...options }),
})

const learning: Part<'today' | 'now' | 'draw' | 'anyOf' | 'recall'> = (asking) => ({
  today: async () => ({ ...(await asking.recording.outside('today', () => ({ ...asking.surroundings.today() }))) }),
  now: async () => asking.recording.outsideOfNext(asking.place('now'), () => ({ ...asking.surroundings.today() })),
  draw: async (draw) => {
    const drawn = await asking.recording.outside(asking.place(`draw ${JSON.stringify(draw)}`), () => [
      ...asking.surroundings.draw(draw).map((card) => ({ ...card })),
    ])
    return drawn
  },
  anyOf: async (card) => {
    const { lines } = asking.card(card)
    const nth = await asking.recording.outside(asking.place(`any ${card}`), () => asking.surroundings.chance())
    return lines[Math.floor(nth * lines.length)] ?? ''
  },
  recall: (name, which, look) =>
    asking.recording.outside(asking.place(`recall ${name}`), () =>
      look(asking.surroundings.recall(which), () => asking.surroundings.chance()),
    ),
})

function asChoices(items: readonly Item[]): readonly Choice[] {
  return items.map(({ value, words, fromCard }) => ({ value, words: fromCard ? words : asText(words) }))
}

function begin(start: string | undefined): { start?: string } {
  return start === undefined || start === '' ? {} : { start }
}

function yesAndNo(asking: Asking, cardId: string, told: Told | undefined): { yes: string; no: string; start: boolean } {
  const own = asking.card(cardId).choices
  const card = own.length > 0 ? own : asking.card('yes-or-no').choices
  const words = (value: string): string => fill(card.find((choice) => choice.value === value)?.words ?? value, told)
  return { yes: words('yes'), no: words('no'), start: card[0]?.value !== 'no' }
}
