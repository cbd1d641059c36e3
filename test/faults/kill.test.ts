import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bin } from '../support/run.ts'
import { type Journal, journal, together } from './journal.ts'

/** Long enough that a kill can come in the middle of the write itself. */
const LONG = 'a long evening '.repeat(200_000)

test('of two hundred writes killed at any moment, each entry is whole or absent, and all others are whole', async () => {
  const it = journal()
  await it.attune(['thanks', 'before'])
  const usual = await timeOf(() => it.attune(['thanks', 'usual']))
  const words = Array.from({ length: 200 }, (_, number) =>
    `entry ${number}${number % 10 === 0 ? ` ${LONG}` : ''}`.trim(),
  )
  const kept = new Set(['before', 'usual'])
  await together(words, 2, async (text, index) => {
    // Most of a run is starting up; the moments that matter come late in it.
    const moment = usual * (0.6 + ((index * 37) % 100) / 180)
    if (await killedAt(it, text, moment)) kept.add(text)
  })
  const texts = it.texts()
  const [possible, found] = [new Set([...words, ...kept]), new Set(texts)]
  expect(texts.filter((text) => !possible.has(text ?? ''))).toEqual([])
  expect([...kept].filter((text) => !found.has(text))).toEqual([])
  expect(found.size).toBe(texts.length)
  expect(it.findings().filter((says) => !/cannot be read|was cut off/.test(says))).toEqual([])
  it.mend()
  expect(it.findings()).toEqual([])
  expect(it.texts()).toEqual(texts)
}, 60_000)

/** Whether the program said that it was done before it was killed. */
function killedAt({ home, userHome }: Journal, text: string, milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const env = { PATH: process.env.PATH, TZ: 'Europe/Paris', ATTUNE_HOME: home, HOME: userHome }
    const child = spawn(process.execPath, [bin, 'thanks', '-'], { env, stdio: ['pipe', 'pipe', 'ignore'] })
    let said = ''
    child.stdout.on('data', (bytes) => {
      said += String(bytes)
    })
    child.stdin.on('error', () => {})
    child.stdin.end(text)
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds)
    child.on('close', () => {
      clearTimeout(timer)
      resolve(said.includes('Kept.'))
    })
  })
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

test.each([
  ['adding', ['thanks', 'new words'], ['old words', 'others'], ['old words', 'others', 'new words']],
  ['editing', ['edit', '@', '--text', 'new words'], ['old words', 'others'], ['new words', 'others']],
  ['moving', ['edit', '@', '--date', '2019-05-01T10:00'], ['old words', 'others'], ['old words', 'others']],
  ['deleting', ['delete', '@', '--yes'], ['old words', 'others'], ['others']],
])(
  '%s can be killed at every step, and is then done or not done',
  async (_, args, before, after) => {
    const ends: string[] = []
    const steps = Array.from({ length: 40 }, (_, step) => step + 1)
    let finished = steps.length
    await together(steps, 2, async (step) => {
      if (step > finished) return
      const it = journal()
      const { id } = it.add('old words')
      it.add('others')
      const { code } = await it.attune(
        args.map((arg) => (arg === '@' ? id : arg)),
        { disk: { DISK_DIES_AT: String(step) } },
      )
      if (code === 0) finished = Math.min(finished, step)
      const texts = it.texts()
      ends.push([before, after].some((words) => String(words) === String(texts)) ? 'well' : `at step ${step}: ${texts}`)
      if (code === 0) expect(texts).toEqual(after)
      it.mend()
      expect(it.findings()).toEqual([])
      expect(it.texts()).toEqual(texts)
      if (!texts.includes('old words')) expect(disk(it)).not.toContain('old words')
      it.add('next')
      expect(it.texts()).toEqual([...texts, 'next'])
    })
    expect(finished).toBeGreaterThan(3)
    expect(finished).toBeLessThan(steps.length)
    expect(new Set(ends)).toEqual(new Set(['well']))
  },
  60_000,
)

/** All words on disk, except what undo holds for one step. */
function disk({ home }: Journal): string {
  const folder = join(home, 'entries')
  const aside = join(home, 'aside')
  const names = [folder, aside].flatMap((each) =>
    existsSync(each) ? readdirSync(each).map((name) => join(each, name)) : [],
  )
  return names.map((name) => readFileSync(name, 'utf8')).join('\n')
}
