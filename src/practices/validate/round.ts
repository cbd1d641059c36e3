import type { PrivateScript, Script } from '../../flow/script.ts'
import { listed } from '../wording.ts'
import { makesSense } from './sentence.ts'

export type About = 'outside' | 'good'

export type Roles = {
  readonly sharer: string
  readonly listener: string
}

/** What the one who tells would like; `past`: things they told before may be brought in. */
type Wish = {
  readonly help: keyof typeof helpCards
  readonly past: boolean
}

const helpCards = {
  listen: 'help-listen',
  comfort: 'help-comfort',
  understand: 'help-understand',
  'ideas-later': 'help-ideas',
  'not-sure': 'help-not-sure',
  'share-it': 'help-share',
  'ask-me': 'help-ask',
} as const

const minutes = { five: 5, ten: 10, fifteen: 15 } as const

/** One person tells and is listened to. Gives the seconds of listening. */
export async function round(script: Script, roles: Roles, about: About): Promise<number> {
  const wish = await wishOf(script, roles, about)
  const seconds = minutes[await script.choice('how-long', ['five', 'ten', 'fifteen'])] * 60
  await script.say(helpCards[wish.help])
  let listened = await script.timer('listen', { seconds, bell: true }, roles)
  await sayBack(script, roles)
  await showThatItMakesSense(script, roles, wish, about)
  if (await isThereMore(script, roles)) {
    listened += await script.timer('listen-again', { seconds, bell: true }, roles)
    await sayBack(script, roles)
  }
  if (wish.help === 'ideas-later') await offerIdea(script, roles)
  return listened
}

/** The wish is shown to the listener; leave to mention the past only shows in a card that would else not come. */
function wishOf(script: Script, { sharer }: Roles, about: About): Promise<Wish> {
  const ask = about === 'good' ? wishForGoodNews : wishForHardNews
  return script.eachInPrivate('pass', [sharer], ask, ([wish]) => wish ?? { help: 'not-sure', past: false })
}

async function wishForGoodNews(script: PrivateScript): Promise<Wish> {
  return { help: await script.choice('what-would-be-good', ['share-it', 'ask-me', 'not-sure']), past: false }
}

async function wishForHardNews(script: PrivateScript): Promise<Wish> {
  const helps = ['listen', 'comfort', 'understand', 'ideas-later', 'not-sure'] as const
  return { help: await script.choice('what-would-help', helps), past: await script.yes('past-is-okay') }
}

async function sayBack(script: Script, roles: Roles): Promise<void> {
  for (let time = 1; time <= 3; time += 1) {
    const heard = await script.keys('said-back', ['yes', 'nearly', 'not-yet'], roles)
    if (heard === 'yes') return
    if (time < 3) await script.say(heard === 'nearly' ? 'nearly' : 'not-yet', roles)
  }
  await script.say('close-enough')
}

async function showThatItMakesSense(script: Script, roles: Roles, wish: Wish, about: About): Promise<void> {
  const feelings = await guessFeeling(script, roles, about)
  const feeling = listed(feelings)
  const because = await script.line(feeling === '' ? 'because-plain' : 'because-now', { ...roles, feeling })
  const sentence = because === '' ? '' : await makesSense(script, feelings, because)
  if (sentence !== '') await script.show('say-aloud', { ...roles, sentence })
  if (wish.past) await script.show('from-before', roles)
  await script.show(about === 'good' ? 'one-glad-sentence' : 'one-honest-sentence', roles)
}

/** A guess at the feeling, offered as a question: kept, corrected, or left. */
async function guessFeeling(script: Script, roles: Roles, about: About): Promise<readonly string[]> {
  const mood = about === 'good' ? ({ valence: 1, energy: 1 } as const) : undefined
  const guess = await script.feelings('feeling-guess', { upTo: 2, mood }, roles)
  if (guess.length === 0) return []
  const fits = await script.choice('guess-fits', ['yes', 'other', 'leave-it'], { ...roles, guess: listed(guess) })
  if (fits === 'other') return script.feelings('nearer-word', { upTo: 2, mood }, roles)
  return fits === 'yes' ? guess : []
}

/** How understood somebody feels is theirs alone: it is asked for their own sake, and forgotten at once. */
function isThereMore(script: Script, { sharer }: Roles): Promise<boolean> {
  return script.eachInPrivate('pass', [sharer], wishForMore, ([more]) => more ?? false)
}

async function wishForMore(script: PrivateScript): Promise<boolean> {
  const understood = await script.scale('felt-understood')
  if (understood !== undefined && understood < 6) await script.say('still-some-way')
  return (await script.choice('is-there-more', ['enough', 'more'])) === 'more'
}

async function offerIdea(script: Script, roles: Roles): Promise<void> {
  if ((await script.choice('offer-idea', ['no', 'yes'], roles)) === 'yes') await script.show('one-idea', roles)
}
