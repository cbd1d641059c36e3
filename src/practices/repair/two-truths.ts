import type { Json, Script } from '../../flow/script.ts'
import { listed } from '../wording.ts'
import { CALM } from './body-check.ts'
import { afterConflict } from './start-softly.ts'
import { named, ofBoth, type Pair, paragraphs } from './two-people.ts'

/** What was told on the way; it reaches the journal only when both want it kept. */
export type Details = { readonly [card: string]: Json | undefined }

/** L0: both willing and calm enough. Only the answer for the two of them is known afterwards. */
export async function bothReady(script: Script, pair: Pair): Promise<boolean> {
  const { ready } = await script.eachInPrivate(
    'hand-over',
    pair,
    async (mine) => {
      const willing = await mine.choice('willing', ['yes', 'not-today'])
      const level = await mine.scale('stirred-together')
      return willing === 'yes' && (level ?? 0) <= CALM
    },
    (each) => ({ ready: each.every((one) => one) }),
    { onDisk: true },
  )
  return ready
}

/** L1: what each felt, no reasons yet. */
export async function feelingsOfBoth(script: Script, pair: Pair): Promise<Details> {
  const { felt } = await script.eachInPrivate(
    'hand-over',
    pair,
    async (mine) => {
      const feelings = await mine.feelings('felt-together', { upTo: 5, mood: afterConflict })
      return { words: listed(feelings), show: (await mine.choice('show-or-tell', ['tell', 'show'])) === 'show' }
    },
    (each) => ({ felt: ofBoth(each) }),
    { onDisk: true },
  )
  if (felt.length === 0) await script.show('felt-aloud')
  else await script.show('felt-shown', { felt: paragraphs(pair, felt) })
  return { feelings: named(pair, felt) }
}

/** L2: one tells and the other only listens, then sums up aloud and finds a part that makes sense; then they swap. */
export async function bothTell(script: Script, [one, other]: Pair): Promise<Details> {
  const camera = await script.line('camera-together')
  const turns = [
    { teller: one, listener: other },
    { teller: other, listener: one },
  ]
  const understood: string[] = []
  for (const turn of turns) {
    await script.timer('telling', { seconds: 300, bell: true }, turn)
    understood.push(await script.line('understood', turn))
  }
  return { camera, understood: named([other, one], understood) }
}

/** L3: an older story that this one touched, told or kept. */
export async function olderEchoes(script: Script, pair: Pair): Promise<Details> {
  const { echo } = await script.eachInPrivate(
    'hand-over',
    pair,
    async (mine) => {
      const words = await mine.line('echo')
      return { words, show: (await mine.choice('show-or-tell', ['tell', 'show'])) === 'show' }
    },
    (each) => ({ echo: ofBoth(each) }),
    { onDisk: true },
  )
  if (echo.length === 0) await script.show('echo-aloud')
  else await script.show('echo-shown', { echo: paragraphs(pair, echo) })
  return { echo: named(pair, echo) }
}
