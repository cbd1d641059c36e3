import { answered, kept, type Practice, personOf, type Script } from '../../flow/script.ts'
import { chooseLens, type Lens } from './lens.ts'
import { nothingComesUp } from './nothing.ts'
import { thanksSentence } from './sentence.ts'
import { settleWords } from './settle-words.ts'

/** The whole way: where to look, what they did, what it did in you, what it shows; then a sentence that can be said. */
export const nightly: Practice = async (script, given) => {
  await lookBack(script)
  const lens = await chooseLens(script)
  if (lens === 'nothing') return nothingComesUp(script)

  const act = await askAct(script, lens)
  if (act === '') return nothingComesUp(script)
  const feelings = await script.feelings('effect', { upTo: 2, mood: { valence: 1, energy: -1 } })
  const effect = feelings.length > 0 ? '' : await script.line('effect-in-words')
  const quality = await script.line('quality', { person: personOf(given) })

  const draft = thanksSentence({ act, effect, feelings, quality, person: given.person })
  const { text, plan } = await settleWords(script, draft)
  await script.say('closing-kept', { line: await script.anyOf('closings') })
  return kept({
    practice: 'thanks',
    door: 'nightly',
    text,
    ...(given.person !== '' && { person: given.person }),
    ...(feelings.length > 0 && { feelings }),
    answers: answered({ lens, act, effect, quality }),
    ...(plan !== undefined && { plan }),
  })
}

async function lookBack(script: Script): Promise<void> {
  const span = await script.choice('span', ['today', 'week', 'longer'])
  await script.say({ today: 'over-today', week: 'over-the-week', longer: 'over-longer' }[span])
}

/** A small question that helps to find one thing, and then the one thing. */
async function askAct(script: Script, lens: Lens): Promise<string> {
  const [prompt] = await script.draw({ pool: 'thanks-prompts', count: 1, where: { lens: [lens] } })
  if (prompt !== undefined) await script.sayDrawn(prompt)
  return script.line('act')
}
