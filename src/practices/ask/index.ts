import type { Given, Practice, Script } from '../../flow/script.ts'
import { goodNews } from './good-news.ts'
import { one } from './one.ts'
import { oneForYourself, prepare } from './prepare.ts'
import { together } from './together.ts'

const doors = ['together', 'one', 'prepare', 'good-news'] as const
type Door = (typeof doors)[number]

/** Open up through open questions (practice.md 3.2). */
export const ask: Practice = async (script, given) => {
  const door = await chooseDoor(script, given)
  switch (door) {
    case 'together':
      return together(script, given)
    case 'one':
      return given.flow === 'solo' ? oneForYourself(script, given) : one(script, given)
    case 'prepare':
      return prepare(script, given)
    case 'good-news':
      return goodNews(script, given)
  }
}

async function chooseDoor(script: Script, given: Given): Promise<Door> {
  const open = doorsFor(given)
  const named = given.door ?? (given.together ? 'together' : undefined)
  const door = open.length === 1 ? open[0] : open.find((name) => name === named)
  return door ?? script.choice('front', open)
}

function doorsFor({ season, flow, quick }: Given): readonly Door[] {
  if (season === 'low' || quick) return ['one']
  return flow === 'solo' ? ['one', 'prepare'] : doors
}
