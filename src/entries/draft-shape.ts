import type { Draft } from './drafts.ts'
import { FORMAT } from './entry.ts'
import { isFields, isMoment } from './shape.ts'

/** Whether this is a draft as docs/format.md has it. Its `id` is not looked at: the file's name decides that. */
export function isDraft(draft: unknown): draft is Draft {
  if (!isFields(draft) || draft.format !== FORMAT || draft.given === undefined) return false
  const texts = ['practice', 'zone'].every((field) => typeof draft[field] === 'string')
  const moments = isMoment(draft.started) && isMoment(draft.touched) && optional(draft.expires, isMoment)
  return texts && moments && Array.isArray(draft.answers) && draft.answers.every(isAnswer) && hasWords(draft)
}

function isAnswer(step: unknown): boolean {
  return isFields(step) && typeof step.id === 'string' && step.answer !== undefined
}

function hasWords({ door, typing, starts }: { readonly [field: string]: unknown }): boolean {
  const isText = (value: unknown): boolean => typeof value === 'string'
  const isTyping = (value: unknown): boolean => isFields(value) && isText(value.id) && isText(value.words)
  const isStarts = (value: unknown): boolean => isFields(value) && Object.values(value).every(isText)
  return optional(door, isText) && optional(typing, isTyping) && optional(starts, isStarts)
}

function optional(value: unknown, check: (value: unknown) => boolean): boolean {
  return value === undefined || check(value)
}
