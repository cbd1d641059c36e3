// Bundles src/main.ts into dist/, each lazily imported piece in a chunk of its own.
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))

/** Replaces a heavy import by a light one that serves us as well. */
const lighter = {
  name: 'lighter',
  setup({ onResolve, onLoad }) {
    // marked-terminal colours code blocks with nearly 200 languages, and names emoji. A journal needs neither, and
    // loading them costs more than everything else on the way to `show`.
    onResolve({ filter: /^(cli-highlight|node-emoji)$/ }, ({ path }) => ({ path, namespace: 'lighter' }))
    onLoad({ filter: /^cli-highlight$/, namespace: 'lighter' }, () => ({
      contents: 'export const highlight = (code) => code',
    }))
    onLoad({ filter: /^node-emoji$/, namespace: 'lighter' }, () => ({
      contents: 'export const get = (name) => name; export const emojify = (text) => text',
    }))
    // The ulid package's Node entry loads node:crypto (5 ms); its browser entry uses the Web Crypto already there.
    onResolve({ filter: /^ulid$/ }, () => ({ path: `${root}node_modules/ulid/dist/browser/index.js` }))
  },
}

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['src/main.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.17',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'linked',
  metafile: true,
  logLevel: 'warning',
  define: { ATTUNE_VERSION: JSON.stringify(version) },
  // CommonJS packages inside an ES module bundle still call `require` for Node's own modules.
  banner: {
    js: "import{createRequire as attuneRequire}from'node:module';const require=attuneRequire(import.meta.url);",
  },
  plugins: [lighter],
})
await buildWords()
writeFileSync(`${root}dist/metafile.json`, JSON.stringify(metafile))

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
const kept = new Set(Object.keys(metafile.outputs).map((path) => path.replace(/^dist\//, '')))
for (const file of readdirSync(`${root}dist`)) {
  const old = now - statSync(`${root}dist/${file}`).mtimeMs > (process.argv.includes('--clean') ? -1 : 600_000)
  if (old && !kept.has(file) && file !== 'metafile.json' && file !== 'words') rmSync(`${root}dist/${file}`)
}
