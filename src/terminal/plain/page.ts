import { Back } from '../../flow/question.ts'
import { BACK } from './kinds.ts'

/** Reads lines up to an empty one or a lone full stop; empty lines inside a paste stay. Throws `Back`. */
export async function readPage(
  read: () => Promise<readonly string[]>,
  start: string,
  typing: (words: string) => void,
): Promise<string | null> {
  const written = start === '' ? [] : [start]
  for (;;) {
    const lines = await read()
    const alone = lines.length === 1 ? lines[0] : undefined
    if (alone === BACK) throw new Back()
    if (alone === '' || alone === '.') break
    written.push(...lines)
    typing(written.join('\n'))
  }
  const words = written.join('\n').trim()
  return words === '' ? null : words
}
