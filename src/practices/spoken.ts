/** 2026-11 as "November 2026". */
export function monthName(month: string): string {
  const middle = new Date(`${month}-15T12:00:00Z`)
  return new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(middle)
}

/** The beginning of a longer text, on one line, for a list to choose from. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= 66 ? line : `${line.slice(0, 64).replace(/\s\S*$/, '')} …`
}
