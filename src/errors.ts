/** How the program ends; `attune help exit-codes` explains them to a person. */
export const exitCode = { done: 0, failed: 1, usage: 2, nothingMatched: 3, brokenOff: 130 } as const

export type ExitCode = (typeof exitCode)[keyof typeof exitCode]

/**
 * Something that a person can be told. `message` says what happened, `hint` what to do next; neither ever carries
 * what somebody wrote. `main.ts` is the only place that prints one.
 */
export class AttuneError extends Error {
  override readonly name = 'AttuneError'
  readonly hint: string | undefined
  readonly exitCode: ExitCode

  constructor(message: string, options: { hint?: string; exitCode?: ExitCode; cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.hint = options.hint
    this.exitCode = options.exitCode ?? exitCode.failed
  }
}

/** The person left in the middle (Ctrl-C, a closed window, a signal). What was answered is already kept. */
export class Left extends Error {
  override readonly name = 'Left'
}

/**
 * Whether an error is one of these. By name, because the door (`main.ts`) and the parts that it loads lazily are built
 * apart, each with these classes in it.
 */
export function isAttuneError(error: unknown): error is AttuneError {
  return error instanceof Error && error.name === 'AttuneError'
}
export function isLeft(error: unknown): error is Left {
  return error instanceof Error && error.name === 'Left'
}

/** A usage mistake: exit code 2, one sentence that says what was missing or wrong. */
export function usage(message: string, hint?: string): AttuneError {
  return new AttuneError(message, { exitCode: exitCode.usage, ...(hint === undefined ? {} : { hint }) })
}
