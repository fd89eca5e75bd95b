'use client'

import { useTranslations } from 'use-intl'
import type { LinkArc } from '@/geodata/drawing/link/linkArcs'
import { Tray } from '../place/Tray'
import { Legend, type LegendProps } from './Legend'
import { LiveMap } from './LiveMap'
import { MapWithCard, type MapWithCardProps } from './MapWithCard'

interface ExplainedMapProps extends MapWithCardProps {
  /** Initial state and extra content of the legend; null for no legend. */
  readonly legend?: Pick<LegendProps, 'open' | 'toggled' | 'children'> | null
  /** Label of the tray; without it there is none. */
  readonly tray?: string | undefined
}

/** A map with chronologies and legend, and its tray below. */
export function ExplainedMap({ legend = {}, tray, ...map }: ExplainedMapProps) {
  const t = useTranslations()
  const { atlas, language, placeCounts, selection, arcs = NO_ARCS, openPlace, open } = map
  return (
    <>
      <MapWithCard
        {...map}
        Map={LiveMap}
        legend={
          legend && (
            <Legend
              atlas={atlas}
              language={language}
              t={t}
              placeCounts={placeCounts}
              positions={selection.positions}
              arcs={arcs}
              {...legend}
            />
          )
        }
      />
      {tray !== undefined && (
        <Tray atlas={atlas} placeCounts={placeCounts} language={language} chosen={openPlace} open={open} label={tray} />
      )}
    </>
  )
}

const NO_ARCS: readonly LinkArc[] = []
