import { existsSync } from 'node:fs'
import { moveAside } from '../aside.ts'
import { draftFile, draftIds, dropDraft, isOver, readDraft } from '../drafts.ts'
import { readStep, stepFile } from '../step.ts'
import { type Finding, finding, type Patient } from './finding.ts'

/** Unfinished talks, and what undo goes by. */
export function checkDrafts(patient: Patient): readonly Finding[] {
  return [...draftIds(patient.vault).flatMap((id) => checkDraft(patient, id)), ...checkStep(patient)]
}

function checkDraft({ vault, clock }: Patient, id: string): readonly Finding[] {
  const name = `drafts/${id}.json`
  const draft = readDraft(vault, id)
  if (draft === undefined) {
    const aside = (): string => `${name} is now ${moveAside(vault, draftFile(vault, id))}.`
    return [finding(name, `${name}, an unfinished talk, cannot be read.`, aside)]
  }
  if (!isOver(draft, clock)) return []
  const drop = (): string => {
    dropDraft(vault, id)
    return `${name} was let go.`
  }
  return [finding(name, `${name}, an unfinished talk, is past the day it was to be let go.`, drop)]
}

function checkStep({ vault }: Patient): readonly Finding[] {
  const file = stepFile(vault)
  if (!existsSync(file) || readStep(vault) !== undefined) return []
  const aside = (): string => `undo.json is now ${moveAside(vault, file)}.`
  return [finding('undo.json', 'undo.json cannot be read, so the last edit cannot be undone.', aside)]
}
