import type { Command, CommanderError } from 'commander'
import { type AttuneError, usage } from '../errors.ts'
import { nearest } from '../nearest.ts'
import { bracketed } from './help-layout.ts'

/**
 * What Commander found wrong, in our own words. What was typed is not said again: where a flag or a name was expected
 * there may stand what somebody wrote.
 * @param at the command that was being read
 */
export function mistake(error: CommanderError, at: Command): AttuneError {
  switch (error.code) {
    case 'commander.unknownOption':
      return unknownFlag(at, /'(.*)'/s.exec(error.message)?.[1] ?? '')
    case 'commander.missingArgument':
      return missing(at)
    case 'commander.optionMissingArgument':
      return usage(`${/'.*?(--[\w-]+)/.exec(error.message)?.[1] ?? 'A flag'} needs a value.`, helpOf(at))
    case 'commander.invalidArgument':
      return usage(noSuchChoice(error.message), helpOf(at))
    case 'commander.excessArguments':
      return tooMuch(at)
    default:
      return usage('That could not be understood.', helpOf(at))
  }
}

/** A flag that the command does not have, with the nearest that it has. */
export function unknownFlag(at: Command, typed: string): AttuneError {
  const flags = at.options.flatMap(({ long }) => long ?? [])
  const near = /^--./.test(typed) ? nearest(typed.replace(/=.*/s, ''), flags) : undefined
  if (near !== undefined) return usage(`There is no such flag. Did you mean ${near}?`, helpOf(at))
  const words = at.registeredArguments.some(({ variadic }) => variadic)
  return usage(
    'There is no such flag.',
    words ? `Words that begin with a dash go after --, as in  ${dashed(at)}` : helpOf(at),
  )
}

/** A word that is no command, with the nearest that is one; a sentence was perhaps meant for the journal. */
export function unknownCommand(root: Command): AttuneError {
  const [word = '', ...more] = root.args
  const near = nearest(
    word,
    root.commands.map((command) => command.name()),
  )
  if (near !== undefined) return usage(`There is no such command. Did you mean ${near}?`, allCommands)
  const sentence = more.length > 0 || /\s/.test(word)
  return usage(
    'There is no such command.',
    sentence ? `attune journal "…"  keeps a line.\n${allCommands}` : allCommands,
  )
}

const allCommands = 'attune --help  shows them all.'

/** attune ask decks */
function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`
}

function dashed(at: Command): string {
  const before = at.registeredArguments.filter(({ variadic }) => !variadic).map(bracketed)
  return [pathOf(at), ...before, '-- "-5 outside, and you came"'].join(' ')
}

function missing(at: Command): AttuneError {
  const needed = at.registeredArguments.filter(({ required }) => required).map(bracketed)
  const first = needed[Math.min(at.args.length, needed.length - 1)] ?? 'Something'
  return usage(`${first} is missing.`, `${[pathOf(at), ...needed].join(' ')}`)
}

function tooMuch(at: Command): AttuneError {
  const parts = at.commands.map((part) => part.name())
  const takes = at.registeredArguments.map(bracketed).join(' ') || 'flags'
  if (parts.length === 0) return usage(`${pathOf(at)} takes ${takes} and nothing more.`, helpOf(at))
  const near = nearest(at.args[0] ?? '', parts)
  const meant = near === undefined ? '' : ` Did you mean ${near}?`
  return usage(`There is no such part of ${pathOf(at)}.${meant}`, `It has ${parts.join(', ')}.`)
}

function noSuchChoice(message: string): string {
  const [, choices = ''] = /^.*Allowed choices are (.*)\.$/s.exec(message) ?? []
  const what = /^error: option '(?:-\w, )?(--\S+)/.exec(message)?.[1] ?? /'(\w+)'\. Allowed.*$/s.exec(message)?.[1]
  return `${what ?? 'It'} can be ${choices}.`
}

function helpOf(at: Command): string {
  return `${pathOf(at)} --help  shows what there is.`
}
