interface OwnTraces {
  /** Address of the script element that runs; empty for a module. */
  readonly current: string | undefined
  /** The stack of an error that the script has made, as browsers write it. */
  readonly stack: string | undefined
  /** Addresses of the script elements of the page, in order, with whether each is a module. */
  readonly scripts: readonly { readonly src: string; readonly module: boolean }[]
}

/**
 * The first address in a stack is the file that made the error: `at x (https://…/embed.js:1:2)` in Chromium,
 * `x@https://…/embed.js:1:2` elsewhere.
 */
const IN_STACK = /https?:\/\/[^\s)]+?(?=:\d+(:\d+)?\)?(\s|$))/
const OWN_PATH = /^https?:\/\/[^/]+\/embed\.js([?#]|$)/

/**
 * The origin that a script called `/embed.js` comes from; empty where it left no trace. `import.meta` would say so, but
 * a classic script that holds it does not even begin. Others call their scripts so as well: one of their own is taken
 * only where neither the element that runs nor the stack tells.
 */
export function ownOrigin({ current, stack, scripts }: OwnTraces): string {
  const modules = scripts.filter(({ module }) => module)
  const traces = [current, stack && IN_STACK.exec(stack)?.[0], ...[...modules, ...scripts].map(({ src }) => src)]
  const own = traces.find((trace) => trace && OWN_PATH.test(trace))
  return own ? new URL(own).origin : ''
}
