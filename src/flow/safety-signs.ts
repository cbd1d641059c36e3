/** What a person's own words may carry (practice.md 5.2, 5.3). */
export type Heaviness = 'fear' | 'own-behaviour' | 'self-harm'

// The sentences these are held against have been made plain before (safety-words.ts): names and relatives are "sam", children
// "the child", "I'm" is "i am", adverbs are gone, and a comma stands wherever a new thought begins.

const they = '\\b(?:he|she|they|you|sam)(?: has| have| had| is| would)?'
const small = '(?:the child|(?:the|our|my|his|her) (?:baby|dog|cat|puppy|kitten))'
const them = `(?:him|her|you|sam|${small})`
const their = "(?:his|her|your|their|sam's)"
/** The thought ends here. */
const end = '(?=$|,)'
/** … and no other thing is named in the same breath. */
const onOwn =
  '(?=$|, (?:but|because|when|while|since|so|i|he|she|tonight|today|all the time|any ?more|and (?:i|he|she|you|they|nobody))\\b)'

const past = '(?:hit|slapped|punched|kicked|shoved|choked|strangled|smacked|burned)'
const now = '(?:hits|slaps?|punch(?:es)?|kicks?|shoves|chokes?|strangles|smacks)'
const going = '(?:hitting|slapping|punching|kicking|shoving|choking|beating|hurting|threatening)'
const strikes = `(?: ${past}| ${now}| (?:keeps?|kept|started|starts|was|am|been) ${going}| ${going})`
const spot = '(?:face|head|stomach|ribs|back|mouth|chest|throat|neck|eye|jaw|arm)'
const weapon = '(?:fists?|belt|stick|bottle|shoe|phone|chair|cable|hand)'
const blow = `(?: hard| (?:in|across) (?:the|my|his|her) ${spot}| on (?:the|my|his|her) (?:face|head|mouth|arm)| with (?:his|her|a|the|my) ${weapon}| where it doesn't show| for (?:talking|saying|asking)\\b.*)?${end}`
const heave = '(?:pushe[sd]|push|shove[sd]?|threw|throws|slammed|dragged)'
const where = `(?:,? when you|against (?:the|a) (?:wall|door|fridge|table|cupboard|counter|sink|window|railing|car)|into (?:the|a) (?:wall|door|table|cupboard)|(?:to|on|onto) the (?:floor|ground)|down the stairs)`
const grip = `(?:by the (?:throat|hair|neck)${end}|(?:arm|wrist|neck|throat|hair) hard\\b)`
const thrown = '(?:a|the|my) (?:plate|glass|bottle|chair|phone|cup|mug|remote|ashtray|knife|shoe|pan|vase|lamp)'
const room = '(?: (?:the|our|my|a) (?:bathroom|bedroom|room|flat|house|cellar|basement|garage))?'
const friends = '(?:friends?|family|sister|brother|mother|mum|mom|parents|father|sam)'
const papers = '(?:phone|passport|bank card|card|money|wages|keys|documents)'
const afraid = '(?:afraid|scared|frightened|terrified)'
const raging = ', when (?:he|she|they|you|i) '
const hurtful = '(?:controlled|manipulated|threatened|trapped|watched|unsafe)'
const near =
  '(?: (?:by|with|around|near) (?:him|her|them|you|sam)| at home| in this (?:marriage|relationship|house|home)| here)'

