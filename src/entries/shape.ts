import type { Entry } from './entry.ts'

type Fields = { readonly [name: string]: unknown }
type Check = (value: unknown) => boolean

/** ISO 8601 with offset, as in `at` and `edited`. */
export function isMoment(value: unknown): value is string {
  return typeof value === 'string' && momentShape.test(value) && !Number.isNaN(Date.parse(value))
}

/** 2026-11 */
export function isMonth(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(value)
}

export function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 1
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The local month of a moment: 2026-11 */
export function monthOf(at: string): string {
  return at.slice(0, 7)
}

/** What is wrong with the fields of an entry, in words; undefined when nothing is. `format`, `id` and `rev` are not looked at. */
export function wrongField(fields: Fields): string | undefined {
  const wrong = Object.keys(checks).find((name) => !checks[name]?.(fields[name]))
  return wrong === undefined
    ? undefined
    : `"${wrong}" is ${fields[wrong] === undefined ? 'missing' : 'not as it should be'}`
}

export function isEntry(fields: Fields): fields is Fields & Entry {
  return wrongField(fields) === undefined
}

const momentShape = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/

const dateShape = /^\d{4}-\d\d-\d\d$/

const isText: Check = (value) => typeof value === 'string'
const isFlag: Check = (value) => typeof value === 'boolean'
const isSign: Check = (value) => value === -1 || value === 0 || value === 1
const isMood: Check = (value) => isFields(value) && isSign(value.valence) && isSign(value.energy)
const isDate: Check = (value) => typeof value === 'string' && dateShape.test(value) && isMoment(`${value}T00:00Z`)
const isPlan: Check = (value) =>
  isFields(value) &&
  ['then', 'when'].every((name) => optional(isText)(value[name])) &&
  optional(isDate)(value.on) &&
  optional(isFlag)(value.done)

function optional(check: Check): Check {
  return (value) => value === undefined || check(value)
}

function listOf(check: Check): Check {
  return optional((value) => Array.isArray(value) && value.every(check))
}

const checks: { readonly [name: string]: Check } = {
  practice: isText,
  at: isMoment,
  zone: isText,
  door: optional(isText),
  text: optional(isText),
  person: optional(isText),
  tags: listOf(isText),
  feelings: listOf(isText),
  needs: listOf(isText),
  mood: optional(isMood),
  moodAfter: optional(isMood),
  answers: optional(isFields),
  plan: optional(isPlan),
  ritual: optional(isText),
  starred: optional(isFlag),
  edited: optional(isMoment),
  from: listOf(isMonth),
}
