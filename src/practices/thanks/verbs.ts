/**
 * Enough English to tell what a fragment begins with. Where a word is not known, nothing is added to what was typed:
 * a plain fragment reads better than a wrong sentence.
 */
const irregular = new Set(
  `ate baked became began blew bought broke brought built burnt came carried caught chose clung could crept dealt did
  didn't don't drank drew drove dug fed fell felt fetched flew forgave forgot fought found froze gave got grew had
  hadn't heard held hid hung hurt kept knelt knew laid laughed leant learnt led left lent let lit lost made meant met
  mowed never paid put ran rang read rode sang sat saw sent sewed shone shook showed shut slept slid sowed spent spoke
  stood stuck swam swept taught thought threw told took tore understood went wept woke won wore wouldn't would wrote
  said sold set cut`.split(/\s+/),
)

/** End in "ed", and are no act that somebody did. */
const notActs = new Set(
  `need indeed hundred sacred naked wicked beloved tired exhausted worried excited delighted interested determined
  concerned feed seed speed weed shed sled breed greed embed`.split(/\s+/),
)

/** Words in the third person ("makes me laugh") as they stand behind "you". */
const presents = new Map([
  ...`makes takes gives brings keeps holds listens knows remembers lets says tells comes stays asks waits notices sees
  hears understands believes thinks finds puts gets writes sings reads`
    .split(/\s+/)
    .map((word): [string, string] => [word, word.slice(0, -1)]),
  ...Object.entries({ tries: 'try', carries: 'carry', goes: 'go', does: 'do', has: 'have', is: 'are', was: 'were' }),
  ...Object.entries({ "isn't": "aren't", "wasn't": "weren't", "hasn't": "haven't", "doesn't": "don't" }),
])

/** Said of "you" as they are. "Get" and "say" begin too many other things. */
const bases = new Set(
  `make take give bring keep hold listen know remember let come stay see hear understand`.split(' '),
)

const adverb = /^(?:always|never|just|also|still|even|simply|again|often|sometimes|[\p{L}]{3,}ly)$/u

/** Whether the word tells of something that was done: "stayed", "drove". */
export function tellsOfAnAct(word: string): boolean {
  return irregular.has(word) || (/^[\p{L}]{2,}ed$/u.test(word) && !notActs.has(word))
}

/** The word as it stands behind "you", where it is a verb; undefined where it is none, or nobody can tell. */
export function behindYou(word: string): string | undefined {
  return presents.get(word) ?? (tellsOfAnAct(word) || bases.has(word) ? word : undefined)
}

/** Whether the word can stand before a verb: "quietly", "never". */
export function isAdverb(word: string): boolean {
  return adverb.test(word)
}
