import type { Practice, PracticeName } from '../flow/script.ts'
import { expiresAfterDays } from './repair/expiry.ts'

/** The six practices, each loaded when it is held. */
export const practices: { readonly [name in PracticeName]: () => Promise<Practice> } = {
  journal: async () => (await import('./journal/index.ts')).journal,
  ask: async () => (await import('./ask/index.ts')).ask,
  validate: async () => (await import('./validate/index.ts')).validate,
  ritual: async () => (await import('./ritual/index.ts')).ritual,
  thanks: async () => (await import('./thanks/index.ts')).thanks,
  repair: async () => (await import('./repair/index.ts')).repair,
}

/** How many days an unfinished talk of this door is kept; undefined keeps it until it is taken up or let go. */
export function daysKept(practice: string, door: string | undefined): number | undefined {
  return practice === 'repair' && door !== undefined ? expiresAfterDays[door] : undefined
}
