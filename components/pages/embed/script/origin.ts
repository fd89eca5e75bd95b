interface OwnTraces {
  /** URL of the running script element; empty for a module. */
  readonly current: string | undefined
  /** Stack of an error created by the script, in the browser's format. */
  readonly stack: string | undefined
  /** URLs of the page's script elements, in order, and whether each is a module. */
  readonly scripts: readonly { readonly src: string; readonly module: boolean }[]
}

/**
 * The first URL in a stack is the file that created the error: `at x (https://…/embed.js:1:2)` in Chromium,
 * `x@https://…/embed.js:1:2` elsewhere.
 */
const IN_STACK = /https?:\/\/[^\s)]+?(?=:\d+(:\d+)?\)?(\s|$))/
const OWN_PATH = /^https?:\/\/[^/]+\/embed\.js([?#]|$)/
/** A site in a folder of files may be below a path. */
const OWN_NAME = /^https?:\/\/[^?#]+\/embed\.js([?#]|$)/

/**
 * The address of the site of the running `embed.js`, without a slash at its end: its origin, unless the site is below a
 * path; empty if unknown. `import.meta` would be a syntax error in a classic script.
 * Other sites have an embed.js too, so a script element of that name is used only if neither the running element nor
 * the stack gives an origin.
 */
export function ownSite({ current, stack, scripts }: OwnTraces): string {
  const modules = scripts.filter(({ module }) => module)
  const certain = [current, stack && IN_STACK.exec(stack)?.[0]].find((trace) => trace && OWN_NAME.test(trace))
  const own = certain ?? [...modules, ...scripts].map(({ src }) => src).find((src) => OWN_PATH.test(src))
  return own ? new URL('.', own).href.replace(/\/$/, '') : ''
}
