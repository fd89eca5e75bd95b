import compileMessage from 'icu-minify/compile'
import type { Messages } from 'use-intl'

interface Tree {
  readonly [key: string]: string | Tree
}

/**
 * Messages with their ICU patterns parsed on the server, so that no parser is sent to browsers: said.ts, which
 * next.config.js puts in place of use-intl, says only these trees, although the type says string. Throws for an invalid
 * ICU pattern.
 */
export function compiled(messages: Messages): Messages {
  // Round trip through JSON: the compiler's objects have a null prototype, which server components cannot serialise.
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
