import type { Drawn, Given, Script } from '../../flow/script.ts'

/** What was written, and the question it was written to; both may be ''. */
export interface Written {
  readonly text: string
  readonly prompt: string
}

/** The page itself, to a question from the pool, to another one, or to none. */
export async function writePage(script: Script, given: Given): Promise<Written> {
  const prompt = await choosePrompt(script, given)
  if (prompt !== undefined) await script.sayDrawn(prompt)
  const text = await script.page('page')
  return { text, prompt: text === '' ? '' : (prompt?.text ?? '') }
}

async function choosePrompt(script: Script, { flow }: Given): Promise<Drawn | undefined> {
  const prompts = await script.draw({
    pool: 'journal-prompts',
    count: 4,
    ...(flow === 'solo' && { without: { family: ['us'] } }),
  })
  for (const prompt of prompts) {
    await script.sayDrawn(prompt)
    const isLast = prompt === prompts.at(-1)
    const answer = await script.choice('prompt', isLast ? ['this', 'none'] : ['this', 'another', 'none'])
    if (answer !== 'another') return answer === 'this' ? prompt : undefined
  }
  return undefined
}
