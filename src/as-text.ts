/** Words as they were typed, for where the little Markdown of cards is read: a star in them stays a star. */
export function asText(words: string): string {
  return words.replace(/[\\*_`]/g, '\\$&')
}
