import type { Mood } from '../entries/entry.ts'

/** The grid has as many places to a side; they are numbered from 0, top left, to 8, bottom right. */
export const SIDE = 3
export const CENTRE = 4

/** The mood at a place: up is more energy, right is more pleasant. */
export function moodAt(place: number): Mood {
  return { valence: sign((place % SIDE) - 1), energy: sign(1 - Math.floor(place / SIDE)) }
}

/** The place of a digit, as on a number pad: 7 is top left, 3 is bottom right. */
export function placeOf(digit: number): number {
  return (SIDE - 1 - Math.floor((digit - 1) / SIDE)) * SIDE + ((digit - 1) % SIDE)
}

function sign(number: number): -1 | 0 | 1 {
  return number < 0 ? -1 : number > 0 ? 1 : 0
}

export function digitAt(place: number): number {
  return [1, 2, 3, 4, 5, 6, 7, 8, 9].find((digit) => placeOf(digit) === place) ?? 0
}
