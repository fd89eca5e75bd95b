'use client'

import { createElement, type ImgHTMLAttributes, useEffect, useRef, useState } from 'react'
import { isMade, placed } from '@/geodata/domain/site/folder'
import { useHydrated } from '../useHydrated'
import { ask } from './ask'

/** Until a picture is made: nothing, of the picture's size. */
const NOTHING = 'data:,'

/**
 * A picture of a View in a folder of files. What a page was written with is a file beside it; any other is drawn in the
 * browser, one that waits until it is seen (`loading="lazy"`) also at the first sign of printing.
 */
export function FolderPicture({ src, ...props }: ImgHTMLAttributes<HTMLImageElement> & { readonly src: string }) {
  const hydrated = useHydrated()
  const [written] = useState(!hydrated && !isMade(placed(src)) && hasFile(src) ? src : null)
  const [made, setMade] = useState<{ readonly of: string; readonly address: string } | null>(null)
  const image = useRef<HTMLImageElement>(null)
  const isWritten = src === written
  const isLazy = props.loading === 'lazy'
  useEffect(
    function draw() {
      if (isWritten) return
      let address: string | null = null
      const stop = new AbortController()
      const begin = () => {
        if (stop.signal.aborted || address !== null) return
        address = ''
        ask(src)
          .then((answer) => answer.blob())
          .then((picture) => {
            if (stop.signal.aborted) return
            address = URL.createObjectURL(picture)
            setMade({ of: src, address })
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
        if (address) URL.revokeObjectURL(address)
      }
    },
    [src, isWritten, isLazy],
  )
  const shown = isWritten ? placed(src) : made?.of === src ? made.address : NOTHING
  return createElement('img', { ...props, ref: image, src: shown })
}

function hasFile(src: string): boolean {
  return placed(src).includes('pictures/')
}
