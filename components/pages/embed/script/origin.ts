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

/**
 * The origin of the running `/embed.js`; empty if unknown. `import.meta` would be a syntax error in a classic script.
 * Other sites have an embed.js too, so a script element of that name is used only if neither the running element nor
 * the stack gives an origin.
 */
export function ownOrigin({ current, stack, scripts }: OwnTraces): string {
  const modules = scripts.filter(({ module }) => module)
  const traces = [current, stack && IN_STACK.exec(stack)?.[0], ...[...modules, ...scripts].map(({ src }) => src)]
  const own = traces.find((trace) => trace && OWN_PATH.test(trace))
  return own ? new URL(own).origin : ''
}
