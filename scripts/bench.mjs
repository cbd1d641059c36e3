// Times whole commands against bare Node on the same machine, in turns, and prints the table of budgets.
// `npm run bench -- --runs 15 --sizes 1000,100000`; a broken budget ends with exit code 1.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import pty from '@lydell/node-pty'
import { makeJournal } from './make-journal.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = join(root, 'bin/attune.js')
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '11' }, sizes: { type: 'string', default: '1000,10000,100000' } },
})
const runs = Number(values.runs)
const years = { 1000: 10, 10000: 30, 100000: 100 }
const NOW = '2026-11-24T21:00:00+00:00'

/** [what, arguments, budget at 1 000 entries, budget at 100 000] — ratios to bare `node -e 0`. */
const budgets = [
  ['thanks "…"', ['thanks', 'You drove Nana home without being asked'], 1.35, 1.35],
  ['journal "…"', ['journal', 'A grey Monday.'], 1.35, 1.35],
  ['ritual done', ['ritual', 'done', 'tea'], 1.35, 1.35],
  ['--version', ['--version'], 1.25, 1.25],
  ['--help', ['--help'], 1.25, 1.25],
  ['attune', [], 1.5, 1.5],
  ['list -n 10', ['list', '-n', '10'], 1.5, 1.5],
  ['export --week', ['export', '--week'], 1.5, 1.5],
  ['search (a rare word)', ['search', 'zarzuela'], 1.5, 2.2],
  ['show last', ['show', 'last'], 2.5, 2.5],
]
const FIRST_QUESTION = 2.5
const MEMORY = 1.4

execFileSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' })
const rows = []
for (const size of values.sizes.split(',').map(Number)) {
  const home = mkdtempSync(join(tmpdir(), 'attune-bench-'))
  try {
    makeJournal({ home, count: size, years: years[size] ?? 10, until: new Date(NOW) })
    writeFileSync(join(home, 'config.json'), '{"name":"Ana","partner":"Sam"}')
    node([bin, 'ritual', 'add', '--name', 'tea', '--ours'], home)
    for (const [what, args, small, large] of budgets)
      rows.push(await timed(what, args, size, size <= 1000 ? small : large, home))
    rows.push(await firstQuestion(size, home))
    rows.push(memory(size, home))
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}
report(rows)

async function timed(what, args, size, budget, home) {
  const ratios = []
  node([bin, ...args], home)
  for (let run = 0; run < runs; run += 1) {
    const bare = clock(() => node(['-e', '0'], home))
    const ours = clock(() => node([bin, ...args], home))
    ratios.push(ours / bare)
  }
  return { what, size, ratio: median(ratios), budget }
}

/** From the start of the process until the first question of `thanks` is on the screen. */
async function firstQuestion(size, home) {
  const ratios = []
  for (let run = 0; run < runs; run += 1) {
    const bare = clock(() => node(['-e', '0'], home))
    ratios.push((await untilSeen(home)) / bare)
  }
  return { what: 'first question', size, ratio: median(ratios), budget: FIRST_QUESTION }
}

function untilSeen(home) {
  return new Promise((resolve) => {
    const start = performance.now()
    const child = pty.spawn(process.execPath, [bin, 'thanks'], { cols: 80, rows: 24, env: environment(home) })
    let text = ''
    let took
    child.onData((data) => {
      text += data
      if (took === undefined && text.includes('ctrl-c')) {
        took = performance.now() - start
        child.write('\u0003')
      }
    })
    child.onExit(() => resolve(took ?? Number.NaN))
  })
}

function memory(size, home) {
  const peak = (args) => {
    const script = "process.on('exit',()=>process.stderr.write('PEAK '+process.resourceUsage().maxRSS))"
    const { stderr } = spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(script)}`, ...args],
      { env: environment(home) },
    )
    return Number(/PEAK (\d+)/.exec(String(stderr))?.[1])
  }
  const ratios = Array.from({ length: 5 }, () => peak([bin, 'thanks', 'for the soup']) / peak(['-e', '0']))
  return { what: 'peak memory of thanks "…"', size, ratio: median(ratios), budget: MEMORY }
}

function node(args, home) {
  return spawnSync(process.execPath, args, { env: environment(home), stdio: ['ignore', 'pipe', 'pipe'] })
}

function environment(home) {
  return { PATH: process.env.PATH, TERM: 'xterm-256color', ATTUNE_HOME: home, ATTUNE_NOW: NOW, TZ: 'UTC' }
}

function clock(work) {
  const start = performance.now()
  work()
  return performance.now() - start
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

function report(table) {
  console.log(`\nTimes bare node (${process.version}), median of ${runs} runs in turns\n`)
  console.log('| work | entries | ratio | budget | holds |\n|---|---|---|---|---|')
  for (const { what, size, ratio, budget } of table) {
    console.log(`| ${what} | ${size} | ${ratio.toFixed(2)} × | ${budget} × | ${ratio <= budget ? 'yes' : 'NO'} |`)
  }
  writeFileSync(join(root, 'bench.json'), `${JSON.stringify({ node: process.version, runs, table }, null, 2)}\n`)
  if (table.some(({ ratio, budget }) => !(ratio <= budget))) process.exitCode = 1
}
