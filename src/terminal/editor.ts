import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { platform, tmpdir } from 'node:os'
import { join } from 'node:path'

/** What came back from an editor: the words as they were saved, and whether the editor itself was content. */
export interface Edited {
  readonly words: string
  readonly finished: boolean
}

/**
 * Lets the person change words in their editor, through a file only they can read that is gone afterwards. Where the
 * editor fails (cannot be started, or ends with an error) the words stay as they were.
 * @param editor a command line, as in $EDITOR: 'vim', 'code --wait'
 */
export async function editWords(
  editor: string,
  words: string,
  env: { readonly [name: string]: string | undefined },
): Promise<Edited> {
  const folder = await mkdtemp(join(tmpdir(), 'attune-'))
  try {
    const file = join(folder, 'words.md')
    await writeFile(file, words === '' ? '' : `${words}\n`, { mode: 0o600 })
    const saved = (await run(editor, file, env)) ? await readFile(file, 'utf8').catch(() => undefined) : undefined
    return { finished: saved !== undefined, words: saved ?? words }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The shell reads the command, so that it may hold flags and quotes; the file is handed over beside it. */
function run(editor: string, file: string, env: { readonly [name: string]: string | undefined }): Promise<boolean> {
  const child =
    platform() === 'win32'
      ? spawn(`${editor} "${file}"`, { shell: true, stdio: 'inherit', env })
      : spawn('sh', ['-c', `${editor} "$1"`, 'sh', file], { stdio: 'inherit', env })
  return new Promise((resolve) => {
    child.on('error', () => resolve(false))
    child.on('exit', (code) => resolve(code === 0))
  })
}
