// Bundles src/main.ts into dist/main.cjs, and each lazily imported part into files of its own beside it.
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { builtinsByRequire, lighter, oneCore, partName, partsApart, requireBanner } from './bundling.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))

const options = {
  absWorkingDir: root,
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20.17',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'linked',
  metafile: true,
  logLevel: 'warning',
  define: { ATTUNE_VERSION: JSON.stringify(version) },
}
const plugins = [lighter(root), builtinsByRequire]

// The door is CommonJS: it holds all that a quick write needs, and Node starts it without its module loader, a tenth sooner.
const parts = new Set()
const door = await build({
  ...options,
  entryPoints: ['src/main.ts'],
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  plugins: [...plugins, partsApart(root, (file) => parts.add(file))],
})
const partOptions = {
  ...options,
  entryPoints: Object.fromEntries([...parts].map((file) => [partName(root, file), file])),
  format: 'esm',
  splitting: true,
  // CommonJS packages inside an ES module bundle still call `require`.
  banner: { js: requireBanner },
}
const sketch = await build({ ...partOptions, plugins, write: false })
const rest = await build({ ...partOptions, plugins: [...plugins, oneCore(lazyIn(sketch.metafile), core())] })
const metafile = { door: door.metafile, parts: rest.metafile }
await buildWords()
writeFileSync(`${root}dist/metafile.json`, JSON.stringify(metafile))

/** The files that begin a chunk of their own: a part, or something that a part loads lazily. */
function lazyIn({ outputs }) {
  return new Set(
    Object.values(outputs).flatMap(({ entryPoint }) => (entryPoint === undefined ? [] : `${root}${entryPoint}`)),
  )
}

/** What nearly every part needs: reading and writing entries, the settings, the words. */
function core() {
  const rooms = ['entries', 'content', 'dates'].flatMap((room) =>
    readdirSync(`${root}src/${room}`).map((file) => `${room}/${file}`),
  )
  const heavy = ['content/grammar.ts', 'content/markdown-layer.ts', 'dates/moment.ts', 'dates/plain-words.ts']
  const files = [
    ...rooms,
    'settings.ts',
    'world.ts',
    'visible.ts',
    'as-text.ts',
    'stage/library.ts',
    'stage/or-rescue.ts',
  ]
  return files.filter((file) => file.endsWith('.ts') && !heavy.includes(file)).map((file) => `${root}src/${file}`)
}

/** Reads every file of words once and for all: a mistake in one fails the build, and nobody waits for Markdown later. */
async function buildWords() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/content/grammar.ts'],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    logLevel: 'warning',
  })
  const { readSheet } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  )
  for (const file of readdirSync(`${root}prompts`, { recursive: true }).map((path) => path.replaceAll('\\', '/'))) {
    // Pages of help are Markdown to the end, and the README is for writers.
    if (!file.endsWith('.md') || file === 'README.md' || file.includes('/help/')) continue
    const sheet = readSheet(file, readFileSync(`${root}prompts/${file}`, 'utf8'))
    const target = `${root}dist/words/${file.replace(/\.md$/, '.json')}`
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, JSON.stringify(sheet))
  }
}

// Old chunks go last, and not at once: a test that is running may still load one.
const now = Date.now()
const outputs = { ...door.metafile.outputs, ...rest.metafile.outputs }
const kept = new Set(Object.keys(outputs).map((path) => path.replace(/^dist\//, '')))
for (const file of readdirSync(`${root}dist`)) {
  const old = now - statSync(`${root}dist/${file}`).mtimeMs > (process.argv.includes('--clean') ? -1 : 600_000)
  if (old && !kept.has(file) && file !== 'metafile.json' && file !== 'words') rmSync(`${root}dist/${file}`)
}
