import type { Output } from './unending.ts'
import type { Input } from './window.ts'

/** Sees when the terminal goes away (window closed, connection lost), until it is told to stop looking. */
export function watchTerminal(input: Input, output: Output): { readonly signal: AbortSignal; stop(): void } {
  const lost = new AbortController()
  const gone = (): void => lost.abort()
  const watched = [
    [input, ['end', 'close', 'error']],
    [output, ['close', 'error']],
  ] as const
  for (const [stream, events] of watched) for (const event of events) stream.on(event, gone)
  return {
    signal: lost.signal,
    stop() {
      for (const [stream, events] of watched) for (const event of events) stream.removeListener(event, gone)
    },
  }
}
