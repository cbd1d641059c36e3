import { Chalk } from 'chalk'

/** The two colours of the house, an accent and a dim, and two weights. Without colour all of them leave text as it is. */
export interface Style {
  readonly accent: (text: string) => string
  readonly dim: (text: string) => string
  readonly bold: (text: string) => string
  readonly italic: (text: string) => string
}

/**
 * Whether to colour: --color and --no-color say so first, then FORCE_COLOR, NO_COLOR and TERM=dumb, then whether a
 * terminal is there. (Chalk itself does not know NO_COLOR.)
 * @param flag what the command line said; undefined where it said nothing
 */
export function wantsColor(
  env: { readonly [name: string]: string | undefined },
  isTTY: boolean,
  flag?: boolean,
): boolean {
  if (flag !== undefined) return flag
  if (env.FORCE_COLOR !== undefined) return !['0', 'false'].includes(env.FORCE_COLOR)
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false
  return isTTY && env.TERM !== 'dumb'
}

/** Magenta is the one basic colour that reads about as well on white as on black. */
export function makeStyle(color: boolean): Style {
  const chalk = new Chalk({ level: color ? 1 : 0 })
  return {
    accent: (text) => chalk.magenta(text),
    dim: (text) => chalk.dim(text),
    bold: (text) => chalk.bold(text),
    italic: (text) => chalk.italic(text),
  }
}

/** Shows the little Markdown that spoken words use: *so*, **so**, _so_, and \* for a real star. */
export function emphasis(words: string, style: Style): string {
  return words.replace(marks, (...found) => {
    const { escaped, strong, star, line } = found.at(-1) as { readonly [group: string]: string | undefined }
    if (escaped !== undefined) return escaped
    return strong === undefined
      ? style.italic(emphasis(star ?? line ?? '', style))
      : style.bold(emphasis(strong, style))
  })
}

const marks =
  /\\(?<escaped>[\\*_`])|\*\*(?=\S)(?<strong>(?:\\.|\*[^*]+\*|[^*\\])+)(?<=\S)\*\*|\*(?=\S)(?<star>(?:\\.|[^*\\])+)(?<=\S)\*|(?<!\w)_(?=\S)(?<line>(?:\\.|[^_\\])+)(?<=\S)_(?!\w)/g
