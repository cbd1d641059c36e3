import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { bin } from '../support/run.ts'
import { tempHome } from '../support/temp-home.ts'
import { type Journal, journal, together } from './journal.ts'
import { wordsOf } from './written.ts'

test('of sixty programs killed at any moment, each entry is whole or absent, and all others are whole', async () => {
  const it = journal()
  it.add('before')
  const kept = new Set(['before'])
  const words = Array.from({ length: 60 }, (_, number) => `entry ${number}`)
  let usual = Number.POSITIVE_INFINITY
  await together(words, 2, async (text, index) => {
    // Most of a run is starting up; the moments that matter come late in it.
    const { out, took } = await killed([bin, 'thanks', text], it, usual * (0.7 + ((index * 37) % 60) / 120))
    if (!out.includes('Kept.')) return
    kept.add(text)
    usual = Math.min(usual, took)
  })
  expectWhole(it, kept, (text) => words.includes(text))
}, 180_000)

test('of a hundred and forty writers killed while they write, the same is true', async () => {
  const it = journal()
  const writer = await bundled(new URL('writer.ts', import.meta.url))
  const kept = new Set<string>()
  const names = Array.from({ length: 140 }, (_, number) => `writer ${number}`)
  await together(names, 2, async (name, index) => {
    const { out } = await killed([writer, it.home, name], it, (index * 7) % 25, 'once it writes')
    const said = out.split('\n').filter((line) => line !== '')
    for (const [number, line] of said.entries()) if (line === `${name} ${number}`) kept.add(wordsOf(name, number))
  })
  expect(kept.size).toBeGreaterThan(140)
  expectWhole(it, kept, isFromWriter)
}, 180_000)

function isFromWriter(text: string): boolean {
  const [, name = '', number] = /^(writer \d+) (\d+)/.exec(text) ?? []
  return text === wordsOf(name, Number(number))
}

/** All that was said to be kept is there, once; nothing is there that nobody wrote; doctor has only torn lines to mend. */
function expectWhole(it: Journal, kept: ReadonlySet<string>, isKnown: (text: string) => boolean): void {
  const texts = it.texts().map(String)
  const found = new Set(texts)
  expect([...kept].filter((text) => !found.has(text)).map(shortly)).toEqual([])
  expect(texts.filter((text) => !kept.has(text) && !isKnown(text)).map(shortly)).toEqual([])
  expect(found.size).toBe(texts.length)
  expect(it.findings().filter((says) => !/cannot be read|was cut off/.test(says))).toEqual([])
  it.mend()
  expect(it.findings()).toEqual([])
  expect(it.texts().length).toBe(texts.length)
}

function shortly(text: string): string {
  return `${text.slice(0, 30)} (${text.length})`
}

interface Killed {
  readonly out: string
  /** Milliseconds until it ended. */
  readonly took: number
}

/** Runs a program and kills it some milliseconds after it started, or after it first said something. */
function killed(
  args: readonly string[],
  { home, userHome }: Journal,
  milliseconds: number,
  since: 'once it starts' | 'once it writes' = 'once it starts',
): Promise<Killed> {
  return new Promise((resolve) => {
    const env = { PATH: process.env.PATH, TZ: 'Europe/Paris', ATTUNE_HOME: home, HOME: userHome }
    const start = performance.now()
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'ignore'] })
    let out = ''
    let timer: NodeJS.Timeout | undefined
    const kill = (): void => {
      timer ??= setTimeout(() => child.kill('SIGKILL'), Math.min(milliseconds, 30_000))
    }
    if (since === 'once it starts') kill()
    child.stdout.on('data', (bytes) => {
      out += String(bytes)
      kill()
    })
    child.on('close', () => {
      clearTimeout(timer)
      resolve({ out, took: performance.now() - start })
    })
  })
}

/** A script in TypeScript as one file that Node can run. */
async function bundled(source: URL): Promise<string> {
  const outfile = join(tempHome(), 'bundled.mjs')
  const banner = { js: "import{createRequire as r}from'node:module';const require=r(import.meta.url);" }
  await build({ entryPoints: [fileURLToPath(source)], outfile, bundle: true, platform: 'node', format: 'esm', banner })
  return outfile
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
  180_000,
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
