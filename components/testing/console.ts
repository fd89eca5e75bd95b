/**
 * What React says of this DOM, and not of the component: an element that happy-dom does not know, a page rendered as by
 * the server and then as by the browser, or by the browser from the start.
 */
const OF_THE_DOM = /The tag <%s> is unrecognized|Detected multiple renderers|Encountered a script tag/

let heard: string[] = []

/** Takes down what is said on the console. */
export function hear(kind: 'error' | 'warn', said: readonly unknown[]): void {
  if (!OF_THE_DOM.test(String(said[0]))) heard.push(`${kind}: ${said.map(String).join(' ')}`)
}

/** What was complained of so far, for the test that provokes it: it counts no longer. */
export function complaints(): readonly string[] {
  const complained = heard
  heard = []
  return complained
}
