import { writeSync } from 'node:fs'
import { openClock } from '../../src/clock.ts'
import { appendEntry } from '../../src/entries/append.ts'
import { openVault } from '../../src/entries/vault.ts'
import { wordsOf } from './written.ts'

/** Writes one entry after the other, and says so after each, until it is killed: node writer.mjs <home> <name> */
const [home = '', name = ''] = process.argv.slice(2)
const vault = openVault(home)
const clock = openClock({ TZ: 'Europe/Paris' })
for (let number = 0; ; number += 1) {
  appendEntry(vault, clock, { practice: 'thanks', text: wordsOf(name, number) })
  writeSync(1, `${name} ${number}\n`)
}
