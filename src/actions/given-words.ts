import { AttuneError, Left, usage } from '../errors.ts'
import { rescued } from '../stage/or-rescue.ts'
import { notice, type World } from '../world.ts'

/**
 * The words given as arguments, or all of stdin for a single "-". Throws AttuneError (usage) when there are none.
 * @param hint how they are given, for that error
 */
export async function givenWords(world: World, words: readonly string[], hint: string): Promise<string> {
  if (words.length > 1 && words.includes('-')) {
    throw usage('"-" reads the words from stdin, so no others can stand beside it.')
  }
  const text = words.length === 1 && words[0] === '-' ? await fromStdin(world) : words.join(' ')
  if (text.trim() === '') throw usage('There are no words to keep.', hint)
  return text.trim()
}

async function fromStdin(world: World): Promise<string> {
  const { stdin, signal } = world
  if (stdin.isTTY) notice(world, 'Write as much as you like; Ctrl-D on an empty line ends it.')
  const pieces: Buffer[] = []
  signal.addEventListener('abort', () => stdin.destroy(), { once: true })
  try {
    for await (const piece of stdin) pieces.push(Buffer.from(piece))
  } catch (error) {
    throw brokenOff(world, Buffer.concat(pieces).toString('utf8'), error)
  }
  return decoded(world, Buffer.concat(pieces))
}

/** Ctrl-C while somebody writes, or a stdin that fails: what had come is not kept, but not lost either. */
function brokenOff(world: World, words: string, cause: unknown): Error {
  const where = words.trim() === '' ? undefined : rescued(world, words.trim())
  if (!world.signal.aborted) {
    const hint = where === undefined ? {} : { hint: where }
    return new AttuneError('What came in could not be read to its end, so it was not kept.', { cause, ...hint })
  }
  if (where !== undefined) notice(world, where)
  return new Left()
}

function decoded(world: World, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // What came through a pipe is still where it came from; what was typed is nowhere else.
    const hint = world.stdin.isTTY
      ? rescued(world, bytes.toString('latin1'))
      : 'iconv -f latin1 -t utf-8 letter.txt | attune journal -  makes it so.'
    throw usage('What came in is not UTF-8 text, so it was not kept.', hint)
  }
}
