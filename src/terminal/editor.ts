import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { platform, tmpdir } from 'node:os'
import { join } from 'node:path'

/** What came back from an editor: the words as they were last saved, and whether the editor itself was content. */
export interface Edited {
  readonly words: string
  readonly finished: boolean
}

/** What the editor is started with. */
export type Env = { readonly [name: string]: string | undefined }

/**
 * Lets the person change words in their editor, through a file only they can read that is gone afterwards. What was
 * saved comes back even where the editor ends with an error; where nothing can be read, the words as they were.
 * @param editor a command line, as in $EDITOR: 'vim', 'code --wait'
 */
export async function editWords(editor: string, words: string, env: Env): Promise<Edited> {
  const folder = await mkdtemp(join(tmpdir(), 'attune-'))
  try {
    const file = join(folder, 'words.md')
    await writeFile(file, words === '' || words.endsWith('\n') ? words : `${words}\n`, { mode: 0o600 })
    const isContent = await editFile(editor, file, env)
    const saved = await readFile(file, 'utf8').catch(() => undefined)
    return { finished: isContent && saved !== undefined, words: saved ?? words }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Opens a file in the editor, and waits until it is closed; false where the editor fails. The shell reads the command,
 * so that it may hold flags and quotes; the file is handed over beside it.
 */
export function editFile(editor: string, file: string, env: Env): Promise<boolean> {
  const child =
    platform() === 'win32'
      ? spawn(`${editor} "${file}"`, { shell: true, stdio: 'inherit', env })
      : spawn('sh', ['-c', `${editor} "$1"`, 'sh', file], { stdio: 'inherit', env })
  return new Promise((resolve) => {
    child.on('error', () => resolve(false))
    child.on('exit', (code) => resolve(code === 0))
  })
}
