'use client'

import {
  createElement,
  type ImgHTMLAttributes,
  type RefObject,
  type SourceHTMLAttributes,
  useEffect,
  useRef,
  useState,
} from 'react'
import { placed } from '@/geodata/domain/site/folder'
import { useHydrated } from '../useHydrated'
import { ask, NOT_DRAWN } from './ask'

/**
 * A picture of a View in a folder of files. What a page was written with is a file beside it; any other is drawn in the
 * browser, one that waits until it is seen (`loading="lazy"`) also at the first sign of printing.
 */
export function FolderPicture({ src, ...props }: ImgHTMLAttributes<HTMLImageElement> & { readonly src: string }) {
  const isWritten = useIsWritten(src)
  const [made, setMade] = useState<{ readonly of: string; readonly address: string } | null>(null)
  const image = useRef<HTMLImageElement>(null)
  const isLazy = props.loading === 'lazy'
  useEffect(
    function draw() {
      if (isWritten) return
      const variant = variantOf(image)
      const condition = variant && window.matchMedia(variant.media)
      const wanted = () => (variant && condition?.matches ? variant.address : src)
      let begun: string | null = null
      const stop = new AbortController()
      const begin = () => {
        const address = wanted()
        if (stop.signal.aborted || begun === address) return
        begun = address
        ask(address)
          .then(async (answer) => dataAddress(await answer.blob()))
          .then((drawn) => {
            if (!stop.signal.aborted && begun === address) setMade({ of: src, address: drawn })
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
      condition?.addEventListener('change', () => begun && begin(), { signal: stop.signal })
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

/** Another variant of a picture, such as the dark one: a file like it, or what the picture draws instead of its own. */
export function FolderSource({
  srcSet,
  ...props
}: SourceHTMLAttributes<HTMLSourceElement> & { readonly srcSet: string }) {
  const isWritten = useIsWritten(srcSet)
  return createElement('source', { ...props, ...(isWritten ? { srcSet: placed(srcSet) } : { 'data-drawn': srcSet }) })
}

/** The variant of a picture that has no file, and the condition under which it is wanted. */
function variantOf({ current }: RefObject<HTMLImageElement | null>) {
  const source = current?.parentElement?.querySelector<HTMLSourceElement>('source[data-drawn]')
  const address = source?.dataset.drawn
  return source && address ? { address, media: source.media } : null
}

/** Whether an address is that of a picture with which the page was written, so that it has a file. */
function useIsWritten(address: string): boolean {
  const hydrated = useHydrated()
  const [written] = useState(!hydrated && placed(address).includes('pictures/') ? address : null)
  return address === written
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
