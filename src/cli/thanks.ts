import type { Command } from 'commander'
// Not loaded lazily: this is what has to be instant, and it is small.
import { keepLine } from '../actions/keep-line.ts'
import { type CommonFlags, mayAsk, type World } from '../world.ts'
import { command, withEntryFlags } from './command.ts'
import { describing, refuse, refuseTalk } from './refuse.ts'
import type { Run } from './run.ts'
import { type TalkFlags, talk } from './talk.ts'

const instead = 'attune thanks "…"  keeps a line; attune thanks -  reads it from stdin.'

/** `attune thanks`: with words, kept at once; without, the nightly flow. */
export function thanks(world: World, run: Run): Command {
  const made = withEntryFlags(
    command('thanks', 'Notice something good, and say it', [
      ['attune thanks "You drove Nana home"', 'kept at once'],
      ['attune thanks', 'the nightly flow'],
      ['echo "the soup" | attune thanks -', 'from stdin'],
      ['attune thanks --received "my patience"', 'what you were thanked for'],
      ['attune thanks jar', 'draws one that you kept'],
    ]),
  )
    .argument('[text...]', 'what you are thankful for; - reads stdin')
    .option('--received', 'log what you were thanked for')
    .option('--say', 'what you meant to say aloud')
    .option('--quick', 'the short flow')
    .option('--together', 'read aloud to each other')
    .action((words: string[], flags) => run(() => (words.length > 0 ? keep(world, words, flags) : hold(world, flags))))

  // A sentence may begin with "jar"; only the word alone is the jar.
  made.addCommand(
    command('jar', 'Draw one that you kept', [['attune thanks jar', 'one of them, to read again']])
      .usage('[options]')
      .argument('[more...]')
      .action((more: string[], _, self: Command) =>
        run(() =>
          more.length > 0 ? keep(world, ['jar', ...more], self.optsWithGlobals()) : jar(world, self.optsWithGlobals()),
        ),
      ),
  )
  return made
}

async function keep(world: World, words: readonly string[], flags: CommonFlags & { received?: boolean }) {
  refuseTalk('attune thanks', { ...flags }, ['say', 'quick', 'together'])
  return keepLine(world, { practice: 'thanks', ...(flags.received && { door: 'received' }) }, words, flags)
}

async function jar(world: World, flags: TalkFlags) {
  refuse(flags, [...describing, 'received', 'say'], 'means nothing beside the jar, which keeps nothing.', instead)
  if (!mayAsk(world, flags)) return (await import('../actions/jar.ts')).drawThanks(world, flags)
  return talk(world, 'thanks', flags, { door: 'jar', instead })
}

async function hold(world: World, flags: TalkFlags & { received?: boolean; say?: boolean }) {
  if (flags.say) {
    refuse(
      flags,
      [...describing, 'received'],
      'means nothing beside --say, which is about what is kept already.',
      instead,
    )
    return talk(world, 'thanks', flags, { instead, door: 'say' })
  }
  return talk(world, 'thanks', flags, { instead, described: true, ...(flags.received && { door: 'received' }) })
}
