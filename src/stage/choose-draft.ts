import { fill } from '../content/deck.ts'
import type { Library } from '../content/library.ts'
import { lately } from '../dates/spoken.ts'
import { claimDraft, type Draft, dropDraft, listDrafts, newDraft } from '../entries/drafts.ts'
import type { PracticeName } from '../entries/entry.ts'
import type { Vault } from '../entries/vault.ts'
import type { Listener } from '../flow/question.ts'
import { Back } from '../flow/question.ts'
import type { Given } from '../flow/script.ts'
import type { World } from '../world.ts'
import { doorOf } from './draft-door.ts'

interface Choosing {
  readonly world: World
  readonly vault: Vault
  readonly library: Library
  readonly listener: Listener
  readonly name: PracticeName
  readonly given: Given
}

export interface Chosen {
  readonly draft: Draft
  readonly resumed: boolean
}

/**
 * Offers to go on with a talk that was left. Going on is never silent, and beginning anew leaves the old one where it
 * is: two unfinished talks of one practice stand side by side.
 */
export async function chooseDraft(choosing: Choosing): Promise<Chosen> {
  const { vault, world, name, given } = choosing
  const waiting = listDrafts(vault, world.clock).filter((draft) => draft.practice === name && fitsDoor(draft, given))
  if (waiting.length === 0) return fresh(choosing)
  const draft = waiting.length === 1 ? waiting[0] : await which(choosing, waiting)
  return draft === undefined ? fresh(choosing) : onWith(choosing, draft)
}

async function onWith(choosing: Choosing, draft: Draft): Promise<Chosen> {
  const card = choosing.library.deck('common').card('draft-found')
  const told = { practice: choosing.name, when: lately(draft.touched, choosing.world.clock.now()) }
  const answer = await insist(choosing.listener, {
    kind: 'choice' as const,
    id: 'draft-found#1',
    text: fill(card.text, told),
    choices: card.choices,
  })
  if (answer === 'drop') dropDraft(choosing.vault, draft.id)
  if (answer !== 'resume') return fresh(choosing)
  const claimed = claimDraft(choosing.vault, draft.id)
  if (claimed !== undefined) return { draft: claimed, resumed: true }
  await choosing.listener.say(choosing.library.deck('common').card('draft-elsewhere').text)
  return fresh(choosing)
}

async function which({ library, listener, world }: Choosing, waiting: readonly Draft[]): Promise<Draft | undefined> {
  const common = library.deck('common')
  const times = waiting.map((draft) => ({ value: draft.id, words: lately(draft.touched, world.clock.now()) }))
  const id = await insist(listener, {
    kind: 'choice' as const,
    id: 'drafts-found#1',
    text: common.card('drafts-found').text,
    choices: [...times, ...common.card('drafts-found').choices],
  })
  return waiting.find((draft) => draft.id === id)
}

/** There is no question before this one. */
async function insist(
  listener: Listener,
  question: Parameters<typeof listener.ask>[0] & { kind: 'choice' },
): Promise<string> {
  for (;;) {
    try {
      return await listener.ask(question)
    } catch (error) {
      if (!(error instanceof Back)) throw error
    }
  }
}

/** A door that was named on the command line is not answered with a talk that went in by another. */
function fitsDoor(draft: Draft, given: Given): boolean {
  return given.door === undefined || doorOf(draft) === given.door
}

function fresh({ world, name, given }: Choosing): Chosen {
  return {
    draft: newDraft(world.clock, {
      practice: name,
      given: { ...given },
      ...(given.door !== undefined && { door: given.door }),
    }),
    resumed: false,
  }
}
