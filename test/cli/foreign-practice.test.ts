import { appendFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newPerson, type Person } from './person.ts'

const practice = 'dance\u001b[31m'

/** Somebody whose journal holds an entry that another program wrote. */
function withForeign(): Person {
  const person = newPerson()
  const entry = person.keep({ practice: 'thanks', text: 'soup' }, '2026-11-22T19:00:00+01:00')
  const folder = join(person.home, 'entries')
  const file = readdirSync(folder).find((name) => name.endsWith('.jsonl')) ?? ''
  const id = entry.id.replace(/.$/, entry.id.endsWith('0') ? '1' : '0')
  const foreign = { ...entry, id, at: '2026-11-22T20:00:00+01:00', practice, text: 'bread' }
  appendFileSync(join(folder, file), `${JSON.stringify(foreign)}\n`)
  return person
}

describe('the name of a practice from elsewhere', () => {
  it.each([[['list']], [['search', 'bread']], [['edit', 'last', '--text', 'cake']], [['undo']]])(
    'never drives the terminal: %j',
    async (args) => {
      const person = withForeign()
      const { code, out, err } = await person.attune(args)
      expect(code).toBe(0)
      expect(out + err).toContain('dance␛[31m')
      expect(out + err).not.toContain('\u001b')
    },
  )
})
