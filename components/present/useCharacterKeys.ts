import { useEffect, useState } from 'react'
import { recall, remember } from '../site/storage'

const KEY = 'joliba-character-keys'

/**
 * Whether keys that write a character are shortcuts, and how to choose. Who speaks to a computer, or strikes keys without
 * meaning to, can turn them off (WCAG 2.2, 2.1.4), for every window of the presentation where the browser remembers it.
 */
export function useCharacterKeys(): readonly [on: boolean, choose: (on: boolean) => void] {
  const [on, setOn] = useState(true)
  useEffect(function followTheOthers() {
    const read = () => setOn(recall('localStorage', KEY) !== 'off')
    read()
    window.addEventListener('storage', read)
    return () => window.removeEventListener('storage', read)
  }, [])
  const choose = (chosen: boolean) => {
    setOn(chosen)
    remember('localStorage', KEY, chosen ? 'on' : 'off')
  }
  return [on, choose]
}
