import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/**
 * Nobody's real journal is ever touched by a test: whatever a test forgets to set points into an empty temp folder.
 * A test that starts the program passes its own ATTUNE_HOME; `support/run.ts` refuses to start without one.
 */
const nobody = mkdtempSync(join(tmpdir(), 'attune-nobody-'))
process.env.ATTUNE_HOME = nobody
afterAll(() => rmSync(nobody, { recursive: true, force: true }))
process.env.TZ = 'Europe/Paris'
