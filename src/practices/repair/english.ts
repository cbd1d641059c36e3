const days = 'mon|tues|wednes|thurs|fri|satur|sun'

/** First words that are written small once they stand inside a sentence. Any other may be a name and is left alone. */
const small = new Set(
  `you you're you'd you've you'll your yours we we're we'd we've our us my mine it it's its this that these those there
  they they're their them he he's his she she's her him the a an at on in after before during last yesterday today tonight
  when while as and but so then later suddenly no nobody everyone everything nothing something dinner breakfast lunch supper people plans
  both each one two being having getting coming going`.split(/\s+/),
)

/** A when that leads a fact: "Last night you left the door open". */
export const leadingTime = new RegExp(
  `^((?:last (?:night|week|weekend|month)|yesterday|today|tonight|this (?:morning|afternoon|evening|week|weekend)|` +
    `(?:on |last |this )?(?:${days})day|at (?:breakfast|lunch|dinner|supper|bedtime)|after (?:breakfast|lunch|dinner|supper|work))` +
    `(?: (?:morning|afternoon|evening|night))?),? +(?=(?:you|we|i|they|he|she|it|the|there|nobody|your|our|my)\\b)`,
  'i',
)

/** The words as they stand inside a sentence: "You came home" becomes "you came home", "Leo cried" stays. */
export function inside(words: string): string {
  const first = /^[\p{L}'’]+/u.exec(words)?.[0].toLowerCase().replace('’', "'") ?? ''
  return small.has(first) ? words.charAt(0).toLowerCase() + words.slice(1) : words
}

/** As `inside`, for words that begin with a verb or a thing: only "I", "TV" and "Thursdays" keep their capital. */
export function lowered(words: string): string {
  return /^(?:I\b|\p{Lu}{2})/u.test(words) || dayFirst.test(words)
    ? words
    : words.charAt(0).toLowerCase() + words.slice(1)
}

const dayFirst = new RegExp(`^(?:${days})days?\\b`, 'i')

/** One line without a closing stop, so that more can follow. */
export function open(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s.,;:!?…]+$/, '')
}

/** What stands between quotes was said by somebody at some time, and is not what the writer says now. */
export function unquoted(words: string): string {
  return words.replace(/["“][^"”]*["”]|(?<![\p{L}])['‘][^'’]*['’](?![\p{L}])/gu, '')
}
