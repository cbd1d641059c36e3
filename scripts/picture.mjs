// Runs the built program in a pseudo-terminal and draws what a person sees there as docs/attune.svg, for the README.
//
//   node scripts/picture.mjs                          the picture in the README
//   node scripts/picture.mjs --out x.svg [steps] -- attune list
//                                                     any command; steps, in order: --see TEXT --type TEXT --press KEY
//
// The journal is a new one in a temporary folder, and the clock stands still, so every run draws the same.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { drawWindows } from './draw-windows.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const EVENING = '2026-11-23T22:40:12+01:00'
const PROMPT = '$ '

/** The driver is the one that the tests use; it is TypeScript, so it is bundled on the way. */
async function loadDrive() {
  const outfile = join(root, 'node_modules', '.cache', 'attune-picture', 'drive.mjs')
  await build({
    entryPoints: [join(root, 'test/support/drive.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
  })
  return (await import(outfile)).drive
}

/** A folder for one picture: a journal, and `attune` on the path. */
function makePlace() {
  const folder = mkdtempSync(join(tmpdir(), 'attune-picture-'))
  mkdirSync(join(folder, 'bin'))
  symlinkSync(join(root, 'bin', 'attune.js'), join(folder, 'bin', 'attune'))
  chmodSync(join(root, 'bin', 'attune.js'), 0o755)
  const env = {
    PATH: `${join(folder, 'bin')}:${process.env.PATH}`,
    HOME: folder,
    ATTUNE_HOME: join(folder, 'journal'),
    ATTUNE_NOW: EVENING,
    TZ: 'Europe/Paris',
    LANG: 'C.UTF-8',
    PS1: PROMPT,
  }
  return { folder, env }
}

/** A shell in a window, with a hand on its keyboard. */
async function openShell(drive, env, { columns, rows }) {
  const shell = drive('sh', ['-i'], { columns, rows, env })
  await shell.seen((screen) => screen.trimEnd().endsWith(PROMPT.trim()))
  return shell
}

/** Types a command and waits until the shell asks for the next. */
async function command(shell, line) {
  const prompts = (screen) => screen.split('\n').filter((row) => row.startsWith(PROMPT.trim())).length
  const before = prompts(shell.screen())
  shell.type(`${line}\r`)
  await shell.seen((screen) => prompts(screen) > before && screen.trimEnd().endsWith(`\n${PROMPT.trim()}`))
}

/** The evening of the README: what waits and a thanks, and how a repair begins. */
async function readme(drive) {
  const size = { columns: 76, rows: 16 }
  const home = makePlace()
  const other = makePlace()
  try {
    const afternoon = await openShell(drive, { ...home.env, ATTUNE_NOW: '2026-11-23T17:05:00+01:00' }, size)
    await command(afternoon, 'attune config set name Ana; attune config set partner Sam')
    afternoon.type('attune repair\r')
    await afternoon.seen('How stirred')
    afternoon.type('3')
    await afternoon.seen('‹3›')
    afternoon.press('enter')
    await afternoon.seen((screen) => screen.includes('esc back') && !screen.includes('How stirred'))
    afternoon.press('ctrl-c')
    await afternoon.seen((screen) => screen.trimEnd().endsWith(PROMPT.trim()))
    afternoon.dispose()

    const evening = await openShell(drive, home.env, size)
    await command(evening, 'attune')
    await command(evening, 'attune thanks "You drove Nana home without being asked"')
    const talk = await openShell(drive, other.env, size)
    talk.type('attune repair\r')
    await talk.seen('How stirred')
    talk.type('7')
    await talk.seen('‹7›')

    const svg = drawWindows([evening.shown, talk.shown])
    evening.dispose()
    talk.dispose()
    return svg
  } finally {
    for (const { folder } of [home, other]) rmSync(folder, { recursive: true, force: true })
  }
}

/** Any command, with whatever is typed into it. */
async function anything(drive, steps, words) {
  const { folder, env } = makePlace()
  try {
    const [program = '', ...args] = words
    const driven = drive(program, args, { columns: 80, rows: 24, env })
    for (const [step, value] of steps) {
      if (step === '--see') await driven.seen(value)
      if (step === '--type') driven.type(value)
      if (step === '--press') driven.press(value)
    }
    if (steps.length === 0) await driven.exit()
    await driven.shown.settled()
    const svg = drawWindows([driven.shown])
    driven.dispose()
    return svg
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const args = process.argv.slice(2)
const split = args.indexOf('--')
const flags = split === -1 ? args : args.slice(0, split)
const pairs = flags.flatMap((flag, nth) => (nth % 2 === 0 ? [[flag, flags[nth + 1] ?? '']] : []))
const out = pairs.find(([flag]) => flag === '--out')?.[1] ?? join(root, 'docs', 'attune.svg')
const drive = await loadDrive()
const svg = split === -1 ? await readme(drive) : await anything(drive, pairs, args.slice(split + 1))
writeFileSync(out, svg)
process.stdout.write(`${out}\n`)
