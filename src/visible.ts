/**
 * Control characters of foreign text as pictures (␛, ␡) instead of letting them drive a terminal, and what turns the
 * direction of writing or is no character at all as �. Line breaks and tabs stay. Each character becomes exactly one of
 * the same length in code units, so places in the text stay where they are.
 */
export function visible(text: string): string {
  return text.replace(driving, picture)
}

/** As `visible`, where only a newline may stay: tabs and carriage returns become pictures too. */
export function visibleControls(text: string): string {
  return visible(text).replace(/[\t\r]/g, picture)
}

/** As `visible`, for text made of lines: Windows line ends count as newlines, tabs as spaces. */
export function visibleText(text: string): string {
  return visibleControls(text.replace(/\r\n/g, '\n').replace(/\t/g, '  '))
}

/** As `visibleText`, in one line: what a row or a sentence of ours can hold. */
export function visibleLine(text: string): string {
  return visibleText(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim()
}

const DELETE = 0x7f
const CONTROL_PICTURES = 0x2400

function picture(character: string): string {
  const code = character.charCodeAt(0)
  if (code === DELETE) return '\u2421'
  return code < ' '.charCodeAt(0) ? String.fromCharCode(CONTROL_PICTURES + code) : '\ufffd'
}

const driving =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this file is about.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\p{Cs}]/gu
