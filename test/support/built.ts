import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Tests that start the real program start what is in dist/, so it is built anew when any source is younger. */
export default function built(): void {
  const newest = Math.max(...['src', 'prompts', 'scripts'].map(youngest))
  const bundle = join('dist', 'main.cjs')
  if (!existsSync(bundle) || statSync(bundle).mtimeMs < newest) {
    execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' })
  }
}

function youngest(folder: string): number {
  const times = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => statSync(join(file.parentPath, file.name)).mtimeMs)
  return Math.max(0, ...times)
}
