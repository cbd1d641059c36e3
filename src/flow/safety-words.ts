/**
 * Without what somebody else said: quoted words, quoted lines, songs. Names become one word, "sam", because only who is
 * not a thing matters here.
 */
export function ownWords(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/^\s*>.*$/gm, '')
    .replace(/.*♪.*/g, '')
    .replace(/[“„«"][^“”„«»"\n]*[”“»"]/g, '…')
    .replace(/(^|\s)'[^'\n]*[.!?,]'(?=\s|$)/g, '$1…')
  return withoutNames(plain).toLowerCase()
}

const notNames = new Set(
  `I He She They You It We This That What Which Who Nobody Everybody Everyone Someone Something Nothing Everything Life
  Grief Love Loss Guilt Shame Fear Panic Anxiety Sadness Loneliness Nostalgia Hope Joy Reality Karma Fate Time Age Work
  School Hunger Traffic Music Silence Winter Spring Summer Autumn Hit Monday Tuesday Wednesday Thursday Friday Saturday
  Sunday January February March April May June July August September October November December Christmas Covid`.split(
    /\s+/,
  ),
)
const inMidSentence = /(?<=[a-zà-ÿ,;] )\p{Lu}\p{Ll}+/gu
const beforeADeed =
  /\p{Lu}\p{Ll}+(?= ?(?:'s|has|have|hit|hits|slapped|punched|kicked|pushed|choked|threatened|keeps|won't|threw|grabbed|locked) )/gu

function withoutNames(text: string): string {
  const name = (word: string): string => (notNames.has(word) ? word : 'sam')
  return text.replace(inMidSentence, name).replace(beforeADeed, name)
}

const relatives =
  /\bmy (?:husband|wife|partner|boyfriend|girlfriend|fianc[eé]e?|spouse|father|dad|mother|mum|mom|stepdad|brother)\b/g
const children = /\b(?:the|our|my|his|her) (?:kids?|children|sons?|daughters?|boys?|girls?)\b/g
const adverbs =
  / (?:just|really|actually|suddenly|then|always|often|sometimes|even|also|still|again|only|nearly|honestly|very|so(?= (?:afraid|scared|frightened|terrified|hard|trapped|unsafe|controlled|watched)))(?= |,|$)/g
const newThought =
  / (?=(?:and|but|because|so (?:that|i)|last (?:night|week)|yesterday|today|tonight|this (?:morning|afternoon|evening|week|month|year)|twice|while|until|before (?:i|he|she|they|you|we)|after (?:i|he|she|they|you|we)|in front of|in the kitchen|all the time|any ?more|since|when (?:he|she|they|you|i)(?: is| are| am| was| were| gets?| got| loses?| lost| had)? ?(?:angry|drunk|(?:drinks?|drank|drinking)(?! (?:that|so|too|all|my|the|his|her|tea|coffee|water|hot|straight)\b)|mad|furious|(?:his|her|your|my) temper|shouts?|shouted|raging))\b)/g

/** A sentence as plain as it gets: the forms in which the signs are written down. */
export function plain(sentence: string): string {
  return sentence
    .replace(adverbs, '')
    .replace(relatives, 'sam')
    .replace(children, 'the child')
    .replace(/\b(i|you|he|she|they|sam|we)'(?:m|re)\b/g, (_, who: string) => `${who} ${who === 'i' ? 'am' : 'are'}`)
    .replace(/\b(he|she|sam)'s (?=[a-z]+(?:ed|ing)?\b)/g, '$1 is ')
    .replace(/'ve\b/g, ' have')
    .replace(/'ll\b/g, ' will')
    .replace(/'d\b/g, ' would')
    .replace(/\bdo not\b/g, "don't")
    .replace(/\bwill not\b/g, "won't")
    .replace(newThought, ', ')
    .replace(/,+ ?,/g, ',')
}
