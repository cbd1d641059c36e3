import { visibleText } from '../../visible.ts'
import { emphasis, makeStyle } from '../style.ts'
import { type ScreenWords, told } from '../words.ts'

const unstyled = makeStyle(false)

/** Words as a screen reader gets them: no marks, no breaks but their own. */
export function spoken(words: string): string {
  return emphasis(visibleText(words), unstyled)
}

/** "1. a kindness" */
export function numbered(choices: readonly { readonly words: string }[]): string[] {
  return choices.map(({ words }, nth) => `${nth + 1}. ${spoken(words)}`)
}

/** Words that are there already, if any; not those that nobody else should see. */
export function already(
  words: ScreenWords,
  card: 'plain-start' | 'plain-start-page',
  start: string | undefined,
): string[] {
  return start === undefined || start === '' ? [] : [told(words[card], { words: visibleText(start) })]
}

/** "2 minutes", "45 seconds" */
export function spokenTime(seconds: number, words: ScreenWords): string {
  const inMinutes = seconds >= 2 * 60
  const count = inMinutes ? Math.round(seconds / 60) : seconds
  return told(words[inMinutes ? 'plain-minutes' : 'plain-seconds'], { count })
}
