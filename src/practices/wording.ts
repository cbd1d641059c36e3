/** A person's words as one sentence: no stray spaces, a capital to begin with, one mark at the end. '' stays ''. */
export function asSentence(words: string): string {
  return closed(capital(trimmed(words)))
}

/** On one line, with a capital "I", without the blanks and loose marks that typing leaves at either end. */
export function trimmed(words: string): string {
  const line = words
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.,;:…–—-]+/u, '')
    .replace(/[\s,;:–—-]+$/u, '')
  return line.replace(hastyI, 'I')
}

/** Sets the first letter big, also behind an opening quote; "iPhone" and "eBay" stay as they are. */
export function capital(words: string): string {
  return words.replace(
    /^([^\p{L}\p{N}]*)(\p{Ll})(?!\p{Lu})/u,
    (_, before: string, letter: string) => before + letter.toLocaleUpperCase('en'),
  )
}

/** Sets the first letter small, so that words can stand behind others; "NASA" and "I" stay as they are. */
export function small(words: string): string {
  return words.replace(/^(?!I\b)\p{Lu}(?=\p{Ll}|\s)/u, (letter) => letter.toLocaleLowerCase('en'))
}

/** The word that stands first, in small letters, apostrophes kept straight: "Didn’t say" gives "didn't". */
export function firstWord(words: string): string {
  const word = /^[^\p{L}]*([\p{L}'’]+)(?=$|[^\p{L}-])/u.exec(words)?.[1] ?? ''
  return word.replace('’', "'").toLocaleLowerCase('en')
}

/** "warm", "relieved and warm", "relieved, warm and seen". */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}

/** A lone small "i", also in "i'm"; not the one in "i.e.". */
const hastyI = /(?<![\p{L}\p{N}.'’-])i(?=['’](?:m|d|ve|ll)\b|[\s,;:!?)]|\.?$)/gu

/** One mark at the end. Nothing is set behind an emoji, or in scripts that close a sentence with marks of their own. */
function closed(words: string): string {
  const once = words
    .replace(/\.{3,}$/u, '…')
    .replace(/([!?.])\1+$/u, '$1')
    .replace(/([!?…])\.$/u, '$1')
  return /[\p{L}\p{N}%]\p{M}*[)\]"'”’»]*$/u.test(once) && !closesItself.test(once) ? `${once}.` : once
}

const closesItself = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]["'”’»)\]]*$/u
