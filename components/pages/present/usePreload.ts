import { useEffect, useState } from 'react'
import { CITY_INSET } from '../../parts/place/cityInsetPart'
import { PLACE_CARD } from '../../parts/place/LazyPlaceCard'
import { afterNextPaint } from '../../ui/afterNextPaint'
import { ask } from '../../ui/folder/ask'
import { loaded } from './loaded'
import { PHONE_CODE } from './PhoneCode'

/** What a window holds in readiness beside its scenes. */
interface Readiness {
  /** Whether to load it: the stage waits for the presenter's first act, as most readers of a page never present. */
  readonly wanted: boolean
  /**
   * The page of the speaker view, cached for an hour (server/headers.mjs) so that its window opens offline; null if
   * there is none to load.
   */
  readonly speaker: string | null
}

/**
 * Loads what a browser would otherwise fetch only when it is needed, since the hall's network may be down by then: the
 * font files with characters of `text` (all that scenes may show) with the page; when `wanted`, also all pictures of
 * the page, the place card, codes for phones and the speaker view. Returns true once all of it has loaded.
 */
export function usePreload(text: string, { wanted, speaker }: Readiness): boolean {
  const [here, setHere] = useState(false)

  useEffect(
    function loadFonts() {
      void fontsWith(text)
    },
    [text],
  )

  useEffect(
    function loadTheRest() {
      if (!wanted) return
      let left = false
      // The act that began it, such as the next scene, is shown first.
      const cancel = afterNextPaint(() => {
        const pictures = [...document.querySelectorAll('img')].map(loaded)
        const parts = [PLACE_CARD.load(), CITY_INSET.load(), PHONE_CODE.load()]
        void Promise.all([fontsWith(text), ...pictures, ...parts, ...(speaker ? [kept(speaker)] : [])]).then(
          () => {
            if (!left) setHere(true)
          },
          () => {},
        )
      })
      return () => {
        left = true
        cancel()
      }
    },
    [text, wanted, speaker],
  )
  return here
}

/** A face with a `local()` source fails if that font is not installed. */
async function fontsWith(text: string): Promise<void> {
  const { fontFamily } = getComputedStyle(document.body)
  await Promise.all(
    ['normal', 'italic'].map((style) => document.fonts.load(`${style} 1em ${fontFamily}`, text).catch(() => {})),
  )
}

/** The scripts, style sheets and fonts of a page, without the `nomodule` scripts. */
const PARTS = /<(?:script|link)\b(?![^>]*\bnomodule)[^>]*\b(?:src|href)="([^"]*\/_next\/static\/[^"]+)"/gi

/** Puts a page with its scripts and style sheets into the browser's cache. Rejects if any of them fails to load. */
async function kept(address: string): Promise<void> {
  const page = await (await had(address)).text()
  const parts = new Set(Array.from(page.matchAll(PARTS), ([, part = '']) => part))
  await Promise.all([...parts].map(async (part) => (await had(part)).blob()))
}

async function had(address: string): Promise<Response> {
  const answer = await ask(address)
  if (!answer.ok) throw new Error(`${address} is answered with ${answer.status}.`)
  return answer
}
