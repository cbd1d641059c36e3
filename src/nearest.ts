/**
 * The word that somebody probably meant: the nearest of `choices`, if it is near at all.
 * A choice that begins with the word counts as near.
 */
export function nearest(word: string, choices: readonly string[]): string | undefined {
  const typed = word.toLowerCase()
  const begun = choices.find((choice) => typed !== '' && choice.toLowerCase().startsWith(typed))
  if (begun !== undefined) return begun
  // A whole sentence is near to nothing, and comparing it would take its time.
  if (word.length > 2 * Math.max(0, ...choices.map(({ length }) => length))) return undefined
  const [best] = choices
    .map((choice) => ({ choice, distance: distance(typed, choice.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)
  return best !== undefined && best.distance <= Math.max(1, Math.floor(word.length / 3)) ? best.choice : undefined
}

/** How many letters have to be added, dropped, changed or swapped with their neighbour (Damerau 1964, restricted). */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) row.push(cell(a, b, i, j, [...rows, row]))
    rows.push(row)
  }
  return rows.at(-1)?.at(-1) ?? 0
}

function cell(a: string, b: string, i: number, j: number, rows: readonly (readonly number[])[]): number {
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Number.POSITIVE_INFINITY
  const changed = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
  const swapped =
    i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY
  return Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, changed, swapped)
}
