import { useEffect } from 'react'
import { useInBrowser } from '../../ui/useInBrowser'

/**
 * Keeps the screen awake as long as the page is seen, where the browser can (w3.org/TR/screen-wake-lock). True where it
 * cannot, as over plain http.
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
        // Refused, as with a low battery: the screen does what it does anywhere else.
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
