import type { Given, Outcome, Script } from '../../flow/script.ts'
import { type Arrival, arrive, closed, isUnpleasant, moodAgain } from './arrival.ts'
import { writingWeighs } from './heavier.ts'
import { keptPage, type Said } from './kept-page.ts'
import { writePage } from './prompt.ts'
import { shortLine } from './quick.ts'
import { turnFrom } from './turn.ts'
import { walk } from './walk.ts'

/** The whole way: arrive, name it, write, step back, and see where it goes (practice.md 3.1, J1 to J10). */
export async function write(script: Script, given: Given, paused: boolean): Promise<Outcome> {
  const mood = await script.mood('where-you-are')
  if (mood === undefined || !(await isHeavier(script))) return wholePage(script, given, { mood }, paused)
  const arrival = { mood, guard: true }
  switch (await script.choice('heavier', ['as-usual', 'shorter', 'distance', 'walk', 'someone'])) {
    case 'as-usual':
      return wholePage(script, given, arrival, paused)
    case 'shorter':
      return shortLine(script, arrival)
    case 'distance':
      return fromADistance(script, arrival)
    case 'walk':
      return walk(script, arrival)
    case 'someone':
      return someone(script, arrival)
  }
}

async function isHeavier(script: Script): Promise<boolean> {
  const { date } = await script.today()
  return script.recall('heavier', { practice: 'journal', days: 60 }, (entries) => writingWeighs(entries, date))
}

async function wholePage(script: Script, given: Given, arrival: Arrival, paused: boolean): Promise<Outcome> {
  const { mood } = arrival
  if (!paused) await arrive(script)
  const feelings = await script.feelings('feelings', { upTo: 3, mood })
  const event = await cameraFacts(script)
  const { text, prompt } = await writePage(script, given, mood)
  const distance = isUnpleasant(mood) ? await script.page('step-back') : ''
  const needs = await script.needs('needs', { upTo: 2 })
  const { answers, plan, carry } = await turnFrom(script, given, event)
  const moodAfter = await moodAgain(script, mood)
  const said = { text, feelings, needs, moodAfter, plan, answers: { prompt, event, distance, ...answers } }
  const outcome = await closed(script, pageOf(arrival, said))
  return carry === undefined ? outcome : { ...outcome, carry }
}

/** Up to three moments, as a camera would have seen them. */
async function cameraFacts(script: Script): Promise<string> {
  const facts = [await script.line('camera')]
  while (facts.at(-1) !== '' && facts.length < 3) facts.push(await script.line('camera-next'))
  return facts.filter((fact) => fact !== '').join('\n')
}

async function fromADistance(script: Script, arrival: Arrival): Promise<Outcome> {
  const distance = await script.page('from-a-distance')
  const moodAfter = await moodAgain(script, arrival.mood)
  return closed(script, pageOf(arrival, { text: distance, moodAfter }))
}

async function someone(script: Script, arrival: Arrival): Promise<Outcome> {
  const then = await script.line('someone')
  return closed(script, pageOf(arrival, { plan: then === '' ? undefined : { then } }))
}

function pageOf({ mood, guard = false }: Arrival, said: Said): Outcome {
  return keptPage('write', { ...said, mood, answers: { ...said.answers, guard: guard || undefined } })
}
