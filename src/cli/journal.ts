import { type Command, Option } from 'commander'
// Not loaded lazily: this is what has to be instant, and it is small.
import { keepEdited, keepLine } from '../actions/keep-line.ts'
import type { CommonFlags, World } from '../world.ts'
import { command, withEntryFlags, withoutPractice } from './command.ts'
import { exportFormat } from './look-back.ts'
import { refuseTalk } from './refuse.ts'
import type { Run } from './run.ts'
import { talk } from './talk.ts'

const instead = 'attune journal "…"  keeps a line; attune journal -  reads it from stdin.'
const doors = ['write', 'sit', 'walk', 'deep-write']

/** `attune journal`: with words, kept at once; without, the guided flow. */
export function journal(world: World, run: Run): Command {
  const made = withEntryFlags(
    command('journal', 'Slow down and turn inward', [
      ['attune journal "A grey Monday."', 'kept at once'],
      ['attune journal', 'the guided flow'],
      ['attune journal --pause 2m', 'a quiet pause first'],
      ['attune journal --edit', 'write in your editor'],
      ['attune journal export --week', 'the week as Markdown'],
    ]),
  )
    .argument('[text...]', 'what to keep; - reads stdin')
    .option('-e, --edit', 'write in your editor')
    .option('--pause <time>', 'begin with a pause: 90s, 2m')
    .addOption(new Option('--door <name>', 'begin with one way').choices(doors))
    .option('--quick', 'the short flow')
    .action((words: string[], flags) => run(() => (words.length > 0 || flags.edit ? keep(words, flags) : hold(flags))))

  made.addCommand(exportingJournal(world, run, keep))
  return made

  async function keep(words: readonly string[], flags: CommonFlags & { edit?: boolean }) {
    refuseTalk('attune journal', { ...flags }, ['pause', 'door', 'quick'])
    return flags.edit
      ? keepEdited(world, { practice: 'journal' }, words, flags)
      : keepLine(world, { practice: 'journal' }, words, flags)
  }

  async function hold(flags: { pause?: string; door?: string }) {
    const { seconds } = await import('../actions/pause.ts')
    const pause = flags.pause === undefined ? undefined : seconds(flags.pause)
    return talk(
      world,
      'journal',
      { ...flags, pause },
      { instead, described: true, ...(flags.door !== undefined && { door: flags.door }) },
    )
  }
}

/** The journal's own export; a sentence that begins with "export" is still a sentence. */
function exportingJournal(
  world: World,
  run: Run,
  keep: (words: readonly string[], flags: CommonFlags) => Promise<undefined>,
): Command {
  return withoutPractice(
    command('export', 'The journal alone, as Markdown', [['attune journal export --week', 'this week']]),
  )
    .usage('[options]')
    .argument('[more...]')
    .addOption(exportFormat())
    .option('--out <file>', 'into a file')
    .option('--force', 'over a file that is there')
    .action((more: string[], flags, self: Command) =>
      run(async () => {
        if (more.length > 0) return keep(['export', ...more], self.optsWithGlobals())
        const { exportJournal } = await import('../actions/export.ts')
        return exportJournal(world, { ...flags, practice: 'journal' })
      }),
    )
}
