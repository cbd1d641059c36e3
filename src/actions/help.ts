import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { usage } from '../errors.ts'
import { nearest } from '../nearest.ts'
import { readSettings } from '../settings.ts'
import { openWords } from '../stage/library.ts'
import type { CommonFlags, World } from '../world.ts'
import { waysToReach } from './helplines.ts'
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
      `There is no such page.${near === undefined ? '' : ` Did you mean ${near}?`}`,
      `Pages: ${topics.join(', ')}. Every command has its own: attune repair --help`,
    )
  }
  const markdown = readFileSync(page, 'utf8')
  await printMarkdown(world, topic === 'safety' ? await withWays(world, markdown) : markdown, flags)
}

async function withWays(world: World, markdown: string): Promise<string> {
  const cards = (await openWords(world.home)).pool('helplines')
  const ways = waysToReach(cards, readSettings(world.home).settings.country, world.clock.now())
  return markdown.replace('{ways}', ways.join('\n'))
}
