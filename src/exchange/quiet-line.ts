import type { Entry } from '../entries/entry.ts'
import { inLine, isBlank } from './escape.ts'
import type { PageWords } from './page-words.ts'
import { listed } from './sentence.ts'
import { inWords } from './telling.ts'

/** The one italic line under an entry: mood, feelings, needs, tags. `hasPerson` where the heading named them already. */
export function quietLine(entry: Entry, words: PageWords, hasPerson: boolean): readonly string[] {
  const { feelings = [], needs = [], tags = [], person, starred } = entry
  const say = (id: string, told: { readonly [brace: string]: string } = {}): string =>
    (words.card(id) ?? '').replace(/\{([a-z]+)\}/g, (_, brace: string) => told[brace] ?? '')
  const parts = [
    ...kindOf(entry, words),
    moodWords(entry, words, say),
    feelings.join(', '),
    needs.length === 0 ? '' : say('needs-line', { needs: listed(needs, words) }),
    hasPerson || person === undefined
      ? ''
      : say(`${entry.practice}-person-line`, { person }) || say('person-line', { person }),
    tags
      .filter((tag) => !isBlank(tag))
      .map((tag) => `#${tag}`)
      .join(' '),
    starred === true ? say('starred-line') : '',
  ]
  const line = inLine(parts.filter((part) => !isBlank(part)).join(' · '))
  return line === '' ? [] : [`*${line}*`]
}

/** Where a ritual lives, what it is made of, and how long it takes. */
function kindOf(entry: Entry, words: PageWords): readonly string[] {
  if (entry.practice !== 'ritual') return []
  return ['slot', 'flavour', 'size'].map((answer) => {
    const value = entry.answers?.[answer]
    return typeof value === 'string' ? inWords({ entry, answer, words }, value) : ''
  })
}

type Say = (id: string, told?: { readonly [brace: string]: string }) => string

function moodWords({ mood, moodAfter }: Entry, words: PageWords, say: Say): string {
  const [before, after] = [mood, moodAfter].map((one) => (one === undefined ? '' : words.mood(one)))
  if (!before || !after || before === after) return before || after || ''
  return say('mood-shift', { before, after })
}
