import type { PrivateScript, Script } from '../../flow/script.ts'

/** One thing worth remembering, and by whom. */
export type Note = { readonly name: string; readonly note: string }

/** What is left of the notes when both have written: one's own, and those of others that were given out of free will. */
export type Notes = { readonly own: string; readonly others: readonly Note[]; readonly read: readonly Note[] }

type Written = Note & { readonly share: boolean }

/** Each writes one line in private and may give it to the other; only then is it read, by both at once. */
export async function notesBetween(script: Script, people: readonly [string, string]): Promise<Notes> {
  // "You" is whoever holds the keyboard, so nobody can be told about "you".
  const [one, other] = people
  const about = new Map([
    [one, other],
    [other, one === 'you' ? await script.anyOf('the-other') : one],
  ])
  const notes = await script.eachInPrivate(
    'pass-note',
    people,
    (own, name) => write(own, name, about.get(name)),
    settle,
  )
  for (const { name, note } of notes.read) await script.say('shared-note', { name, note })
  if (notes.read.length > 0) await script.show('read-together')
  return notes
}

async function write(script: PrivateScript, name: string, other: string | undefined): Promise<Written> {
  const note = await script.line('worth-remembering', { other })
  return { name, note, share: note !== '' && (await script.yes('share-it')) }
}

/** The journal is the first one's: their own line stays in it, the other's only where it was shared. */
export function settle([own, ...others]: readonly Written[]): Notes {
  const given = (written: readonly Written[]): readonly Note[] =>
    written.filter(({ share }) => share).map(({ name, note }) => ({ name, note }))
  return { own: own?.note ?? '', others: given(others), read: given(own === undefined ? others : [own, ...others]) }
}
