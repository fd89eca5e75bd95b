/**
 * Calls back once the browser has painted what was changed now: for work that may follow it, such as moving a map, in
 * an effect that React runs before the paint since a click or key caused it. Returns a function that cancels the call.
 */
export function afterNextPaint(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(act)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
