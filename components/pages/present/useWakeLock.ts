import { useEffect } from 'react'
import { useInBrowser } from '../../ui/useInBrowser'

/**
 * Keeps the screen awake while the page is visible, if supported (w3.org/TR/screen-wake-lock). Returns true if not
 * supported, e.g. on plain http.
 */
export function useWakeLock(): boolean {
  useEffect(function keepAwake() {
    let lock: WakeLockSentinel | null = null
    let left = false
    const ask = async () => {
      if (document.visibilityState !== 'visible' || isMissing()) return
      try {
        lock = await navigator.wakeLock.request('screen')
        if (left) await lock.release()
      } catch {
        // Rejected, e.g. on low battery: the screen may then turn off as usual.
      }
    }
    void ask()
    document.addEventListener('visibilitychange', ask)
    return () => {
      left = true
      document.removeEventListener('visibilitychange', ask)
      void lock?.release()
    }
  }, [])
  return useInBrowser(isMissing, false)
}

function isMissing(): boolean {
  return !('wakeLock' in navigator)
}
