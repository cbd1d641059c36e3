import type { Token } from 'marked'

/**
 * What a token reads as, with the marks of its emphasis as they were typed; only text, line breaks and emphasis are known,
 * and addresses that a program may make links of without changing a letter.
 */
export function wordsIn(token: Token): string {
  switch (token.type) {
    case 'paragraph':
      return inside(token)
    case 'text':
      return 'tokens' in token && token.tokens ? inside(token) : token.text
    case 'escape':
      return token.text
    case 'br':
      return '\n'
    case 'em':
      return `${token.raw[0]}${inside(token)}${token.raw[0]}`
    case 'strong':
      return `${token.raw.slice(0, 2)}${inside(token)}${token.raw.slice(0, 2)}`
    case 'link':
      if (token.raw !== token.text) throw new Error('a real link')
      return token.raw
    default:
      throw new Error(`${token.type} is not text`)
  }
}

function inside(token: Token): string {
  return ('tokens' in token ? (token.tokens ?? []) : []).map(wordsIn).join('')
}
