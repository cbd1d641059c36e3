import { colorFor } from '../stage/color.ts'
import { renderMarkdown } from '../terminal/markdown.ts'
import { type CommonFlags, print, type World } from '../world.ts'

/** Markdown as a page on a terminal, and as it is into a pipe. */
export async function printMarkdown(world: World, markdown: string, flags: CommonFlags): Promise<void> {
  if (!world.stdout.isTTY) {
    print(world, markdown.trimEnd())
    return
  }
  const columns = world.stdout.columns ?? 80
  print(world, (await renderMarkdown(markdown, { columns, color: colorFor(world, flags) })).trimEnd())
}
