import { AttuneError } from '../errors.ts'
import { codeOf } from './disk.ts'

/** Something could not be written. Whoever meets it still holds the words and must bring them somewhere safe. */
export class NotKept extends AttuneError {}

/** How every sentence of NotKept about the disk or a newer format ends. */
const UNKEPT = 'so this was not kept.'

/**
 * Does a piece of work that takes something away; the NotKept that it throws then says `outcome` ("so nothing was
 * deleted; …") where a write would say that it was not kept.
 */
export function takingAway<T>(outcome: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof NotKept)) throw error
    const { message, hint, cause } = error
    throw new NotKept(
      message.replace(UNKEPT, () => outcome),
      { cause, ...(hint !== undefined && { hint }) },
    )
  }
}

/** Does a piece of writing; throws NotKept, with a sentence about the disk, when the disk will not have it. */
export function writing<T>(place: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw error instanceof AttuneError ? error : notKept(error, place)
  }
}

function notKept(error: unknown, place: string): NotKept {
  const code = codeOf(error)
  if (code === '') throw error
  const { says, hint } = reasons[code] ?? { says: `Writing to ${place} failed (${code}), so this was not kept.` }
  return new NotKept(says.replace('{place}', place), { cause: error, ...(hint !== undefined && { hint }) })
}

interface Reason {
  readonly says: string
  readonly hint?: string
}

const full: Reason = { says: 'The disk is full, so this was not kept.' }
const forbidden: Reason = {
  says: 'attune may not write in {place}, so this was not kept.',
  hint: 'Give the folder back to its owner, or choose another with ATTUNE_HOME.',
}
const noFolder: Reason = {
  says: 'There is no folder at {place} and none can be made, so this was not kept.',
  hint: 'ATTUNE_HOME must name a folder.',
}

const reasons: { readonly [code: string]: Reason } = {
  ENOSPC: full,
  EDQUOT: full,
  EROFS: forbidden,
  EACCES: forbidden,
  EPERM: forbidden,
  ENOENT: noFolder,
  ENOTDIR: noFolder,
  EEXIST: noFolder,
  ELOOP: noFolder,
}
