import { writeFileSync } from 'node:fs'
import process from 'node:process'
import { AttuneError, Left } from '../../src/errors.ts'
import { Back, type Question } from '../../src/flow/question.ts'
import { openPlain } from '../../src/terminal/plain.ts'
import { openScreen } from '../../src/terminal/screen.ts'
import { wantsColor } from '../../src/terminal/style.ts'
import type { ScreenWords } from '../../src/terminal/words.ts'

// A whole program around one terminal, for tests in a real pseudo-terminal: asks what argv says, prints the answers, and
// writes them to the file named by ANSWERS too.
interface Talk {
  readonly words: ScreenWords
  readonly mode: 'full' | 'inline' | 'plain'
  readonly editor?: string
  readonly questions: readonly (Question & { readonly said?: string })[]
}

const talk: Talk = JSON.parse(process.argv[2] ?? '')
const leaving = new AbortController()
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => leaving.abort())
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

const streams = { input: process.stdin, output: process.stdout, signal: leaving.signal, words: talk.words }
const screen =
  talk.mode === 'plain'
    ? openPlain(streams)
    : openScreen({
        ...streams,
        mode: talk.mode,
        env: process.env,
        color: wantsColor(process.env, true),
        suspend: () => process.kill(process.pid, 'SIGTSTP'),
        ...(talk.editor !== undefined && { editor: talk.editor }),
      })

const answers: unknown[] = []
try {
  for (const { said, ...question } of talk.questions) {
    if (said !== undefined) await screen.say(said)
    answers.push(await screen.ask(question as Question))
  }
} catch (error) {
  if (error instanceof Left || error instanceof Back || error instanceof AttuneError) answers.push(error.name)
  else throw error
} finally {
  screen.close()
}
process.stdout.write(`answers: ${JSON.stringify(answers)}\n`)
if (process.env.ANSWERS !== undefined) writeFileSync(process.env.ANSWERS, JSON.stringify(answers))
