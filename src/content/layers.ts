import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sheet } from './grammar.ts'
import type { Layer } from './library.ts'

/**
 * The built-in words as `npm run build` left them: each file of prompts/ read once, then, and kept as JSON, because
 * reading Markdown costs more than all else before the first question.
 */
export function builtLayer(folder: string): Layer {
  return layerOf(folder, '.json', (_, text): Sheet => JSON.parse(text))
}

/** A layer of files with one ending. */
export function layerOf(folder: string, ending: string, parse: (file: string, text: string) => Sheet): Layer {
  return {
    read(name) {
      const path = join(folder, `${name}${ending}`)
      return existsSync(path) ? parse(`${name}${ending}`, readFileSync(path, 'utf8')) : undefined
    },
    names(inside) {
      const path = join(folder, inside)
      const files = existsSync(path) ? readdirSync(path) : []
      return files.filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -ending.length))
    },
  }
}
