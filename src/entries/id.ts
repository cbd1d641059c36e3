import { decodeTime, incrementBase32, ulid } from 'ulid'

const shape = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/
const prefixShape = /^[0-7][0-9A-HJKMNP-TV-Z]{0,25}$/
const timeLength = 10

let previous = ''

/** A new ULID for a moment (milliseconds). Those made in one run for the same millisecond sort as they were made. */
export function newId(moment: number): string {
  // A ULID knows no time before 1970, and the library takes 0 for "now". An id is no secret: the plain generator, which
  // the system seeds for each process, is random enough, and cryptography would cost a tenth of a quick write.
  const id = ulid(Math.max(1, moment), Math.random)
  previous = id.slice(0, timeLength) === previous.slice(0, timeLength) ? incrementBase32(previous) : id
  return previous
}

export function isId(text: unknown): text is string {
  return typeof text === 'string' && shape.test(text)
}

/** The first and last millisecond that an id with this beginning can stand for; undefined when no id begins so. */
export function spanOf(prefix: string): readonly [number, number] | undefined {
  if (!prefixShape.test(prefix)) return undefined
  const time = (filler: string): number =>
    decodeTime(prefix.slice(0, timeLength).padEnd(timeLength, filler).padEnd(26, '0'))
  return [time('0'), time('Z')]
}
