import type { Entry, Json } from './entry.ts'

/** A piece of what a person wrote, and where in the entry it stands: 'text', 'answers.act'. */
export interface Passage {
  readonly field: string
  readonly text: string
}

/** Everything in an entry that is somebody's words, in the order they are read. */
export function passagesOf(entry: Entry): readonly Passage[] {
  const { text, person, answers, plan, tags, feelings, needs } = entry
  const fields: readonly (readonly [string, Json | undefined])[] = [
    ['text', text],
    ['answers', answers],
    ['plan.then', plan?.then],
    ['plan.when', plan?.when],
    ['person', person],
    ['feelings', feelings],
    ['needs', needs],
    ['tags', tags],
  ]
  return fields.flatMap(([field, value]) => textsIn(field, value))
}

function textsIn(field: string, value: Json | undefined): readonly Passage[] {
  if (typeof value === 'string') return [{ field, text: value }]
  if (typeof value !== 'object' || value === null) return []
  if (isList(value)) return value.flatMap((item) => textsIn(field, item))
  return Object.entries(value).flatMap(([key, item]) => textsIn(`${field}.${key}`, item))
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
