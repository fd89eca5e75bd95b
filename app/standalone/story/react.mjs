// @ts-check
import { useContext } from 'preact/compat'

/*
 * Stands in for React in the page of a story, of which React would be a quarter: Preact, and the little of React that
 * Preact lacks and the parts of a story need. scripts/standalone.mjs puts it in place.
 */

export * from 'preact/compat'
export { default } from 'preact/compat'

/**
 * Reads a context; no part of a story waits for a promise in this way.
 * @template Value
 * @param {import('preact').Context<Value>} context
 */
export function use(context) {
  // biome-ignore lint/correctness/useHookAtTopLevel: this is a hook, under the name that React gave it.
  return useContext(context)
}

/**
 * Nothing hydrates in this page, so everything is shown at once.
 * @param {{ children: import('preact').ComponentChildren }} props
 */
export function Activity({ children }) {
  return children
}
