import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Nobody's real journal is ever touched by a test: whatever a test forgets to set points into an empty temp folder.
 * A test that starts the program passes its own ATTUNE_HOME; `support/run.ts` refuses to start without one.
 */
process.env.ATTUNE_HOME = mkdtempSync(join(tmpdir(), 'attune-nobody-'))
process.env.TZ = 'Europe/Paris'
