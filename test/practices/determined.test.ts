import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const scripts = readdirSync('src/practices', { recursive: true, withFileTypes: true })
  .filter((file) => file.isFile())
  .map((file) => join(file.parentPath, file.name))

it.each(scripts)('%s depends on nothing but what its script is told: no clock, no chance', (file) => {
  expect(readFileSync(file, 'utf8')).not.toMatch(/Date\.now|new Date\(\)|Math\.random|performance\.now|crypto/)
})
