import { describe, expect, it } from 'vitest'
import { waysToReach } from '../../src/actions/helplines.ts'
import type { PoolCard } from '../../src/content/library.ts'
import { library } from '../support/actor.ts'
import { run } from '../support/run.ts'
import { tempHome } from '../support/temp-home.ts'

const now = new Date('2026-11-24T12:00:00Z')

/** An invented line: the number is one that no telephone has. */
function line(notes: Record<string, string>): PoolCard {
  const all = { country: 'XX', kind: 'crisis', name: 'A line', phone: '000', ...notes }
  const listed = Object.fromEntries(Object.entries(all).map(([key, value]) => [key, [value]]))
  return { id: 'helplines/a', file: 'helplines', text: 'Somebody to talk to.', choices: [], lines: [], notes: listed }
}

describe('ways to reach someone', () => {
  it('shows a line of the own country that was checked lately, with the day it was checked', () => {
    const ways = waysToReach([line({ 'verified-on': '2026-10-01' })], 'xx', now)
    expect(ways).toEqual(['- **A line** (000): Somebody to talk to. (checked 2026-10-01)'])
  })

  it('shows no line that was checked too long ago, or never', () => {
    expect(waysToReach([line({ 'verified-on': '2026-01-01' }), line({})], 'XX', now)).toEqual([])
  })

  it('shows no line of any country to somebody who named none', () => {
    expect(waysToReach([line({ 'verified-on': '2026-11-01' })], '', now)).toEqual([])
  })

  it('always shows the directories', () => {
    const ways = waysToReach(library.pool('helplines'), '', now).join('\n')
    for (const name of ['lila.help', 'Hot Peach Pages', 'NO MORE', 'Find A Helpline']) expect(ways).toContain(name)
  })

  it('stand on the help page, without a single digit of a number', async () => {
    const { out, code } = await run(['help', 'safety'], { home: tempHome() })
    expect(code).toBe(0)
    expect(out).toContain('lila.help')
    expect(out).not.toContain('{ways}')
    expect(out).not.toMatch(/\d/)
  })
})
