import type { Entry, Outcome, PracticeName, Script } from '../flow/script.ts'
import { nothingKept } from '../flow/script.ts'
import { monthName, shortened } from './spoken.ts'

/** What of an entry can be asked to stay quiet: itself, its person, a tag, its month. */
export type Subject = {
  readonly id: string
  readonly practice: PracticeName
  readonly person: string
  readonly tags: readonly string[]
  /** 2026-11 */
  readonly month: string
}

/** Something that is not to come up: 'this:01K…', 'person:Sam', 'tag:beach', 'month:2026-11'. */
export type Hush = {
  /** The entry where it was said; it carries the rule in `answers.quiet`. */
  readonly id: string
  readonly practice: PracticeName
  readonly rule: string
  /** What a person knows it by: the name, the tag, the month, or the line itself. */
  readonly words: string
}

const drawnFrom = ['thanks', 'ritual'] as const

/** Everything that was asked to stay quiet, in the jar or in the memory bank: it holds for both. */
export async function hushes(script: Script): Promise<readonly Hush[]> {
  const found: Hush[] = []
  for (const practice of drawnFrom) {
    found.push(...(await script.recall(`quiet-${practice}`, { practice }, (entries) => entries.flatMap(hushesOn))))
  }
  return found
}

/** Whether one of the rules keeps this entry from coming up. */
export function isQuiet({ id, person, tags = [], at }: Entry, rules: readonly string[]): boolean {
  const about = [`this:${id}`, `person:${person ?? ''}`, ...tags.map((tag) => `tag:${tag}`), `month:${at.slice(0, 7)}`]
  return about.some((rule) => rules.includes(rule))
}

/** The entries that may come up again, by what was said on any of them. */
export function notQuiet(entries: readonly Entry[]): readonly Entry[] {
  const said = entries.filter(({ practice }) => drawnFrom.some((drawn) => drawn === practice)).flatMap(hushesOn)
  const rules = said.map(({ rule }) => rule)
  return entries.filter((entry) => !isQuiet(entry, rules))
}

/** Asks what is to stay quiet from now on: this line, its person, one of its tags, or its month. */
export async function hush(script: Script, subject: Subject): Promise<Outcome> {
  const { person, tags, month } = subject
  const quiet = await hushes(script)
  const offered = hushable(subject, quiet.length > 0)
  const what = await script.choice('hush', offered, { person, month: monthName(month) })
  if (what === 'back') return letBack(script, quiet)
  const tag = what === 'tag' ? await script.pick('hush-tag', asItems(tags)) : ''
  const rule = { this: 'this', person: `person:${person}`, tag: `tag:${tag}`, month: `month:${month}` }[what]
  await script.say('hush-done')
  return setQuiet(script, subject, (rules) => [...rules, rule])
}

/** One of the quiet things may come up again. */
export async function letBack(script: Script, quiet: readonly Hush[]): Promise<Outcome> {
  const none = { value: 'none', words: await script.anyOf('let-back-none') }
  const items = quiet.map(({ words }, nth) => ({ value: String(nth), words }))
  const chosen = quiet[Number(await script.pick('let-back', [none, ...items]))]
  await script.say(chosen === undefined ? 'let-back-nothing' : 'let-back-done')
  if (chosen === undefined) return nothingKept
  return setQuiet(script, chosen, (rules) => rules.filter((rule) => fullRule(chosen.id, rule) !== chosen.rule))
}

const hushableAll = ['this', 'person', 'tag', 'month', 'back'] as const

function hushable({ person, tags }: Subject, somethingQuiet: boolean): readonly (typeof hushableAll)[number][] {
  const there = { this: true, person: person !== '', tag: tags.length > 0, month: true, back: somethingQuiet }
  return hushableAll.filter((what) => there[what])
}

async function setQuiet(
  script: Script,
  { id, practice }: { readonly id: string; readonly practice: PracticeName },
  change: (rules: readonly string[]) => readonly string[],
): Promise<Outcome> {
  const rules = await script.recall(`rules-${id}`, { practice }, (entries) =>
    quietIn(entries.find((entry) => entry.id === id)?.answers?.quiet),
  )
  return { ...nothingKept, change: [{ id, set: { answers: { quiet: change(rules) } } }] }
}

function hushesOn({ id, practice, text = '', answers }: Entry): Hush[] {
  return quietIn(answers?.quiet).map((rule) => ({ id, practice, rule: fullRule(id, rule), words: inWords(rule, text) }))
}

function quietIn(quiet: unknown): readonly string[] {
  return Array.isArray(quiet) ? quiet.filter((rule): rule is string => typeof rule === 'string') : []
}

function fullRule(id: string, rule: string): string {
  return rule === 'this' ? `this:${id}` : rule
}

function inWords(rule: string, text: string): string {
  if (rule === 'this') return shortened(text)
  const about = rule.slice(rule.indexOf(':') + 1)
  return rule.startsWith('month:') ? monthName(about) : about
}

function asItems(words: readonly string[]): { value: string; words: string }[] {
  return words.map((word) => ({ value: word, words: word }))
}
