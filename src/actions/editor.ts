import { AttuneError, usage } from '../errors.ts'
import { readSettings } from '../settings.ts'
import { rescued } from '../stage/or-rescue.ts'
import { editWords, editFile as openIn } from '../terminal/editor.ts'
import type { World } from '../world.ts'

/** The editor that the person uses: their setting, $VISUAL, $EDITOR. Throws AttuneError (usage) when none is set. */
function editorOf(world: World): string {
  const { settings } = readSettings(world.home)
  const editor = settings.editor || world.env.VISUAL || world.env.EDITOR
  if (!editor) throw usage('No editor is set.', 'attune config set editor nano  sets one, or use --text.')
  return editor
}

/**
 * Lets the person change a text in their editor. Throws AttuneError: usage when no editor is set; else when the editor
 * fails, and what was saved there is then in a rescue file that the error names.
 */
export async function editText(world: World, text: string): Promise<string> {
  const { words, finished } = await editWords(editorOf(world), text, world.env)
  if (finished) return words
  const isNew = words.trim() !== '' && words.trim() !== text.trim()
  const hint = isNew ? rescued(world, words) : 'Nothing was changed.'
  throw new AttuneError('The editor did not finish well.', { hint })
}

/** Opens a file in the editor and waits until it is closed. Throws AttuneError: usage when no editor is set, or when it fails. */
export async function editFile(world: World, file: string): Promise<void> {
  if (!(await openIn(editorOf(world), file, world.env))) {
    throw new AttuneError('The editor did not finish well. The file is here:', { hint: file })
  }
}