/** Being frightened, hurt or held. What is not plain is left alone. */
const fear = [
  `${they}${strikes} me${blow}`,
  `${they} [a-z ]{1,40}, and ${past} me${blow}`,
  `${they} (?:beaten me|beats me|beat me up)(?: up)?${end}`,
  `\\bi (?:was|got|have been) (?:${past}|beaten(?: up)?) by ${them}${end}`,
  `${they} ${heave} me ?${where}`,
  `${they} (?:pushes|shoves) me${raging}`,
  `${they} (?:grabbed|grabs|held|holds) (?:me|my) ${grip}`,
  `${they} (?:put|puts|had) (?:his|her|your|their) hands? around my (?:throat|neck)${end}`,
  `${they} (?:threw|throws|hurled) ${thrown} at me${end}`,
  `${they} threaten(?:ed|s)? me(?:${end}| with (?:a|the) (?:knife|gun|bottle))`,
  `${they} threaten(?:ed|s)? to (?:kill|hurt|hit|beat) (?:me|us|himself|herself|${small})`,
  `${they} threaten(?:ed|s)? to take (?:the child|(?:the|our|my) baby)`,
  `${they} (?:said|says|say) (?:that )?(?:he|she|they|you) (?:would|will) (?:kill|find|beat|hurt) me(?: if i (?:ever )?(?:leave|left|go|went)(?: him| her| them)?| if i (?:ever )?(?:told|tell) (?:anyone|anybody|someone|sam|my \\w+|the police))?${end}`,
  `${they} lock(?:ed|s)? me in${room}(?: when (?:he|she|they|you) (?:goes|go|went) out| for hours| all day)?${end}`,
  `${they} (?:won't|wouldn't|doesn't|don't|didn't|never) lets? me (?:leave|go out|work|use the phone)(?: the (?:house|flat))?${end}`,
  `${they} (?:won't|wouldn't|doesn't|don't|didn't|never) lets? me (?:see|call|visit|talk to) (?:sam|my ${friends})${end}`,
  `${they} (?:took|taken|takes|take|hid|hides) my ${papers} (?:away|off me|from me)${end}`,
  `${they} (?:(?:took|taken|takes|take|hid|hides) )?my ${papers},? (?:so that|so|and) (?:i can't|i couldn't|won't give|wouldn't give)`,
  `${they} (?:takes|take|keeps|keep) my (?:bank card|wages|passport)(?=$|, and i\\b)`,
  `${they} (?:won't|wouldn't|refuses to) give me (?:back )?my ${papers}`,
  `${they} (?:follows me|followed me|keeps? following me|following me|been following me)(?: to work| everywhere i go)?(?=$|, (?:i|in|when|yesterday|today|last)\\b)`,
  `${they} (?:been stalking|stalking|stalks|keeps stalking) me${end}`,
  `${they} (?:tracks|tracking) (?:me|my phone|my location|where i am)${end}`,
  `${they} put a tracker (?:on|in) my (?:car|phone|bag|coat)${end}`,
  `${they} (?:made|makes|forced|forces) me (?:to )?(?:have sex|into sex)`,
  `${they} (?:forced|forces) (?:himself|herself|yourself|themselves) on me`,
  `${they} raped me`,
  `${they} had sex with me,? (?:while|when) i (?:was asleep|slept|said no|was passed out)`,
  `${they}(?:${strikes}| hurts| hurting| keeps hurting) ${small}${end}`,
  `\\bi am ${afraid} (?:to go|of going|to come|of coming) home(?: to ${them}| to them| at night)?(?=$|, (?:but|tonight|today|when)\\b|,? because (?:he|she|they|you|sam|of)\\b)`,
  `\\bi am ${afraid} of ${them}(?: at night| sometimes| lately)?${onOwn}`,
  `\\bi am ${afraid} of what (?:he|she|they|you|sam) (?:will|might|would|could) do(?: to me| to us| to the child)?(?:${end}| if i\\b)`,
  `\\bi am ${afraid} (?:that )?(?:he|she|they|you|sam) (?:will|might|is going to) (?:hit|beat|attack) (?:me|us|${small})${end}`,
  `${they} (?:scares?|frightens?|terrif(?:y|ies)) me${raging}`,
  `\\bi f(?:eel|elt) ${hurtful}${near}${end}`,
  `\\bi feel ${hurtful}(?=$|, (?:all the time|any ?more|and (?:${hurtful}|${afraid}|alone|small|i)\\b|because (?:he|she|they|you|of)\\b|when (?:he|she|they|you)\\b))`,
  `\\bi (?:don't|never) feel safe(?: at home| in my own (?:home|house)| (?:with|around) (?:him|her|you|sam))${end}`,
]

