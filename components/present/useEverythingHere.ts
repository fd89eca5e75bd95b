import { useEffect, useState } from 'react'

/**
 * Loads at once what a browser else fetches only when a scene needs it, every cut of the typeface: the hall's network may
 * be gone by then. True once these and all pictures of the page have come.
 */
export function useEverythingHere(): boolean {
  const [here, setHere] = useState(false)
  useEffect(function loadEverything() {
    let left = false
    // One that names a font of the system fails where that font is missing, as it may.
    const faces = [...document.fonts].map((face) => face.load().catch(() => {}))
    const pictures = [...document.querySelectorAll('img')].map(loaded)
    void Promise.all([...faces, ...pictures]).then(
      () => {
        if (!left) setHere(true)
      },
      () => {},
    )
    return () => {
      left = true
    }
  }, [])
  return here
}

/** Rejects when the picture cannot be had. */
async function loaded(image: HTMLImageElement): Promise<void> {
  if (!image.complete)
    await new Promise((done) => {
      image.addEventListener('load', done, { once: true })
      image.addEventListener('error', done, { once: true })
    })
  if (image.naturalWidth === 0) throw new Error(`${image.currentSrc} cannot be had.`)
}
