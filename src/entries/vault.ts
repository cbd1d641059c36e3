import { readFileSync, statSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { prepareFolder } from './folders.ts'

/** The folder that holds everything a person has written, and the name under which this device writes there. */
export interface Vault {
  readonly home: string
  readonly entriesFolder: string
  readonly draftsFolder: string
  /**
   * Six characters, found out when first asked for. Writes to disk then: makes the home folder where it is missing.
   * Throws what the system throws where that cannot be made or looked at.
   */
  device(): string
}

/** Touches no disk until something is needed from it. `home` may be a link and may have spaces. */
export function openVault(home: string): Vault {
  let name: string | undefined
  return {
    home,
    entriesFolder: join(home, 'entries'),
    draftsFolder: join(home, 'drafts'),
    device: () => {
      name ??= deviceName(home)
      return name
    },
  }
}

/**
 * Derived and never stored: a copy of the folder, on this machine or another, goes on under a name of its own
 * (docs/format.md, "The name of a device").
 */
function deviceName(home: string): string {
  prepareFolder(home)
  const { ino } = statSync(home, { bigint: true })
  return shortHash(`${machine()}:${ino}`)
}

function machine(): string {
  try {
    return readFileSync('/etc/machine-id', 'utf8').trim()
  } catch {
    return hostname().split('.', 1)[0] ?? ''
  }
}

/** FNV-1a: nothing here is secret, and loading node:crypto costs 5 ms. */
function shortHash(text: string): string {
  let hash = 2166136261
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 16777619)
  return (hash >>> 0).toString(36).padStart(6, '0').slice(-6)
}
