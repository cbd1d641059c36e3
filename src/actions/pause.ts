import { usage } from '../errors.ts'

const units: { readonly [unit: string]: number } = { s: 1, m: 60, '': 60 }
const LONGEST = 60 * 60

/** How long a pause is, in seconds: 90s, 2m, or 2 (minutes). Throws AttuneError (usage) for anything else. */
export function seconds(words: string): number {
  const [, count = '', unit = ''] = /^(\d{1,4}) ?(s|m|)$/.exec(words.trim()) ?? []
  const length = Number(count) * (units[unit] ?? 0)
  if (count === '' || length === 0 || length > LONGEST) {
    throw usage('--pause takes a time up to an hour.', 'attune journal --pause 2m  or  --pause 90s')
  }
  return length
}
