import { type MouseEvent, type Ref, useId } from 'react'
import { useTranslations } from 'use-intl'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import type { View } from '@/geodata/domain/view/view'
import type { Frame } from '@/geodata/drawing/camera/camera'
import { useGround } from '../../view/ground'
import { isPlain } from '../../view/PlainLink'
import styles from './StillMap.module.css'
import { stillMarkup } from './stillMarkup'
// Style sheets of server-only markup are imported here, since the browser bundle excludes `stillMarkup` and with it
// their imports.
import './Labels.module.css'
import './PlaceMarks.module.css'
import './RegionShapes.module.css'

interface StillMapProps {
  readonly atlas: Atlas
  readonly view: View
  readonly language: Language
  readonly label: string
  /** Opens the chronology of a place, whose mark is a link to its page until scripts run. */
  readonly open: (place: string) => void
  readonly ref?: Ref<HTMLDivElement>
  /** The live map covers it: hidden, except that its ground shows in a saved copy of the page. */
  readonly under?: boolean
  /** Size for which names of small frames are laid out, if not a phone in portrait; CSS pixels. */
  readonly small?: Frame
}

/**
 * The static map in the server's HTML, visible before or without JavaScript. Only the server renders it; the browser
 * keeps the markup and never renders it again, so neither the drawing code nor the markup is sent twice. If mounted by
 * the browser it is empty.
 */
export function StillMap({ atlas, view, language, label, open, ref, under = false, small }: StillMapProps) {
  const t = useTranslations()
  const id = useId()
  const { packed } = useGround()
  const markup =
    typeof window === 'undefined'
      ? stillMarkup({ atlas, ground: packed, view, language, id, t, ...(small && { small }) })
      : ''
  const openMark = (click: MouseEvent) => {
    const mark = click.target instanceof Element ? click.target.closest('a') : null
    const place = mark?.pathname.split('/').at(-1)
    if (!place || !isPlain(click)) return
    click.preventDefault()
    open(place)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of links to places, not of fields of a form.
    // biome-ignore lint/a11y/useKeyWithClickEvents: hears of links, which are clicked by keys as well.
    <div
      role="group"
      ref={ref}
      aria-label={label}
      className={styles.still}
      data-under={under || undefined}
      onClick={openMark}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, its texts escaped (drawing/poster/xml)
      dangerouslySetInnerHTML={{ __html: markup }}
    />
  )
}
