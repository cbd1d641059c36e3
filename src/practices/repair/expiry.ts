/** How many days an unfinished talk of a door is kept (practice.md 3.6); the others stay until taken up or let go. */
export const expiresAfterDays: { readonly [door: string]: number } = { 'start-softly': 7 }
