import { useDeferredValue } from 'react'
import { useTranslations } from 'use-intl'
import type { Atlas } from '@/geodata/join/atlas'
import type { Language } from '@/geodata/language/language'
import type { Gathered } from '@/geodata/place/gather'
import type { Tie } from '../event/ties'
import { AreaLabels, RiverLabels, TownLabels } from './Labels'
import { LatePart } from './LatePart'
import { PlaceMarks } from './PlaceMarks'
import { useLabels } from './useLabels'

interface NamesProps {
  readonly atlas: Atlas
  readonly gathered: readonly Gathered[]
  readonly language: Language
  readonly chosen: string | null
  readonly ties: readonly Tie[]
  readonly open: (place: string) => void
}

/** Every mark and name of the map, laid out together so that none covers another. */
export function Names({ atlas, gathered, language, chosen, ties, open }: NamesProps) {
  const t = useTranslations('map')
  // The counts on the marks come first; the names around them are laid out a moment later.
  const labels = useLabels(atlas, useDeferredValue(gathered), language)
  return (
    <>
      <AreaLabels areas={labels.areas} />
      <RiverLabels rivers={labels.rivers} />
      <TownLabels towns={labels.towns} />
      {ties.length > 0 && (
        <LatePart
          load={() => import('./LinkArcs')}
          given={{ ties, gathered, areas: labels.areas, language }}
          failed={t('arcsFailed')}
        />
      )}
      <PlaceMarks
        atlas={atlas}
        gathered={gathered}
        sides={labels.places}
        language={language}
        chosen={chosen}
        open={open}
      />
    </>
  )
}
