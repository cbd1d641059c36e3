import type { Entry } from '../entries/entry.ts'
import { fold } from '../entries/folding.ts'
import { readEntries } from '../entries/read.ts'
import { settle } from '../entries/settle.ts'
import type { Vault } from '../entries/vault.ts'
import { AttuneError, exitCode, usage } from '../errors.ts'

/** Whether a line on disk can be a ritual itself: rituals are few, so the rest need not be parsed. */
const maybeRitual = (rawLine: string): boolean => /"door"\s*:\s*"ritual"/.test(rawLine)

/** The rituals themselves, not their moments, oldest first, less those that were let go. Settles what it reads. */
export function ritualsIn(vault: Vault): readonly Entry[] {
  const reading = readEntries(vault, { keep: maybeRitual })
  settle(vault, reading)
  const { entries } = reading
  const rituals = entries.filter(({ practice, door }) => practice === 'ritual' && door === 'ritual')
  return rituals.filter((ritual) => stateOf(ritual) !== 'let-go')
}

export function stateOf(ritual: Entry): string {
  return typeof ritual.answers?.state === 'string' ? ritual.answers.state : 'idea'
}

/** Whether there is a ritual of just this name, in capitals or not. */
export function isRitualName(vault: Vault, name: string): boolean {
  return ritualsIn(vault).some(({ text = '' }) => fold(text).trim() === fold(name).trim())
}

/** Throws AttuneError: nothing matched when there is no such ritual, usage when it could be several. */
export function ritualNamed(vault: Vault, name: string): Entry {
  const rituals = ritualsIn(vault)
  const names = rituals.map(({ text = '' }) => fold(text).trim())
  const typed = fold(name).trim()
  const exact = names.indexOf(typed)
  const among = exact >= 0 ? [exact] : names.flatMap((each, index) => (beginsAWord(each, typed) ? [index] : []))
  const [first, second] = among.map((index) => rituals[index])
  if (first !== undefined && second === undefined) return first
  const hint = 'attune ritual list  shows their names.'
  if (first !== undefined) throw usage('More than one ritual has a name like that.', hint)
  throw new AttuneError('There is no ritual of that name.', { hint, exitCode: exitCode.nothingMatched })
}

function beginsAWord(name: string, typed: string): boolean {
  return typed !== '' && ` ${name}`.includes(` ${typed}`)
}
