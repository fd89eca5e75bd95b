import { type Ref, useId } from 'react'
import { useTranslations } from 'use-intl'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import type { View } from '@/geodata/domain/view/view'
import { PACKED_GROUND } from '../../view/ground'
import styles from './StillMap.module.css'
import { stillMarkup } from './stillMarkup'
// What is drawn on the server alone has its sheets from here: the browser's bundle leaves `stillMarkup` out, and would
// leave them out with it.
import './Labels.module.css'
import './PlaceMarks.module.css'
import './RegionShapes.module.css'

interface StillMapProps {
  readonly atlas: Atlas
  readonly view: View
  readonly language: Language
  readonly label: string
  readonly ref?: Ref<HTMLDivElement>
  /** The live map stands over it: it is out of sight, and its ground is what a saved copy of the page shows. */
  readonly under?: boolean
}

/**
 * The map that the server's page brings along, seen before a script runs and where none does. Only the server draws it;
 * the browser takes what it finds and never draws it again, so that neither the drawing code nor a second copy of the
 * markup has to be sent. Where a browser makes it anew there is nothing to see.
 */
export function StillMap({ atlas, view, language, label, ref, under = false }: StillMapProps) {
  const t = useTranslations()
  const id = useId()
  const markup =
    typeof window === 'undefined' ? stillMarkup({ atlas, ground: PACKED_GROUND, view, language, id, t }) : ''
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of links to places, not of fields of a form.
    <div
      role="group"
      ref={ref}
      aria-label={label}
      className={styles.still}
      data-under={under || undefined}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, every text in it escaped by geodata/drawing/poster/xml.
      dangerouslySetInnerHTML={{ __html: markup }}
    />
  )
}
