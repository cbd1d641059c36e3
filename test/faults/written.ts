/** What the writer writes; every fourth is so long that a kill can come in the middle of the write itself. */
export function wordsOf(name: string, number: number): string {
  return `${name} ${number}${number % 4 === 3 ? ' a long evening'.repeat(8_000) : ''}`
}
