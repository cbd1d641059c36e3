/** What can be set, what it may be, and what it is until somebody sets it. */
export interface Kind {
  readonly says: string
  readonly fallback: string
  /** The only values there are. */
  readonly choices?: readonly string[]
  /** What any other value has to look like, and how that is told. */
  readonly like?: { readonly pattern: RegExp; readonly says: string }
}

export const settingKinds = {
  name: { says: 'what attune calls you', fallback: '' },
  partner: { says: 'who most of your words are about', fallback: '' },
  evening: {
    says: 'when your evening is',
    fallback: '21:30',
    like: { pattern: /^([01]?\d|2[0-3]):[0-5]\d$/, says: 'a time such as 21:30' },
  },
  weekStartsOn: { says: 'the first day of your week', fallback: 'monday', choices: ['monday', 'sunday', 'saturday'] },
  screen: {
    says: 'full: a talk has the screen to itself; inline: it stays in the scrollback; plain: for screen readers',
    fallback: 'full',
    choices: ['full', 'inline', 'plain'],
  },
  drafts: { says: 'whether a talk you leave is kept for later', fallback: 'on', choices: ['on', 'off'] },
  flow: {
    says: 'both: alone or together; solo: only what is yours alone',
    fallback: 'both',
    choices: ['both', 'solo'],
  },
  season: { says: 'low: only the short versions, no suggestions', fallback: 'ordinary', choices: ['ordinary', 'low'] },
  editor: { says: 'the editor for long texts, instead of $VISUAL or $EDITOR', fallback: '' },
  country: {
    says: 'where you are, for the help pages (two letters)',
    fallback: '',
    like: { pattern: /^[A-Za-z]{2}$/, says: 'two letters, such as FR' },
  },
  helpLine: { says: 'whether a quiet line may point to the help page', fallback: 'on', choices: ['on', 'off'] },
} as const satisfies { readonly [key: string]: Kind }
