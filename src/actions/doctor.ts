import { doctor, type Mended, mend } from '../entries/doctor.ts'
import { openVault } from '../entries/vault.ts'
import { type ExitCode, exitCode } from '../errors.ts'
import { safeJson } from '../safe-json.ts'
import { readSettings } from '../settings.ts'
import { visibleLine } from '../visible.ts'
import { type CommonFlags, print, type World } from '../world.ts'

export interface DoctorFlags extends CommonFlags {
  readonly fix?: boolean
  /** Devices that are not used any more. */
  readonly gone?: readonly string[]
}

/** `attune doctor`: every file looked over, in words. 0 when all is well (or mended), 1 when something is not. */
export async function examine(world: World, flags: DoctorFlags): Promise<ExitCode> {
  const vault = openVault(world.home)
  const findings = doctor(vault, world.clock, { gone: flags.gone ?? [] })
  const mended = flags.fix ? mend(vault, findings) : []
  const { problems } = readSettings(world.home)
  const left = findings.filter(({ mendable, harmless }) => !harmless && !(mendable && flags.fix))
  const failed = mended.filter(({ done }) => !done)
  const isWell = left.length + failed.length + problems.length === 0
  if (flags.json) {
    const sentences = mended.map(({ says }) => says)
    print(world, safeJson({ home: world.home, findings, mended: sentences, problems }, 2))
  } else {
    const told = [...findings, ...problems.map((says) => ({ says })), ...mended]
    for (const { says } of told) print(world, visibleLine(says))
    print(world, isWell && mended.length > 0 ? 'All is well now.' : verdict(findings, mended, problems))
  }
  return isWell ? exitCode.done : exitCode.failed
}

function verdict(
  findings: readonly { mendable: boolean; harmless?: boolean }[],
  mended: readonly Mended[],
  problems: readonly string[],
): string {
  if (findings.every(({ harmless }) => harmless) && problems.length === 0) return 'All is well.'
  if (mended.length > 0) return 'What could not be mended is as it was.'
  return findings.some(({ mendable }) => mendable)
    ? 'attune doctor --fix  mends what is safe to mend. Nothing is thrown away.'
    : 'This is nothing that attune can mend by itself.'
}
