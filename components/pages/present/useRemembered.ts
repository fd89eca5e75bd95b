import { useCallback, useEffect, useState } from 'react'
import { recall, remember } from '../../ui/storage'

/**
 * A text that the browser remembers under a key, the same in every window of the presentation; null before the browser
 * has taken over and as long as nothing is remembered. Where nothing can be remembered, this window alone knows it.
 */
export function useRemembered(key: string): readonly [text: string | null, set: (text: string) => void] {
  const [text, setText] = useState<string | null>(null)
  useEffect(
    function followTheOthers() {
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
