/**
 * Makes control characters of foreign text visible instead of letting them drive the terminal: C0 as ␛-like pictures,
 * DEL as ␡, C1 and what overrides the direction of writing as �. Newlines stay. Each character becomes exactly one
 * of the same length in code units, so places in the text stay where they are.
 */
export function visibleControls(text: string): string {
  return text.replace(driving, (character) => picture(character.charCodeAt(0)))
}

/** As `visibleControls`, for text made of lines: Windows line ends count as newlines, tabs as spaces. */
export function visibleText(text: string): string {
  return visibleControls(text.replace(/\r\n/g, '\n').replace(/\t/g, '  '))
}

const DELETE = 0x7f
const CONTROL_PICTURES = 0x2400

function picture(code: number): string {
  if (code === DELETE) return '\u2421'
  return code < ' '.charCodeAt(0) ? String.fromCharCode(CONTROL_PICTURES + code) : '\ufffd'
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this file is about.
const driving = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

/** As `visibleText`, in one line: what a row or a sentence of ours can hold. */
export function visibleLine(text: string): string {
  return visibleText(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim()
}
