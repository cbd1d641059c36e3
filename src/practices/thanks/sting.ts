/**
 * The word that may spoil a thanks ("finally", "for once" …; practice.md 6.3), or undefined. It speaks up only where
 * the hook is meant for the other; where both may have been waiting, or in doubt, it stays silent.
 */
export function sting(text: string): Hook | undefined {
  const clauses = text
    .replace(/[“"«][^”"»]*[”"»]/gu, ' … ')
    .replace(/[’]/gu, "'")
    .split(/[.!?;\n]+|\b(?:and|but|because|while)\b/i)
    .map((clause) => clause.trim())
  return hooks.find((hook) => clauses.some((clause) => stings[hook](clause) && !isReported(clause, hook)))
}

const hooks = ['unlike last time', 'about time', 'for once', 'at least', 'finally'] as const
type Hook = (typeof hooks)[number]

/** Somebody else's words ("my mother says you finally called"), or words that were taken back. */
function isReported(clause: string, hook: Hook): boolean {
  const before = clause.slice(0, Math.max(0, clause.toLowerCase().indexOf(hook)))
  return /\b(?:said|says|told|joked|asked)\b|\b(?:never|not|don't) (?:mean|say)\b/i.test(before)
}

const stings: { readonly [hook in Hook]: (clause: string) => boolean } = {
  'unlike last time': (clause) =>
    /\bunlike (?:the )?last time\b/i.test(clause) &&
    !/\blast time,? (?:I|we|it|there|the|my|our|nobody)\b/i.test(clause),
  'about time': (clause) =>
    /\babout time (?:that )?(?:you|too)\b/i.test(clause) ||
    /(?:^|, ?|[–—-] ?)(?:it(?:'s| was) )?about time$/i.test(clause),
  'for once': (clause) => /\bfor once\b(?! in )/i.test(clause) && saysItOfYou(clause),
  'at least': (clause) =>
    /\b(?:at least,? you|you,? at least)\b(?! (?:once|twice|one|two|three|ten|half|an?|\d))/i.test(clause) &&
    !glad.test(clause),
  finally: (clause) => forYou.test(clause) && !awaited.test(clause),
}

/** "You listened for once", "did the dishes for once"; not "for once I slept", "it was quiet for once". */
function saysItOfYou(clause: string): boolean {
  const [first = '', ...others] = clause
    .replace(/\bfor once\b,?/i, ' ')
    .trim()
    .split(/\s+/)
  if (others.some((word) => /^(?:I|me|us|we)$/.test(word))) return false
  return (
    /^(?:you|thanks?)\b/i.test(first) ||
    /^[a-z]{2,}ed$|^(?:did|made|took|came|was|let|got|put|listening|doing)$/i.test(first)
  )
}

/** "At least you are here" is no sting. */
const glad =
  /\byou(?:'re| are| were|'ve| have)?(?: at least)? (?:here|there|with|safe|home|well|alive|okay|ok|fine|still|each)\b/i

/** A chore or a courtesy that was waited for; what both await ("came home", "got the job") is not in it. */
const chores = [
  'took out|take out|taking out|(?:took|take|taking) the (?:bins?|trash|rubbish|dog)|(?:did|do|doing) (?:the|your|some)',
  'clean|wash|tid(?:y|i)|empt(?:y|i)|hoover|vacuum|mow|fold|fix|pa(?:id|y)|cook|(?:made|make|making) (?:dinner|an effort)',
  'repl(?:y|i)|listen|remember|bother|help|notic|admit|apologi|show(?:ed|ing)? up|pick(?:ed|ing)? up|text(?:ed|ing)',
  'call(?:ed|ing) (?:me|your|my|back)|ask(?:ed|ing) (?:me )?(?:how|about)|(?:got|get|getting) (?:a?round|off)',
  'put(?:ting)? (?:down|away|your)',
].join('|')

const forYou = new RegExp(
  [
    String.raw`\bfinally,? you(?:'ve| have| also)? (?:${chores})`,
    String.raw`\byou(?:'ve| have|'d| had)? finally (?:${chores})`,
    String.raw`\bfor finally (?:${chores})`,
    `^(?:thanks?(?: you)?,? )?finally,? (?:${chores})`,
  ].join('|'),
  'i',
)

/** Illness, exams, babies and far places: the other's doing was awaited by both. */
const awaited =
  /\b(?:hospital|doctor|exam|thesis|degree|visa|surgery|baby|after (?:weeks|months|years)|together|our)\b/i
