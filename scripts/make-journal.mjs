// Makes a journal of invented entries, the same for the same seed: for the benchmark, never for a person.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const practices = ['journal', 'journal', 'thanks', 'thanks', 'thanks', 'ask', 'ritual', 'repair', 'validate']
const people = ['Sam', 'Mira', 'Leo', 'Nana']
const tags = ['family', 'work', 'garden', 'sleep', 'travel', 'money', 'friends', 'music']
const feelings = ['calm', 'tense', 'tired', 'grateful', 'lonely', 'hopeful', 'proud', 'sad']
const syllables = [
  'ka',
  'lo',
  'mi',
  'ren',
  'tas',
  'vu',
  'sel',
  'dor',
  'ne',
  'pi',
  'gra',
  'no',
  'hel',
  'ba',
  'zu',
  'wen',
]

/** Every so many entries one carries the rare word that the search looks for. */
const RARE = 'zarzuela'
const DEVICES = ['k3f9aa', 'b7m2cc']
const BASE32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * Writes `count` entries of about 400 characters over `years` years up to `until` into `home`/entries.
 * @param {{ home: string, count: number, years: number, until: Date, seed?: number }} options
 */
export function makeJournal({ home, count, years, until, seed = 42 }) {
  const random = mulberry32(seed)
  const pick = (list) => list[Math.floor(random() * list.length)]
  const words = Array.from({ length: 4000 }, () =>
    Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(syllables)).join(''),
  )
  const files = new Map()
  const span = years * 365.25 * 86_400_000
  for (let nth = 0; nth < count; nth += 1) {
    const moment = new Date(until.getTime() - span + (span * (nth + random() * 0.9)) / count)
    const id = ulid(moment.getTime(), random)
    const at = moment.toISOString().replace(/\.\d+Z$/, '+00:00')
    const text = Array.from({ length: 40 + Math.floor(random() * 50) }, () => pick(words)).join(' ')
    const entry = {
      format: 1,
      id,
      rev: 1,
      practice: pick(practices),
      at,
      zone: 'UTC',
      text: nth % Math.ceil(count / 7) === 3 ? `${text} ${RARE}` : text,
      ...(random() < 0.6 && { person: pick(people) }),
      ...(random() < 0.7 && { tags: [pick(tags)] }),
      ...(random() < 0.5 && { feelings: [pick(feelings)] }),
      ...(random() < 0.05 && { starred: true }),
    }
    const file = `${at.slice(0, 7)}.${pick(DEVICES)}.jsonl`
    const lines = files.get(file) ?? []
    lines.push(JSON.stringify(entry))
    // One in fifty is edited later, one in a hundred deleted.
    if (random() < 0.02) lines.push(JSON.stringify({ ...entry, rev: 2, edited: at, text: `${entry.text} again` }))
    else if (random() < 0.01) lines.push(JSON.stringify({ format: 1, id, rev: 2, deleted: true, edited: at }))
    files.set(file, lines)
  }
  mkdirSync(join(home, 'entries'), { recursive: true, mode: 0o700 })
  for (const [file, lines] of files)
    writeFileSync(join(home, 'entries', file), `${lines.join('\n')}\n`, { mode: 0o600 })
}

function ulid(time, random) {
  let head = ''
  for (let rest = time, nth = 0; nth < 10; nth += 1, rest = Math.floor(rest / 32)) head = BASE32[rest % 32] + head
  return head + Array.from({ length: 16 }, () => BASE32[Math.floor(random() * 32)]).join('')
}

/** A small seeded generator (Tommy Ettinger's mulberry32, public domain). */
function mulberry32(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
