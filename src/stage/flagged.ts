import type { NewEntry } from '../entries/entry.ts'

/**
 * An entry of a talk with what the flags of the command line said of it. What was said in the talk itself has the last
 * word on whom it is about; tags and feelings are added to its own.
 */
export function withFlagged(entry: NewEntry, flagged: Partial<NewEntry>): NewEntry {
  const { tags, feelings, person, ...rest } = flagged
  return {
    ...entry,
    ...rest,
    ...(entry.person === undefined && person !== undefined && { person }),
    ...(tags !== undefined && { tags: together(entry.tags, tags) }),
    ...(feelings !== undefined && { feelings: together(entry.feelings, feelings) }),
  }
}

function together(own: readonly string[] = [], more: readonly string[]): readonly string[] {
  return [...new Set([...own, ...more])]
}
