/**
 * A value as JSON that cannot drive a terminal, or end a line for some reader: such characters are escaped, as JSON
 * allows; the meaning is the same.
 */
export function safeJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(driving, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

const driving = /[\u007f-\u009f\u2028\u2029]/g
