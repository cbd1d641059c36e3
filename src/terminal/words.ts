/** The cards of `prompts/en/screen.md`: what the screen itself says around every question. */
export const screenWords = [
  'leave',
  'line-keys',
  'page-keys',
  'page-editor',
  'choice-keys',
  'keys-keys',
  'many-keys',
  'many-limit',
  'many-full',
  'scale-keys',
  'mood-keys',
  'timer-keys',
  'breath-in',
  'breath-out',
  'show-keys',
  'pass-keys',
  'editor-failed',
  'plain-leave',
  'plain-line',
  'plain-start',
  'plain-start-page',
  'plain-secret',
  'plain-page',
  'plain-choice',
  'plain-keys',
  'plain-many',
  'plain-own',
  'plain-scale',
  'plain-scale-ends',
  'plain-mood',
  'plain-minutes',
  'plain-seconds',
  'plain-timer',
  'plain-timer-over',
  'plain-breath',
  'plain-show',
  'plain-pass',
  'plain-again',
] as const

/** Text of each card as it stands in the deck, {braces} included. */
export type ScreenWords = { readonly [card in (typeof screenWords)[number]]: string }

/** Puts values into the {braces} of the screen's own words. */
export function told(words: string, values: { readonly [brace: string]: string | number }): string {
  return words.replace(/\{([a-z-]+)\}/g, (brace, name: string) => String(values[name] ?? brace))
}
