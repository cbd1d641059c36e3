import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AttuneError, usage } from '../errors.ts'
import { readSettings } from '../settings.ts'
import type { World } from '../world.ts'

/** The editor that the person uses: their setting, $VISUAL, $EDITOR. */
function editorOf(world: World): string | undefined {
  const { settings } = readSettings(world.home)
  return settings.editor || world.env.VISUAL || world.env.EDITOR || undefined
}

/**
 * Lets the person change a text in their editor. The text stands in a private file in a private folder, which is gone
 * afterwards, except when the editor fails: then it stays, and the error says where.
 * Throws AttuneError (usage) when no editor is set.
 */
export async function editText(world: World, text: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'attune-'))
  const file = join(folder, 'words.md')
  writeFileSync(file, text, { mode: 0o600 })
  await editFile(world, file)
  const edited = readFileSync(file, 'utf8')
  rmSync(folder, { recursive: true, force: true })
  return edited
}

/** Opens a file in the editor and waits until it is closed. Throws AttuneError when that fails. */
export async function editFile(world: World, file: string): Promise<void> {
  const editor = editorOf(world)
  if (editor === undefined) {
    throw usage('No editor is set.', 'attune config set editor nano  sets one, or use --text.')
  }
  const code = await new Promise<number | null>((resolve) => {
    // An editor may come with flags ("code --wait"), so the shell reads the command; the file goes in as an argument.
    const child = spawn('/bin/sh', ['-c', `${editor} "$1"`, 'attune', file], {
      stdio: 'inherit',
      env: { ...world.env },
    })
    child.on('error', () => resolve(null))
    child.on('close', resolve)
  })
  if (code !== 0) throw new AttuneError('The editor did not finish well. Your words are here:', { hint: file })
}
