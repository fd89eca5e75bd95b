/** A hidden page paints nothing: then it is called after so many milliseconds. */
const MOST = 1000

/**
 * Calls back once the browser has painted what was changed now: for work that may follow it, such as moving a map, in
 * an effect that React runs before the paint since a click or key caused it. Returns a function that cancels the call.
 */
export function afterNextPaint(act: () => void): () => void {
  let timer = setTimeout(painted, MOST)
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer)
    timer = setTimeout(painted)
  })
  function cancel() {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
  function painted() {
    cancel()
    act()
  }
  return cancel
}
