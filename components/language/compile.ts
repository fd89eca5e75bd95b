import compileMessage from 'icu-minify/compile'
import type { Messages } from 'use-intl'

interface Tree {
  readonly [key: string]: string | Tree
}

/**
 * Messages with each ICU pattern parsed beforehand, so that a browser gets no parser: the configuration puts use-intl's
 * `format-only` in the place of its `format-message`. That formatter reads these trees only, though their type says
 * text. Throws where a message is no ICU pattern.
 */
export function compiled(messages: Messages): Messages {
  // By way of text: the compiler's objects have no prototype, and a server component may not hand such on.
  return JSON.parse(JSON.stringify(compiledTree(messages as Tree)))
}

function compiledTree(tree: Tree): object {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === 'string' ? compileMessage(value) : compiledTree(value),
    ]),
  )
}
