import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { usage } from '../errors.ts'
import { nearest } from '../nearest.ts'
import type { CommonFlags, World } from '../world.ts'
import { printMarkdown } from './page.ts'

/** One of the pages in prompts/en/help. Throws AttuneError (usage) for a topic there is not, naming the nearest. */
export async function showTopic(
  world: World,
  topic: string,
  commands: readonly string[],
  flags: CommonFlags,
): Promise<undefined> {
  const folder = fileURLToPath(new URL('../prompts/en/help', import.meta.url))
  const topics = readdirSync(folder).map((file) => file.replace(/\.md$/, ''))
  const page = `${folder}/${topic}.md`
  if (!topics.includes(topic) || !existsSync(page)) {
    const near = nearest(topic, [...topics, ...commands])
    throw usage(
      `There is no help on "${topic}".${near === undefined ? '' : ` Did you mean ${near}?`}`,
      `Pages: ${topics.join(', ')}. Every command has its own: attune repair --help`,
    )
  }
  await printMarkdown(world, readFileSync(page, 'utf8'), flags)
}
