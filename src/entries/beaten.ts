import { isConflictCopy } from './month-files.ts'
import { type Line, standing, type Version } from './union.ts'

/** Whether there is anything to read in a line, or in what is left of it. */
export function hasWords({ kind }: Line): boolean {
  return kind === 'entry' || kind === 'fading'
}

/**
 * The lines with words that nothing shows any more, because a later line has taken their place. A line in a conflict
 * copy takes nobody's place here: people delete those.
 */
export function beatenWords(lines: readonly Line[]): readonly Line[] {
  const best = standing(lines.filter(({ file }) => !isConflictCopy(file)))
  return lines.filter((line) => line.kind === 'fading' || (line.kind === 'entry' && isBeaten(line, best)))
}

function isBeaten(line: Version, best: Version | undefined): boolean {
  if (best === undefined || best.kind === 'newer') return false
  return line.rev < best.rev || (line.rev === best.rev && line.edited < best.edited)
}
