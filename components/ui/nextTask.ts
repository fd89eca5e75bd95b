/**
 * Resolves after the browser had a chance to answer: by a message, as timers wait for milliseconds once they are
 * nested, and far longer in a tab in the background.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
