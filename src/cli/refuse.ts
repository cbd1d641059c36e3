import { usage } from '../errors.ts'

/** The flags that describe a new entry, besides whom it is about. */
export const describing = ['tag', 'feeling', 'star', 'date']

/**
 * Throws AttuneError (usage) when one of these flags was given: it would mean nothing here, and nothing is dropped in
 * silence.
 * @param says what follows the flag's name in the message
 */
export function refuse(
  flags: { readonly [flag: string]: unknown },
  names: readonly string[],
  says: string,
  hint: string,
): void {
  const name = names.find((each) => flags[each] !== undefined)
  if (name !== undefined) throw usage(`--${name} ${says}`, hint)
}

/** For words that are kept at once, beside a flag that belongs to a talk. */
export function refuseTalk(
  command: string,
  flags: { readonly [flag: string]: unknown },
  names: readonly string[],
): void {
  const hint = `Leave out the words for the talk, or the flag to keep them. ${command} --help  shows what there is.`
  refuse(flags, names, 'is for a talk, and these words would be kept at once.', hint)
}
