/**
 * React's warnings about happy-dom rather than the component: an unknown element, or a page rendered on both server and
 * client in one process. Also about a lazy part that an event of user-event, whose `act` is synchronous, renders for
 * the first time in a worker.
 */
const OF_THE_DOM =
  /The tag <%s> is unrecognized|Detected multiple renderers|Encountered a script tag|suspended inside an `act` scope/

let heard: string[] = []

/** Records console output. */
export function hear(kind: 'error' | 'warn', said: readonly unknown[]): void {
  if (!OF_THE_DOM.test(String(said[0]))) heard.push(`${kind}: ${said.map(String).join(' ')}`)
}

/** Returns and clears the output so far, for a test that provokes it. */
export function complaints(): readonly string[] {
  const complained = heard
  heard = []
  return complained
}
