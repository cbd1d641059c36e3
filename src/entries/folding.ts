/**
 * Words as they compare, whoever typed them: without accents, in small letters, with one sigma wherever it stands.
 * "Élise" gives "elise".
 */
export function fold(words: string): string {
  return words.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ς', 'σ').normalize('NFC')
}

/**
 * A pattern's source that finds a folded character in words as they were typed, with any accent, composed or not, and in
 * either case, so that a place found is a place in the typed words. For the `u` flag.
 */
export function asTyped(character: string): string {
  if (/\s/.test(character)) return '\\s+'
  if (/['’‘]/.test(character)) return "['’‘]"
  const all = variants().get(character)
  const one = all === undefined ? character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&') : `[${all}]`
  return /\p{L}/u.test(character) ? `${one}[\\u0300-\\u036f]*` : one
}

/** The alphabets in which letters carry accents: Latin, Greek, Cyrillic. */
const accented = [
  [0x41, 0x24f],
  [0x370, 0x52f],
  [0x1e00, 0x1fff],
] as const

let known: Map<string, string> | undefined

/** Every composed letter, by what it folds to. */
function variants(): ReadonlyMap<string, string> {
  if (known !== undefined) return known
  known = new Map()
  for (const [first, last] of accented) {
    for (let code = first; code <= last; code += 1) {
      const letter = String.fromCharCode(code)
      if (!/\p{L}/u.test(letter)) continue
      const folded = fold(letter)
      known.set(folded, (known.get(folded) ?? '') + letter)
    }
  }
  return known
}
