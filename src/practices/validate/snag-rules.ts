export type Snag =
  | 'harm'
  | 'denying'
  | 'minimising'
  | 'bright-side'
  | 'erasing-but'
  | 'advice'
  | 'comparing'
  | 'interrogating'
  | 'non-apology'
  | 'hollow'

/** Cues for one kind of snag. All are tried on single sentences in lower case. */
export interface Rule {
  readonly snag: Snag
  readonly cues: readonly RegExp[]
  /** What makes the same words harmless. */
  readonly unless?: RegExp
  /** It may stand in a question. */
  readonly asks?: boolean
  /** It may stand with an "if". */
  readonly imagines?: boolean
}

/** Where a clause begins. */
const start = String.raw`(?:^|[,;:–—]\s*|\b(?:and|but|so|then|well|oh|hey|look|please|just|honestly|maybe|now|okay|ok)\s+)`
const begins = (words: string): RegExp => new RegExp(`${start}${words}`)

const doing =
  '(?:talk|tell|call|ask|write|make|try|quit|leave|go|do|stop|start|ignore|say|send|report|complain|apply|think|join|let|move|block|delete|change|cut|put|buy|book|walk|stand|get (?:a|an|over|rid|out|another|help))'

/** Practice.md 6.3, in the order of 6.1: of several only the first is spoken of. */
export const rules: readonly Rule[] = [
  {
    snag: 'harm',
    cues: [
      /\b(?:anyone|anybody|everyone|i|who) (?:would(?:n't)?|'d|might|could) (?:have |'ve )?(?:hit|slap|slapped|punch|punched|smack|smacked|shove|shoved|smash|smashed|throw|thrown|key|keyed) (?:him|her|them|the|it)\b/,
      /\b(?:he|she|they) (?:deserved it|deserve it|had it coming|asked for it|was asking for it|were asking for it)\b/,
    ],
  },
  {
    snag: 'denying',
    cues: [
      /\byou(?:'re| are) (?:just |really |so |totally |completely |being |a bit |way |far )*(?:overreacting|over-reacting|too sensitive|oversensitive|over-sensitive|too emotional|dramatic|making too much|making a (?:fuss|mountain|big thing|big deal)|imagining (?:it|things))\b/,
      begins(String.raw`(?:you (?:just )?(?:need|have) to )?calm down\b`),
      /\byou (?:shouldn't|should not|mustn't|can't) (?:feel|be (?:so )?(?:sad|upset|angry|cross|hurt|offended|worried|jealous|anxious)|take it (?:so )?personally)\b/,
      begins(
        String.raw`don't be (?:so )?(?:sad|upset|angry|mad|cross|dramatic|ridiculous|sensitive|jealous|like that)\b`,
      ),
      /\b(?:there's|there is|you have|you've got|you've|i see) (?:really |absolutely )?no (?:reason|need|cause) (?:for you )?to (?:feel|(?:be|get) (?:so )?(?:sad|upset|angry|cross|hurt|worried|jealous|anxious|offended))\b/,
      begins(String.raw`(?:just )?(?:get over it|snap out of it|cheer up|stop crying|stop being so \w+|lighten up)\b`),
      /\bit's all in your head\b/,
    ],
    unless:
      /\b(?:to tell me|for telling me|telling me|with me|around me|feel like (?!that|this)|felt like|being told|be told)\b/,
  },
  {
    snag: 'minimising',
    cues: [
      /\b(?:it's|it is|that's|that is|this is) (?:really |just |honestly )*(?:no|not) (?:such |that |really |even |a )*big (?:of a )?deal\b/,
      /\b(?:it|that|this) isn't (?:such |that |really |even |a )*big (?:of a )?deal\b/,
      /\b(?:it's|it is|that's|that is) (?:only|just) an? (?!lot\b|shame\b|guess\b|thought\b|idea\b|hunch\b|question\b|feeling\b|bit\b|little\b|(?:really |very )?(?:hard|rough|bad|tough|horrible|awful|heavy|sad|long|huge|big|terrible|miserable|lot|nightmare)\b)\w+/,
      /\b(?:it|that|things) (?:could|might) (?:be|have been) (?:so much |much |a lot |far )?worse\b/,
      /\bworse things (?:happen|have happened)\b/,
      /\byou'll (?:soon )?get over it\b/,
      /\b(?:it's|it is|that's|that is) (?:really )?nothing(?:,|;|$| to (?:worry|get upset|be upset|cry) )/,
    ],
    unless:
      /\b(?:to me|for me|i'll|i can|i could|happy to|natural|fair|human|i was|mine|let me|not nothing|(?:isn't|is not|'s not) (?:just|only|nothing))\b/,
  },
  {
    snag: 'bright-side',
    cues: [
      begins(
        String.raw`at least (?:you|it|it's|it is|that|that's|he|she|they|we|nobody|no one|there|there's|your)(?:'\w+)?\b`,
      ),
      /\b(?:look|looking) on the bright side\b/,
      /\beverything happens for a reason\b/,
      /\b(?:every cloud|silver lining|blessing in disguise)\b/,
      /\b(?:it'll|it will|this will|that'll) (?:only |just )?make you stronger\b/,
      /\b(?:look|think) (?:at|of|about) (?:all )?the positives?\b/,
    ],
    unless:
      /\bat least (?:you can|you know|that's how|that long|that much|it (?:was|is) (?:you|us))\b|\b(?:no|not a|without a) silver lining\b/,
  },
  {
    snag: 'erasing-but',
    cues: [
      /\b(?:i (?:hear|see|get|understand|know|appreciate|can see)|i'm sorry|fair enough|that's (?:hard|rough|tough|sad)|it's (?:hard|rough|tough|sad))\b.*\bbut,? (?:you (?:always|never|should have|should've|could have|could've|shouldn't|started|knew|do (?:it|that|the same)|did (?:it|that|the same)|also (?:do|did|have)|can't (?:just|expect|always)|chose|wanted|asked for)|you're (?:the one|always|never|being|just|also|too)|you are (?:the one|always|never|being|just)|(?:it's|that's) (?:not my|your (?:own )?fault|no excuse|just how|not how|not fair)|what about (?:me|my))\b/,
    ],
    unless:
      /\b(?:give up|find a way|laugh|kind|brave|great|doing (?:so )?well|not alone|enough|proud|love|trying|care)\b/,
    asks: true,
  },
  {
    snag: 'advice',
    cues: [
      begins(String.raw`you (?:should|ought to|could just) (?:just |really |simply |probably |at least )*${doing}\b`),
      begins(String.raw`why don't you (?:just |simply )*${doing}\b`),
      begins(
        String.raw`just (?:ignore|quit|leave (?:it|him|her|them)|move on|let it go|talk to (?:him|her|them)|tell (?:him|her|them)|say no|don't think|forget)\b`,
      ),
      /\bhave you (?:tried|thought about|thought of|considered)\b/,
      /\bif i were you,? (?:i'd|i would) (?:just )?(?!be\b|feel\b|have\b|want\b|hate\b)\w+/,
    ],
    unless:
      /\b(?:tell me|talk to me|call me|ask me|let me|let us|whatever|what feels|go to bed|try to (?:rest|sleep)|should (?:never )?have|proud|whatever you|say it to me|come here|get a (?:bit of |good )?(?:rest|sleep|break|hug))\b/,
    asks: true,
    imagines: true,
  },
  {
    snag: 'comparing',
    cues: [
      /\bthat's nothing compared\b/,
      /\bthat's nothing[,;:–— ]+(?:when|wait|you should)\b/,
      /\b(?:others|other people|some people|plenty of people|lots of people|people|some)\b.*\b(?:have it|are|got it|go through) (?:so much |much |far |a lot )?worse\b/,
      /\byou think (?:that's|you're|you are|your) (?:bad|tired|stressed|hard|day was bad)\b/,
      begins(String.raw`(?:you should )?try (?:working|living|having|being|raising)\b`),
      /\bi (?:have|had|'ve had) it (?:so much |much |far |a lot |even )?worse\b/,
    ],
  },
  {
    snag: 'interrogating',
    cues: [
      begins(String.raw`why (?:did|would|do) you (?:even|ever)\b`),
      begins(String.raw`why didn't you (?:just|simply|say|tell|ask|call|think|stop|leave|check)\b`),
      begins('what did you expect(?:$|,| to happen| from (?:him|her|them))'),
      begins('what were you thinking(?:$|,)'),
      begins(String.raw`did you at least\b`),
      begins(String.raw`how could you (?:let|forget)\b`),
    ],
    unless: /\bdid you at least (?:get|eat|sleep|manage|have|sit)\b/,
    asks: true,
  },
  {
    snag: 'non-apology',
    cues: [
      /\bsorry (?:that )?(?:you|if you) (?:feel|felt|took it|see it|were offended|got offended|got upset)(?: that way| like that| this way$|$| by| over)/,
      /\bsorry,? but (?:you|it's|that's|i (?:didn't|only|just|was only|was just))\b/,
      /\bmistakes were made\b/,
    ],
    imagines: true,
  },
]
