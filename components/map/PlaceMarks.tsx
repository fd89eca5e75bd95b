import { latLngBounds } from 'leaflet'
import { useMap } from 'react-leaflet'
import { useTranslations } from 'use-intl'
import type { Language } from '@/geodata/language/language'
import type { Gathered } from '../place/gather'
import { GROUND_FRAME } from './frame'
import { Mark } from './Mark'
import styles from './PlaceMarks.module.css'
import { latLng } from './position'
import { markSize, type Side } from './useLabels'

interface PlaceMarksProps {
  readonly gathered: readonly Gathered[]
  readonly sides: ReadonlyMap<string, Side>
  readonly language: Language
  /** The mark on which the open event, or the open chronology, stands. */
  readonly chosen: string | null
  readonly open: (place: string) => void
}

/** One mark a place, with how many events it holds; never several marks on top of each other. */
export function PlaceMarks({ gathered, sides, language, chosen, open }: PlaceMarksProps) {
  const t = useTranslations()
  const map = useMap()
  const frame = latLngBounds(GROUND_FRAME)
  return gathered.map(({ place, count: { certain, possible } }) => {
    // What lies off the ground map cannot be panned to: the tray has it.
    if (!place.point || !frame.contains(latLng(place.point.coordinates))) return null
    const at = place.point.coordinates
    const total = certain + possible
    return (
      <Mark key={place.id} at={at} rank={place.id === chosen ? 2 : 1}>
        <button
          type="button"
          className={styles.mark}
          data-place={place.id}
          data-empty={total === 0 || undefined}
          data-possible={(certain === 0 && possible > 0) || undefined}
          aria-expanded={place.id === chosen}
          style={{ '--size': `${markSize(total)}rem` } as React.CSSProperties}
          onFocus={() => map.panInside(latLng(at), { padding: [60, 60], animate: false })}
          onClick={() => open(place.id)}
        >
          <span className={styles.disc} aria-hidden="true">
            {total > 0 && total}
          </span>
          <span className={styles.name} data-side={sides.get(place.id)} aria-hidden="true">
            {place.name[language]}
          </span>
          <span className="unseen">{t('map.mark', { place: place.name[language], certain, possible })}</span>
        </button>
      </Mark>
    )
  })
}
