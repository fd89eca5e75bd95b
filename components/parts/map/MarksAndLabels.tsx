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
import { MarkLayer } from './Mark'
import { PlaceMarks } from './PlaceMarks'
import { useLabels } from './useLabels'

export interface MarksAndLabelsProps {
  readonly atlas: Atlas
  readonly placeCounts: readonly PlaceCount[]
  readonly language: Language
  readonly chosen: string | null
  readonly arcs: readonly LinkArc[]
  /** The camera in the address. */
  readonly at: Camera | null
  readonly report: (at: Camera) => void
  readonly open: (place: string) => void
  /** Whether names must not be cut off at the edge of the map. */
  readonly framed: boolean
}

/** All marks and names of the map, laid out together without overlaps. */
export function MarksAndLabels({
  atlas,
  placeCounts,
  language,
  chosen,
  arcs,
  at,
  report,
  open,
  framed,
}: MarksAndLabelsProps) {
  const t = useTranslations('map')
  // The marks' counts update first; the names are laid out in a deferred render.
  const { names: labels, shifts } = useLabels({ atlas, placeCounts: useDeferredValue(placeCounts), language, framed })
  const played = usePlayed()
  // An address with both a camera and arcs was shared with that map position.
  const seen = useRef(at && arcsKey(arcs))
  useEffect(
    function fitNextTime() {
      if (arcs.length === 0) seen.current = null
    },
    [arcs],
  )
  return (
    <>
      {arcs.length > 0 && (
        <LazyLayer
          load={() => import('./LinkArcs')}
          given={{ arcs, placeCounts, extent: atlas.config.map, areas: labels.areas, language, at, report, seen }}
          failed={t('arcsFailed')}
        />
      )}
      <MarkLayer>
        <AreaLabels areas={labels.areas} />
        <ZoneLabels zones={labels.zones} />
        <RiverLabels rivers={labels.rivers} />
        <TownLabels towns={labels.towns} />
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
        {played.length > 0 && (
          <LazyLayer
            load={() => import('./PlayedTitles')}
            given={{ atlas, played, placeCounts, areas: labels.areas, language }}
            failed={null}
          />
        )}
      </MarkLayer>
    </>
  )
}
