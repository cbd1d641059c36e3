/** One sentence of a draft, lower case, straight apostrophes, without what it quotes. */
export interface Sentence {
  readonly words: string
  readonly asks: boolean
}

/** The sentences of a draft. Quoted words belong to somebody else and are left out. */
export function sentencesIn(draft: string): readonly Sentence[] {
  return withoutQuotes(draft.toLowerCase().replace(/[’‘`]/g, "'"))
    .split(/(?<=[.!?…])\s+|\n+/)
    .map((sentence) => ({ words: sentence.replace(/[.!?…\s]+$/, '').trim(), asks: /\?\s*$/.test(sentence) }))
    .filter(({ words }) => words !== '')
}

function withoutQuotes(draft: string): string {
  return draft.replace(/"[^"]*"|“[^”]*”|«[^»]*»|(?<![a-z])'[^']*(?:'[a-z][^']*)*'(?![a-z])/g, ' … ')
}

/** Somebody else's words or thoughts: "my mum said you're lazy". */
export function isReported(words: string): boolean {
  return (
    /\b(?:said|says|saying|tells|called|calls|thinks|thought|reckons|used to)\b/.test(words) ||
    /\b(?:he|she|they|people|everyone|everybody|someone|somebody) (?:\w+ )?(?:say|told|tell|call|think)\b/.test(words)
  )
}

/** Not claimed, only imagined: "if you never called". */
export function isImagined(words: string): boolean {
  return /\b(?:if|unless|imagine|suppose|as though)\b/.test(words)
}

/** Whether the clause that leads up to this place says no to it: "I don't think you're overreacting". */
export function isDenied(words: string, place: number): boolean {
  const lead =
    words
      .slice(0, place)
      .split(/[,;:]|\bbut\b/)
      .at(-1) ?? ''
  return /\b(?:not|never|no one|nobody|hardly|\w+n't|without)\b/.test(lead)
}

/**
 * A boundary, or fear of somebody: wording is not the question then, and nothing is said about it (practice.md 5.2, 6.2).
 */
export function isAboutSafety(draft: string): boolean {
  const words = draft.toLowerCase().replace(/[’‘`]/g, "'")
  return safety.some((cue) => cue.test(words))
}

const safety = [
  /\b(?:don't|do not|stop|never|won't let you|if you) (?:you )?(?:dare )?(?:ever )?(?:shout(?:ing)?|yell(?:ing)?|scream(?:ing)?) at me\b/,
  /\b(?:hit|hits|hitting|slap(?:s|ped|ping)?|push(?:es|ed|ing)?|shov(?:e|es|ed|ing)|grab(?:s|bed|bing)?|kick(?:s|ed|ing)?|chok(?:e|es|ed|ing)|punch(?:es|ed|ing)?|hurt(?:s|ing)?|threaten(?:s|ed|ing)?|follow(?:s|ed|ing)?|touch(?:es|ed|ing)?) (?:me|my|us|the kids|the children)\b/,
  /\b(?:scared|afraid|frightened|terrified) of (?:you|him|her|them|what (?:you|he|she|they))\b/,
  /\byou (?:scare|scared|frighten|frightened) me\b/,
  /\b(?:feel|felt|am|i'm|being|was) (?:so |really )?(?:controlled|manipulated|threatened|trapped|watched|unsafe)\b/,
  /\b(?:afraid|scared) (?:to go|of going) home\b/,
  /\block(?:s|ed)? me (?:in|out)\b/,
  /\b(?:took|takes|taken) my (?:phone|money|keys|passport|card)\b/,
]
