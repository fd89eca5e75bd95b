import { useEffect, useState } from 'react'
import { CITY_INSET } from '../../parts/place/cityInsetPart'
import { PLACE_CARD } from '../../parts/place/LazyPlaceCard'

/**
 * Loads at once what a browser else fetches only when a scene needs it: the cuts of the typeface that `text`, all that a
 * scene may show, has letters of, and the card of a place. The hall's network may be gone by then. With it the page of
 * the speaker's view at `speaker`, which the browser may keep for an hour (server/headers.mjs), so that its window opens
 * without a network. True once these and all pictures of the page have come.
 */
export function usePreload(text: string, speaker?: string): boolean {
  const [here, setHere] = useState(false)
  useEffect(
    function loadEverything() {
      let left = false
      const { fontFamily } = getComputedStyle(document.body)
      // One that names a font of the system fails where that font is missing, as it may.
      const faces = ['normal', 'italic'].map((style) =>
        document.fonts.load(`${style} 1em ${fontFamily}`, text).catch(() => {}),
      )
      const pictures = [...document.querySelectorAll('img')].map(loaded)
      const parts = [PLACE_CARD.load(), CITY_INSET.load()]
      void Promise.all([...faces, ...pictures, ...parts, ...(speaker ? [kept(speaker)] : [])]).then(
        () => {
          if (!left) setHere(true)
        },
        () => {},
      )
      return () => {
        left = true
      }
    },
    [text, speaker],
  )
  return here
}

/** What a page loads, without the scripts for browsers that know no modules. */
const PARTS = /<(?:script|link)\b(?![^>]*\bnomodule)[^>]*\b(?:src|href)="(\/_next\/static\/[^"]+)"/gi

/** Caches a page with the scripts, style sheets and fonts that it names. Rejects when any of them cannot be had. */
async function kept(address: string): Promise<void> {
  const page = await (await had(address)).text()
  const parts = new Set(Array.from(page.matchAll(PARTS), ([, part = '']) => part))
  await Promise.all([...parts].map(async (part) => (await had(part)).blob()))
}

async function had(address: string): Promise<Response> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address} is answered with ${answer.status}.`)
  return answer
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
