import { capital, listed } from '../wording.ts'
import { lowered, open } from './english.ts'
import { requestOf } from './request.ts'
import { sceneOf } from './scene.ts'

/** What was answered on the way to a soft start, as it was typed or chosen; each may be empty. */
export interface Parts {
  readonly camera: string
  readonly feelings: readonly string[]
  readonly needs: readonly string[]
  readonly request: string
}

/** One draft in several wordings, the fullest first. Empty when there is nothing to say yet. */
export function waysToSay(parts: Parts): readonly string[] {
  const ways = [fully(parts), feelingFirst(parts), briefly(parts)].filter((words) => words !== '')
  return [...new Set(ways)]
}

/** "When …, I felt … and …. I'd love …. Would you be willing to …?" */
function fully({ camera, feelings, needs, request }: Parts): string {
  const need = wish(needs)
  return spoken([happened(camera, felt(feelings), 'before'), need && `I'd love ${need}.`, requestOf(request).asked])
}

function feelingFirst({ camera, feelings, needs, request }: Parts): string {
  const need = wish(needs)
  const { otherwise } = requestOf(request)
  return spoken([
    happened(camera, felt(feelings), 'behind'),
    need && `What I need is ${need}.`,
    otherwise && `${otherwise} It's fine to say no.`,
  ])
}

function briefly({ feelings, needs, request }: Parts): string {
  const { asked } = requestOf(request)
  const feeling = felt(feelings)
  const need = asked === '' ? wish(needs) : ''
  return spoken([feeling && `${feeling}.`, need && `I'd love ${need}.`, asked])
}

function happened(camera: string, feeling: string, place: 'before' | 'behind'): string {
  if (open(camera) === '') return feeling && `${feeling}.`
  const scene = sceneOf(camera)
  return feeling === '' ? scene.before('it stayed with me') : scene[place](feeling)
}

/** "I felt lonely and small", or '' where nothing was named. */
export function felt(feelings: readonly string[]): string {
  const words = feelings.map(asFelt).filter((word) => word !== '')
  return words.length === 0 ? '' : `I felt ${listed(words)}`
}

/** Body words get the article that a sentence wants: "a tight jaw", "a lump in my throat". */
function asFelt(feeling: string): string {
  const word = lowered(open(feeling).replace(/^(?:i (?:felt|feel|was|am)|i['’]m|feeling)\s+/i, ''))
  if (word === 'lump in throat') return 'a lump in my throat'
  return /^(?:tight|hot|fluttery|heavy|racing|warm) (?:jaw|face|stomach|chest|heart)$/.test(word) ? `a ${word}` : word
}

/** Needs as what one would love: things first, then what is to be done ("gentleness, and to be heard"). */
function wish(needs: readonly string[]): string {
  const words = needs.map((need) => asWish(lowered(open(need)))).filter((need) => need !== '')
  const things = words.filter((need) => !need.startsWith('to '))
  const deeds = words.filter((need) => need.startsWith('to '))
  return [listed(things), listed(deeds)].filter((part) => part !== '').join(', and ')
}

function asWish(need: string): string {
  return need
    .replace(/^being /, 'to be ')
    .replace(/^knowing /, 'to know ')
    .replace(/^understanding /, 'to understand ')
}

function spoken(sentences: readonly string[]): string {
  return sentences
    .filter((one) => one !== '')
    .map(capital)
    .join(' ')
}
