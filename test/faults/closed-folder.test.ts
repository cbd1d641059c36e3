import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { tempHome } from '../support/temp-home.ts'
import { type Journal, journal } from './journal.ts'
import { canMount, makeReadOnly, smallDisk } from './mount.ts'

const words = 'You drove Nana home'
const isRoot = process.getuid?.() === 0

async function expectClosed(it: Journal, env: Record<string, string> = {}): Promise<void> {
  const rescue = tempHome()
  const { code, err } = await it.attune(['thanks', words], { env: { HOME: rescue, TMPDIR: rescue, ...env } })
  expect(err).toContain('attune may not write in')
  expect(code).toBe(1)
  expect(readdirSync(rescue).map((name) => readFileSync(join(rescue, name), 'utf8'))).toEqual([`${words}\n`])
  const [entry] = it.entries()
  expect(await it.attune(['list', '--json'])).toMatchObject({ code: 0, out: `${JSON.stringify(entry)}\n` })
  expect(await it.attune(['delete', 'last', '--yes'])).toMatchObject({ code: 1 })
  expect(it.texts()).toEqual(['before'])
}

describe('a folder that may only be read', () => {
  // Root may write everywhere, so as root it takes a disk that is mounted to be read only.
  test.skipIf(!canMount)('can be read, and the words for it go to a file (a read-only disk)', async () => {
    const folder = smallDisk()
    const it = journal(folder)
    it.add('before')
    makeReadOnly(folder)
    await expectClosed(it)
  })

  test.skipIf(isRoot)(
    'can be read, and the words for it go to a file (a folder without the right to write)',
    async () => {
      const it = journal()
      it.add('before')
      const entries = join(it.home, 'entries')
      for (const name of readdirSync(entries)) chmodSync(join(entries, name), 0o400)
      for (const folder of [entries, it.home]) chmodSync(folder, 0o500)
      try {
        await expectClosed(it)
      } finally {
        for (const folder of [it.home, entries]) chmodSync(folder, 0o700)
      }
    },
  )
})

test.each([
  ['is a file', (home: string) => writeFileSync(home, 'x')],
  ['is a link to nowhere', (home: string) => symlinkSync(join(home, '..', 'gone', 'away'), home)],
  [
    'has a file where the entries belong',
    (home: string) => {
      mkdirSync(home)
      writeFileSync(join(home, 'entries'), 'x')
    },
  ],
])('when the folder %s, the words go to a file', async (_, make) => {
  const it = journal()
  make(it.home)
  const { code, err } = await it.attune(['thanks', words])
  expect(err).toContain('There is no folder at')
  expect(code).toBe(1)
  expect(readdirSync(it.userHome).map((name) => readFileSync(join(it.userHome, name), 'utf8'))).toEqual([`${words}\n`])
})

test.each(['000', '077'])('with a umask of %s, what is kept opens for its owner alone', async (mask) => {
  const it = journal()
  const before = process.umask(Number.parseInt(mask, 8))
  try {
    expect(await it.attune(['thanks', words])).toMatchObject({ code: 0 })
  } finally {
    process.umask(before)
  }
  const [file = ''] = readdirSync(join(it.home, 'entries'))
  const paths = [it.home, join(it.home, 'entries'), join(it.home, 'entries', file)]
  expect(paths.map((path) => statSync(path).mode & 0o777)).toEqual([0o700, 0o700, 0o600])
})
