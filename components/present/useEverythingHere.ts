import { useEffect } from 'react'

/** Loads every cut of the typeface at once, of which a browser else fetches some only when a scene needs their letters: the hall's network may be gone by then. */
export function useEverythingHere(): void {
  useEffect(function loadTypefaces() {
    for (const face of document.fonts) face.load().catch(() => {})
  }, [])
}
