/**
 * A BroadcastChannel; null if the browser has none (Safari before 15.4) or throws, as some do with site data blocked.
 */
export function openChannel(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name)
  } catch {
    return null
  }
}
