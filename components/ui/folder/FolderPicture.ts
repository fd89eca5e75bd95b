'use client'

import { createElement, type ImgHTMLAttributes, useEffect, useRef, useState } from 'react'
import { placed } from '@/geodata/domain/site/folder'
import { useHydrated } from '../useHydrated'
import { ask, NOT_DRAWN } from './ask'

/**
 * A picture of a View in a folder of files. What a page was written with is a file beside it; any other is drawn in the
 * browser, one that waits until it is seen (`loading="lazy"`) also at the first sign of printing.
 */
export function FolderPicture({ src, ...props }: ImgHTMLAttributes<HTMLImageElement> & { readonly src: string }) {
  const hydrated = useHydrated()
  const [written] = useState(!hydrated && hasFile(src) ? src : null)
  const [made, setMade] = useState<{ readonly of: string; readonly address: string } | null>(null)
  const image = useRef<HTMLImageElement>(null)
  const isWritten = src === written
  const isLazy = props.loading === 'lazy'
  useEffect(
    function draw() {
      if (isWritten) return
      let begun = false
      const stop = new AbortController()
      const begin = () => {
        if (stop.signal.aborted || begun) return
        begun = true
        ask(src)
          .then(async (answer) => dataAddress(await answer.blob()))
          .then((address) => {
            if (!stop.signal.aborted) setMade({ of: src, address })
          })
          // The alternative text stands in its place.
          .catch(() => {})
      }
      const seen = new IntersectionObserver((entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) begin()
      })
      if (!isLazy) begin()
      else if (image.current) seen.observe(image.current)
      window.addEventListener('beforeprint', begin, { signal: stop.signal })
      return () => {
        stop.abort()
        seen.disconnect()
      }
    },
    [src, isWritten, isLazy],
  )
  const shown = isWritten ? placed(src) : made?.of === src ? made.address : NOT_DRAWN
  return createElement('img', { ...props, ref: image, src: shown })
}

/** The only addresses of pictures, besides the site's own, that the policy of pages allows. */
function dataAddress(picture: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(picture)
  })
}

function hasFile(src: string): boolean {
  return placed(src).includes('pictures/')
}
