import { useDeferredValue, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import type { PlaceCount } from '@/geodata/domain/select/placeCounts'
import type { Camera } from '@/geodata/domain/view/view'
import { arcsKey, type LinkArc } from '@/geodata/drawing/link/linkArcs'
import { usePlayed } from '../../view/playing'
import { AreaLabels, RiverLabels, TownLabels, ZoneLabels } from './Labels'
import { LazyLayer } from './LazyLayer'
import { PlaceMarks } from './PlaceMarks'
import { useLabels } from './useLabels'

interface NamesProps {
  readonly atlas: Atlas
  readonly placeCounts: readonly PlaceCount[]
  readonly language: Language
  readonly chosen: string | null
  readonly arcs: readonly LinkArc[]
  /** The camera that the address names. */
  readonly at: Camera | null
  readonly report: (at: Camera) => void
  readonly open: (place: string) => void
  /** Whether no name may be cut off at the edge of the map. */
  readonly framed: boolean
}

/** Every mark and name of the map, laid out together so that none covers another. */
export function Names({ atlas, placeCounts, language, chosen, arcs, at, report, open, framed }: NamesProps) {
  const t = useTranslations('map')
  // The counts on the marks come first; the names around them are laid out a moment later.
  const { names: labels, shifts } = useLabels({ atlas, placeCounts: useDeferredValue(placeCounts), language, framed })
  const played = usePlayed()
  // An address that names a camera as well as ties was seen so by whoever shares it.
  const seen = useRef(at && arcsKey(arcs))
  useEffect(
    function fitNextTime() {
      if (arcs.length === 0) seen.current = null
    },
    [arcs],
  )
  return (
    <>
      <AreaLabels areas={labels.areas} />
      <ZoneLabels zones={labels.zones} />
      <RiverLabels rivers={labels.rivers} />
      <TownLabels towns={labels.towns} />
      {arcs.length > 0 && (
        <LazyLayer
          load={() => import('./LinkArcs')}
          given={{ arcs, placeCounts, extent: atlas.config.map, areas: labels.areas, language, at, report, seen }}
          failed={t('arcsFailed')}
        />
      )}
      {played.length > 0 && (
        <LazyLayer
          load={() => import('./PlayedTitles')}
          given={{ atlas, played, placeCounts, areas: labels.areas, language }}
          failed={null}
        />
      )}
      <PlaceMarks
        atlas={atlas}
        placeCounts={placeCounts}
        sides={labels.places}
        rows={labels.rows}
        shifts={shifts}
        language={language}
        chosen={chosen}
        open={open}
      />
    </>
  )
}
