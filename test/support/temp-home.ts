import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** An empty folder for one test, gone when the test is over. The name has a space in it, as people's folders do. */
export function tempHome(): string {
  const folder = mkdtempSync(join(tmpdir(), 'attune test '))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
  return folder
}
