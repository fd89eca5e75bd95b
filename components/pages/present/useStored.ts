import { useCallback, useEffect, useState } from 'react'
import { recall, remember } from '../../ui/storage'

/**
 * A string in the browser's storage, the same in all windows of the presentation; null before hydration and if unset.
 * Without storage it is kept for this window only.
 */
export function useStored(key: string): readonly [text: string | null, set: (text: string) => void] {
  const [text, setText] = useState<string | null>(null)
  useEffect(
    function syncWindows() {
      const read = () => setText(recall('localStorage', key))
      read()
      window.addEventListener('storage', read)
      return () => window.removeEventListener('storage', read)
    },
    [key],
  )
  const set = useCallback(
    (chosen: string) => {
      setText(chosen)
      remember('localStorage', key, chosen)
    },
    [key],
  )
  return [text, set]
}
