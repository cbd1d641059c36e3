import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

interface Imported {
  readonly path: string
  readonly kind: string
  readonly external?: boolean
}
interface Metafile {
  readonly inputs: { readonly [file: string]: { readonly imports: readonly Imported[] } }
  readonly outputs: {
    readonly [file: string]: {
      readonly imports: readonly Imported[]
      readonly inputs: { readonly [file: string]: { readonly bytesInOutput: number } }
    }
  }
}

/** What esbuild says of the last build: the door, dist/main.cjs, and the parts that it loads when they are needed. */
const { door, parts }: { door: Metafile; parts: Metafile } = JSON.parse(readFileSync('dist/metafile.json', 'utf8'))

/** Every file that stands in the door, and so is loaded by every command. */
function inDoor(): string[] {
  return Object.keys(door.outputs['dist/main.cjs']?.inputs ?? {})
}

/** The files of ours that one of them needs before it can run, itself among them. */
function needed(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const { path, kind } of door.inputs[file]?.imports ?? []) if (kind !== 'dynamic-import') needed(path, seen)
  return seen
}

const packageOf = (file: string) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1]

function packagesAmong(files: Iterable<string>): string[] {
  return [...new Set([...files].flatMap((file) => packageOf(file) ?? []))].sort()
}

describe('what every command loads', () => {
  it('has four small packages in it and no other', () => {
    expect(packagesAmong(inDoor())).toEqual(['commander', 'dayjs', 'env-paths', 'ulid'])
  })

  it('has of our rooms the commands and the way of a quick write', () => {
    const rooms = inDoor()
      .filter((file) => file.startsWith('src/'))
      .map((file) => file.replace(/[^/]+$/, ''))
    const others = inDoor().filter((file) => /^src\/(practices|flow|content|exchange)\//.test(file))
    expect([...new Set(rooms)].sort()).toEqual([
      'src/',
      'src/actions/',
      'src/cli/',
      'src/dates/',
      'src/entries/',
      'src/stage/',
    ])
    expect(others).toEqual([])
    expect(
      inDoor()
        .filter((file) => /^src\/(actions|dates|stage|terminal)\//.test(file))
        .sort(),
    ).toEqual([
      'src/actions/given-words.ts',
      'src/actions/keep-line.ts',
      'src/dates/spoken.ts',
      'src/stage/or-rescue.ts',
    ])
  })

  it('takes few modules of Node, and those that cost nothing', () => {
    const builtins = door.outputs['dist/main.cjs']?.imports.filter(({ kind }) => kind !== 'dynamic-import') ?? []
    expect([...new Set(builtins.map(({ path }) => path))].sort()).toEqual([
      'node:events',
      'node:fs',
      'node:os',
      'node:path',
      'node:process',
    ])
  })
})

describe('a quick write', () => {
  const files = [...needed('src/actions/keep-line.ts')]

  it("needs the entries' writing side, the settings and the words of a date, and nothing else", () => {
    const ours = files.filter((file) => file.startsWith('src/') && inDoor().includes(file))
    expect(ours.filter((file) => !file.startsWith('src/entries/')).sort()).toEqual([
      'src/actions/given-words.ts',
      'src/actions/keep-line.ts',
      'src/clock.ts',
      'src/config-file.ts',
      'src/dates/spoken.ts',
      'src/errors.ts',
      'src/safe-json.ts',
      'src/setting-kinds.ts',
      'src/settings.ts',
      'src/stage/or-rescue.ts',
      'src/visible.ts',
      'src/world.ts',
    ])
  })

  it('has no part of reading, searching or mending in it', () => {
    const entries = files.filter((file) => file.startsWith('src/entries/') && inDoor().includes(file))
    expect(entries).toContain('src/entries/append.ts')
    expect(
      entries.filter((file) =>
        /(read|scan|union|query|search|find|drafts|doctor|undo|revise|remove|settle)\.ts$/.test(file),
      ),
    ).toEqual([])
    expect(entries.length).toBeLessThan(16)
  })

  it('loads ulid and dayjs', () => {
    expect(packagesAmong(files)).toEqual(['dayjs', 'ulid'])
  })
})

describe('what is heavy', () => {
  /** A part's own file and the chunks that it cannot do without. */
  function loaded(output: string, seen = new Set<string>()): Set<string> {
    if (seen.has(output)) return seen
    seen.add(output)
    for (const { path, kind, external } of parts.outputs[output]?.imports ?? []) {
      if (kind !== 'dynamic-import' && external !== true) loaded(path, seen)
    }
    return seen
  }

  const packagesOf = (part: string): string[] => {
    const outputs = [...loaded(`dist/${part}.js`)]
    return packagesAmong(
      outputs.flatMap((output) =>
        Object.entries(parts.outputs[output]?.inputs ?? {}).flatMap(([file, { bytesInOutput }]) =>
          bytesInOutput > 0 ? [file] : [],
        ),
      ),
    )
  }

  it.each([
    ['actions.list'],
    ['actions.export'],
    ['actions.undo'],
    ['actions.delete'],
    ['actions.edit'],
    ['actions.rituals'],
    ['actions.today.show'],
    ['actions.doctor'],
    ['cli.mistakes'],
  ])('is not loaded by %s', (part) => {
    expect(parts.outputs).toHaveProperty([`dist/${part}.js`])
    const heavy = ['conf', 'inquirer', '@inquirer/core', 'marked', 'marked-terminal', 'chrono-node', 'chalk', 'ajv']
    expect(packagesOf(part).filter((name) => heavy.includes(name))).toEqual([])
  })

  it('is found where it is used, so that this test would see it elsewhere', () => {
    expect(packagesOf('dates.moment')).not.toContain('conf')
    expect(packagesAmong(Object.keys(parts.inputs))).toEqual(
      expect.arrayContaining(['conf', '@inquirer/core', 'marked', 'marked-terminal', 'chrono-node', 'chalk']),
    )
  })
})
