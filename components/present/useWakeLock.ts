import { useEffect } from 'react'

/** Keeps the screen awake as long as the page is seen, where the browser can (w3.org/TR/screen-wake-lock). */
export function useWakeLock(): void {
  useEffect(function keepAwake() {
    let lock: WakeLockSentinel | null = null
    let left = false
    const ask = async () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
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
}
