import { readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Clock, localTime } from '../clock.ts'
import { codeOf } from './disk.ts'
import { isDraft } from './draft-shape.ts'
import { FORMAT, type Json } from './entry.ts'
import { isId, newId } from './id.ts'
import { compare, listFolder } from './month-files.ts'
import { writing } from './not-kept.ts'
import type { Vault } from './vault.ts'
import { placeWhole } from './whole-file.ts'

/** An unfinished talk. What its answers mean, the talk knows. */
export interface Draft {
  readonly format: typeof FORMAT
  readonly id: string
  readonly practice: string
  readonly door?: string
  /** What was known before the first question. */
  readonly given: Json
  /** When the talk began, and when the draft was last written: ISO 8601 with offset. */
  readonly started: string
  readonly touched: string
  readonly zone: string
  readonly answers: readonly { readonly id: string; readonly answer: Json }[]
  /** Half-typed words. */
  readonly typing?: { readonly id: string; readonly words: string }
  /** Words carried over from another talk, by the question they are to stand at. */
  readonly starts?: { readonly [id: string]: string }
  /** From this moment on (ISO 8601) it is let go. */
  readonly expires?: string
}

/** A draft of a talk that begins now; nothing is on disk until it is saved. */
export function newDraft(clock: Clock, talk: Pick<Draft, 'practice' | 'door' | 'given' | 'expires'>): Draft {
  const now = clock.now()
  const started = localTime(now)
  return {
    format: FORMAT,
    id: newId(now.getTime()),
    ...talk,
    started,
    touched: started,
    zone: clock.zone(),
    answers: [],
  }
}

/** Writes the whole draft, or leaves the one before untouched. Throws NotKept. */
export function saveDraft(vault: Vault, clock: Clock, draft: Draft): void {
  const touched = localTime(clock.now())
  writing(vault.home, () => placeWhole(draftFile(vault, draft.id), `${JSON.stringify({ ...draft, touched })}\n`))
}

/** Unfinished talks, the last touched first. Those that were to be let go by now are deleted; damaged ones doctor names. */
export function listDrafts(vault: Vault, clock: Clock): readonly Draft[] {
  const drafts = draftIds(vault).flatMap((id) => readDraft(vault, id) ?? [])
  const over = drafts.filter((draft) => isOver(draft, clock))
  for (const { id } of over) dropDraft(vault, id)
  return drafts
    .filter((draft) => !over.includes(draft))
    .sort((a, b) => Date.parse(b.touched) - Date.parse(a.touched) || compare(b.id, a.id))
}

/**
 * Takes a draft up under a new id, so that two windows never write the same one: whoever comes second gets undefined.
 */
export function claimDraft(vault: Vault, id: string): Draft | undefined {
  const draft = readDraft(vault, id)
  if (draft === undefined) return undefined
  const claimed = newId(Date.parse(draft.started))
  const isOurs = writing(vault.home, () => rename(draftFile(vault, id), draftFile(vault, claimed)))
  if (isOurs) dropDraft(vault, id)
  return isOurs ? readDraft(vault, claimed) : undefined
}

function rename(from: string, to: string): boolean {
  try {
    renameSync(from, to)
    return true
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}

/** Lets a draft go, with what an interrupted write of it may have left. One that is gone is gone. */
export function dropDraft(vault: Vault, id: string): void {
  rmSync(draftFile(vault, id), { force: true })
  rmSync(`${draftFile(vault, id)}.tmp`, { force: true })
}

export function isOver({ expires }: Draft, clock: Clock): boolean {
  return expires !== undefined && Date.parse(expires) <= clock.now().getTime()
}

export function draftFile(vault: Vault, id: string): string {
  return join(vault.draftsFolder, `${id}.json`)
}

/** All that look like drafts by name. */
export function draftIds(vault: Vault): readonly string[] {
  return listFolder(vault.draftsFolder)
    .map((name) => name.replace(/\.json$/, ''))
    .filter(isId)
}

/** A draft by its id; undefined when it is gone or not as it should be. The file's name decides its id. */
export function readDraft(vault: Vault, id: string): Draft | undefined {
  try {
    const draft: unknown = JSON.parse(readFileSync(draftFile(vault, id), 'utf8'))
    return isDraft(draft) ? { ...draft, id } : undefined
  } catch {
    return undefined
  }
}
