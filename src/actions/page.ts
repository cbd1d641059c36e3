import { colorFor } from '../stage/color.ts'
import { renderMarkdown } from '../terminal/markdown.ts'
import { type CommonFlags, print, type World, widthOf } from '../world.ts'

/** Markdown as a page on a terminal, and as it is into a pipe. */
export async function printMarkdown(world: World, markdown: string, flags: CommonFlags): Promise<void> {
  if (!world.stdout.isTTY) {
    print(world, markdown.trimEnd())
    return
  }
  print(world, (await renderMarkdown(markdown, { columns: widthOf(world), color: colorFor(world, flags) })).trimEnd())
}
