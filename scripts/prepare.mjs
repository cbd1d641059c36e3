// Runs after `npm install` and before `npm pack`: builds, and inside a checkout turns on the commit hook.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
process.argv.push('--clean')
await import('./build.mjs')

if (existsSync(`${root}.git`)) {
  try {
    execFileSync('git', ['config', 'core.hooksPath', '.githooks'], { cwd: root, stdio: 'ignore' })
  } catch {
    // No git on this machine: then there are no commits to check either.
  }
}
