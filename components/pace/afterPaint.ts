const waiting = new Set<() => void>()

/**
 * Does something once the next frame has been handed over, so that what the reader has asked for is seen first; in a page that nobody sees, when it is seen again.
 * Returns the way to call it off.
 */
export function afterPaint(act: () => void): () => void {
  // A frame's own callbacks run before it is painted; a task that they ask for, after.
  if (waiting.size === 0) requestAnimationFrame(() => setTimeout(actAll))
  waiting.add(act)
  return () => waiting.delete(act)
}

function actAll(): void {
  const acts = [...waiting]
  waiting.clear()
  for (const act of acts) act()
}
