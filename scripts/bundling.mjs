// What `npm run build` does to make a command start fast. Every one of these was measured; CONTRIBUTING.md says how.
import { readFileSync } from 'node:fs'
import { createRequire, isBuiltin } from 'node:module'
import { relative, resolve } from 'node:path'

/**
 * Replaces heavy imports by light ones that serve us as well.
 *
 * marked-terminal colours code blocks with nearly 200 languages, and names emoji. A journal needs neither, and loading them
 * costs more than everything else on the way to `show`.
 * Inquirer's own editor question knows a hundred encodings; our pages open the editor themselves.
 * The ulid package's Node entry loads node:crypto (5 ms); its browser entry does not.
 */
export function lighter(root) {
  const instead = {
    'cli-highlight': 'export const highlight = (code) => code',
    '@inquirer/external-editor': 'export const edit = () => ""; export const editAsync = () => {}',
    'node-emoji': 'export const get = (name) => name; export const emojify = (text) => text',
  }
  return {
    name: 'lighter',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^(cli-highlight|node-emoji|@inquirer\/external-editor)$/ }, ({ path }) => ({
        path,
        namespace: 'lighter',
      }))
      onLoad({ filter: /.*/, namespace: 'lighter' }, ({ path }) => ({ contents: instead[path] }))
      onResolve({ filter: /^ulid$/ }, () => ({ path: `${root}node_modules/ulid/dist/browser/index.js` }))
    },
  }
}

/**
 * Takes Node's own modules by `require`, one function at a time. Importing one makes Node copy all its exports into a
 * module namespace first, and for node:process that even opens stdin.
 */
export const builtinsByRequire = {
  name: 'builtins-by-require',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(node:)?[a-z_]+(\/promises)?$/ }, ({ path, kind, importer }) => {
      if (!isBuiltin(path)) return undefined
      // Commander wants child_process for commands that are programs of their own; we have none, and it takes 5 ms.
      if (path === 'node:child_process' && importer.includes('/commander/')) return { path, namespace: 'nothing' }
      return kind === 'require-call' ? { path, external: true } : { path, namespace: 'builtin' }
    })
    onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {}' }))
    onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({ contents: oneByOne(path) }))
  },
}

function oneByOne(path) {
  const names = Object.keys(createRequire(import.meta.url)(path)).filter(
    (name) => /^[A-Za-z]\w*$/.test(name) && name !== 'default',
  )
  const lazily = names.map((name) => `export const ${name} = /* @__PURE__ */ get(${JSON.stringify(name)});`)
  return `const all = require(${JSON.stringify(path)}); const get = (name) => all[name]; export default all; ${lazily.join('')}`
}

/** Before each chunk: `require`, without importing node:module for it. */
export const requireBanner = "const require=process.getBuiltinModule('module').createRequire(import.meta.url);"

/**
 * Leaves what is loaded by `import()` to files of its own, named by `partName`.
 * @param found is told of each such file, absolute
 */
export function partsApart(root, found = () => {}) {
  return {
    name: 'parts-apart',
    setup({ onResolve }) {
      onResolve({ filter: /^\.\.?\/.*\.ts$/ }, ({ path, kind, resolveDir }) => {
        if (kind !== 'dynamic-import') return undefined
        const file = resolve(resolveDir, path)
        found(file)
        return { path: `./${partName(root, file)}.js`, external: true }
      })
    },
  }
}

/** src/actions/list.ts is dist/actions.list.js: flat, because what reads prompts/ finds it from where it stands itself. */
export function partName(root, file) {
  return relative(`${root}src`, file).replace(/\.ts$/, '').replace(/[\\/]/g, '.')
}

/**
 * Keeps what nearly every part needs in one file. esbuild puts code that is shared into a chunk for each different set of
 * users, dozens of small ones here, and each costs a millisecond to find and link. When every part names the same core as
 * its own need, the core is one set.
 * @param lazy the files that begin a part, absolute
 * @param core the files of the core, absolute
 */
export function oneCore(lazy, core) {
  const needs = core.map((file) => `import ${JSON.stringify(file)};`).join('')
  return {
    name: 'one-core',
    setup({ onLoad }) {
      onLoad({ filter: /\.(ts|js|mjs)$/, namespace: 'file' }, ({ path }) => {
        if (!lazy.has(path)) return undefined
        return { contents: `${needs}${readFileSync(path, 'utf8')}`, loader: path.endsWith('.ts') ? 'ts' : 'js' }
      })
    },
  }
}