/** Hurting or holding somebody oneself. */
const ownBehaviour = [
  `\\bi(?: have| am)?${strikes} ${them}${blow}`,
  `\\bi (?:lost my temper|lost control|lost it),? and ${past} `,
  `\\bi ${heave} ${them} (?!, when)${where}`,
  `\\bi grabbed (?:${them}|${their}) ${grip}`,
  `\\bi (?:threw|hurled) ${thrown} at ${them}${end}`,
  `\\bi threatened (?:${them}${end}|to (?:hit|hurt|kill|beat) ${them})`,
  `\\bi locked ${them} in${room}${end}`,
  `\\bi (?:took|hid|take|hide) ${their} ${papers},? so (?:that )?(?:he|she|they|you) (?:can't|couldn't)`,
  `\\bi (?:check|checked|go through|went through|read) ${their} (?:phone|messages|emails) ?,? (?:every (?:night|day)|all the time|secretly|in secret|while (?:he|she|they|you) sleeps?|behind (?:his|her|your) back)${end}`,
  `\\bi (?:track|follow) ${their} (?:phone|location|car) .*without (?:him|her|them|you|sam|his|their|your) know`,
  `\\bi (?:don't|won't|didn't|wouldn't|never) let ${them} (?:go out|leave|see ${their} ${friends}|have (?:a|any|${their} own) (?:phone|money))(?: the (?:house|flat))?${end}`,
  `\\bi (?:made|forced) ${them} (?:to )?(?:have sex|sleep with me)`,
  `\\bi am (?:${afraid}|worried) (?:that )?i (?:will|might|could|am going to) (?:hit|beat|kill|attack) ${them}(?: one day)?${end}`,
  `\\bi am ${afraid} of (?:what i (?:might|could|will) do(?: to ${them})?|my own (?:temper|anger|rage))${end}`,
  `(?:^|, |\\band |\\bbut |\\bthink |\\bthat )(?:he|she|sam|the child) (?:is|are) ${afraid} of me${end}`,
  `\\b(?:he|she|sam|the child) (?:flinche[sd]|flinch|cowers|cowered),? (?:when|because) i (?:raise|lift|move|shout|yell|come|came)`,
  `\\bi (?:scare|frighten) ${them}${raging}`,
  `\\bi (?:keep|can't stop) ${going} ${them}${end}`,
  `\\bi (?:raised|lifted) my (?:hand|fist) (?:at|to|against) ${them}${end}`,
]

const myself = '(?:kill|hang|hurt|harm) myself'
const myLife = '(?:end my (?:own )?life|end it all|take my (?:own )?life)'
const ending = '(?:(?:killing|hurting|hanging|harming) myself|(?:ending|taking) my (?:own )?life|suicide|ending it all)'
const lasting =
  '(?: right now| now| most days| every day| sometimes| any ?more| any longer)?(?=$|, (?:and(?! (?:be reborn|come back))|because|but i|i|it|nothing|everything|tonight|today|all the time|any ?more|this)\\b)'
const wake = 'wake up(?: tomorrow| any ?more| in the morning)?$'

/** First person, and intent, plan or wish to be dead or to hurt oneself; nothing less. */
const selfHarm = [
  `\\bi (?:want|wish|long) to (?:die|be dead|stop existing|not exist|not be alive|${myself})${lasting}`,
  `\\bi wish (?:that )?i (?:was dead|were dead|could die|wasn't alive|weren't alive|didn't exist)${lasting}`,
  `\\bi don't want to (?:be alive|exist)${lasting}`,
  `\\bi don't want to live,? (?:any ?more|any longer)(?=$|,)`,
  `\\bi (?:want to|plan to|intend to|am going to|am planning to|have decided to|decided to) (?:${myself}|${myLife})${lasting}`,
  `\\bi (?:am thinking|keep thinking|have been thinking|think) (?:about|of) ${ending}${lasting}`,
  `\\bi (?:am|feel) suicidal${lasting}`,
  '\\bi (?:have|have been having|have had) suicidal thoughts',
  `\\bi have a plan to (?:${myself}|${myLife})`,
  '\\b(?:everyone|everybody|you all|the child|my family|they would all) (?:would )?(?:all )?be better off without me$',
  '\\bbetter off if i (?:was|were) (?:dead|not alive|no longer alive)',
  '\\bi would be better off dead(?=$|,)',
  `\\bi (?:hope|pray) (?:that )?i (?:don't|won't|never) ${wake}`,
  `\\bi want to (?:go to sleep|fall asleep),? and (?:never|not) ${wake}`,
  '\\bi (?:have )?hurt myself on purpose',
  '\\bi have been cutting myself(?=$|,)',
  '\\bi (?:have|see|find) (?:nothing|no reason|no point)(?: left)? (?:in living|to live|to go on living|to live for)(?=$|,(?! until))',
  '\\bi (?:have been|am) (?:saving|collecting|hoarding)(?: up)? pills(?=$|,)',
]

/** Where any of these is found in a plain sentence, its kind may be answered; the gates in safety.ts have the last word. */
export const signs: readonly (readonly [Heaviness, readonly RegExp[]])[] = [
  ['self-harm', selfHarm.map(whole)],
  ['fear', fear.map(whole)],
  ['own-behaviour', ownBehaviour.map(whole)],
]

function whole(pattern: string): RegExp {
  return new RegExp(pattern)
}
