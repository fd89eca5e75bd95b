/**
 * A channel to the other windows of a name; null where the browser has none, as Safari before 15.4, or refuses it, as
 * some do where site data is blocked.
 */
export function openChannel(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name)
  } catch {
    return null
  }
}
