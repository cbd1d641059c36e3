import { answered, type Given, kept, nothingKept, type Outcome, type Script } from '../../flow/script.ts'

/** What a listener does with good news, in this order (practice.md 3.2, S22–S24). */
const steps = ['moment', 'detail', 'feeling', 'mark'] as const

/** One tells something good; cards help the other to meet it gladly. What was told stays off the screen. */
export async function goodNews(script: Script, given: Given): Promise<Outcome> {
  await script.show('good-news')
  for (const step of steps) {
    const [card] = await script.draw({ pool: 'good-news', count: 1, where: { step: [step] } })
    if (card === undefined) continue
    await script.sayDrawn(card)
    await script.show('for-the-listener')
  }
  const text = await script.line('the-news')
  const mark = await script.line('how-to-mark-it')
  await script.say('closing', { line: await script.anyOf('closings-together') })
  if (text === '' && mark === '') return nothingKept
  return kept({
    practice: 'ask',
    door: 'good-news',
    ...(text !== '' && { text }),
    ...(given.person !== '' && { person: given.person }),
    answers: answered({ mark }),
  })
}
