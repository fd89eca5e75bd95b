import { useDeferredValue } from 'react'
import type { Atlas } from '@/geodata/join/atlas'
import type { Language } from '@/geodata/language/language'
import type { Gathered } from '@/geodata/place/gather'
import type { Tie } from '../event/ties'
import { AreaLabels, RiverLabels, TownLabels } from './Labels'
import { LinkArcs } from './LinkArcs'
import { PlaceMarks } from './PlaceMarks'
import { useLabels } from './useLabels'

interface NamesProps {
  readonly atlas: Atlas
  readonly gathered: readonly Gathered[]
  readonly language: Language
  readonly chosen: string | null
  readonly ties: readonly Tie[]
  readonly open: (place: string) => void
  /** Whether no name may be cut off at the edge of the map. */
  readonly framed: boolean
}

/** Every mark and name of the map, laid out together so that none covers another. */
export function Names({ atlas, gathered, language, chosen, ties, open, framed }: NamesProps) {
  // The counts on the marks come first; the names around them are laid out a moment later.
  const labels = useLabels({ atlas, gathered: useDeferredValue(gathered), language, framed })
  return (
    <>
      <AreaLabels areas={labels.areas} />
      <RiverLabels rivers={labels.rivers} />
      <TownLabels towns={labels.towns} />
      {ties.length > 0 && <LinkArcs ties={ties} gathered={gathered} areas={labels.areas} language={language} />}
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
