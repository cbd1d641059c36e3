import type { ExitCode } from '../errors.ts'

/** A command's work, given its flags. What it returns is the exit code; nothing means done. */
export type Run = (work: () => Promise<ExitCode | undefined>) => Promise<void>
