import type { Draw, Drawn, Given, Mood, Script } from '../../flow/script.ts'
import { isUnpleasant } from './arrival.ts'

/** What was written, and the question it was written to; both may be ''. */
export interface Written {
  readonly text: string
  readonly prompt: string
}

/** The page itself, to a question from the pool, to another one, or to none. */
export async function writePage(script: Script, given: Given, mood: Mood | undefined): Promise<Written> {
  const prompt = await choosePrompt(script, promptsFor(given, mood))
  if (prompt !== undefined) await script.sayDrawn(prompt)
  const text = await script.page('page')
  return { text, prompt: text === '' ? '' : (prompt?.text ?? '') }
}

async function choosePrompt(script: Script, fitting: Draw): Promise<Drawn | undefined> {
  const prompts = await script.draw(fitting)
  for (const prompt of prompts) {
    await script.sayDrawn(prompt)
    const isLast = prompt === prompts.at(-1)
    const answer = await script.choice('prompt', isLast ? ['this', 'none'] : ['this', 'another', 'none'])
    if (answer !== 'another') return answer === 'this' ? prompt : undefined
  }
  return undefined
}

/** Questions for hard days on a hard day, and none about the two where somebody is on their own (practice.md 5.2). */
function promptsFor({ flow }: Given, mood: Mood | undefined): Draw {
  const pool = { pool: 'journal-prompts', count: 4 }
  if (isUnpleasant(mood)) return { ...pool, where: { family: ['hard-days', 'body', 'wanted', 'turned-inward'] } }
  return { ...pool, without: { family: ['hard-days', ...(flow === 'solo' ? ['learning-about-us'] : [])] } }
}
