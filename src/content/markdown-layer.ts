import { readSheet } from './grammar.ts'
import { layerOf } from './layers.ts'
import type { Layer } from './library.ts'

/** Words as people write them: Markdown, in the grammar of prompts/README.md. */
export function markdownLayer(folder: string): Layer {
  return layerOf(folder, '.md', readSheet)
}
