import type { Plan } from '../../src/entries/entry.ts'

/** A plan as a test expects it: what is to be done, and whatever else stands in it. */
export function planned(then: string, more: Omit<Plan, 'then'> = {}): Plan {
  return { then, ...more }
}
