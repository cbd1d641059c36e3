/** Asks once for each question and gives the same answer ever after. */
export function remembered<Asked extends readonly string[], Found>(
  find: (...asked: Asked) => Found,
): (...asked: Asked) => Found {
  const known = new Map<string, { readonly found: Found }>()
  return (...asked) => {
    const key = asked.join('\0')
    const before = known.get(key)
    if (before !== undefined) return before.found
    const found = find(...asked)
    known.set(key, { found })
    return found
  }
}
