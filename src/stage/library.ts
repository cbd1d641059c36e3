import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { builtLayer } from '../content/layers.ts'
import { type Library, openLibrary } from '../content/library.ts'

/** The built-in words, with the person's own laid over them where there are any. */
export async function openWords(home: string): Promise<Library> {
  const builtIn = builtLayer(fileURLToPath(new URL('./words/en', import.meta.url)))
  const own = join(home, 'prompts')
  if (!existsSync(own)) return openLibrary([builtIn])
  const { markdownLayer } = await import('../content/markdown-layer.ts')
  return openLibrary([builtIn, markdownLayer(own)])
}
