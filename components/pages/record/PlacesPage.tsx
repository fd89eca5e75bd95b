import type { Place } from '@/geodata/domain/join/atlas'
import { eventsAt } from '@/geodata/domain/select/placeCounts'
import styles from '../../parts/site/Record.module.css'
import { CollectionPage, type CollectionProps } from './CollectionPage'
import { inOrderOfName } from './inOrderOfName'
import { RecordList } from './RecordList'

const GROUPS = ['points', 'areas', 'country', 'abroad'] as const

/** All places, grouped by precision. */
export function PlacesPage({ atlas, language, t }: CollectionProps) {
  return (
    <CollectionPage atlas={atlas} language={language} t={t} collection="places">
      {GROUPS.map((group) => (
        <section key={group} className={styles.section}>
          <h2>{t(`pages.placeGroups.${group}`)}</h2>
          <RecordList
            rows={inOrderOfName(
              atlas.places.filter((place) => groupOf(place) === group),
              language,
            ).map((place) => ({
              id: place.id,
              href: `/${language}/places/${place.id}`,
              name: place.name[language],
              note: t(`precision.${place.precision}`),
              count: t('pages.count', { count: eventsAt(atlas, place, atlas.events).length }),
            }))}
          />
        </section>
      ))}
    </CollectionPage>
  )
}

function groupOf({ abroad, precision, point, within }: Place): (typeof GROUPS)[number] {
  if (abroad) return 'abroad'
  if (precision === 'country') return 'country'
  return point || within ? 'points' : 'areas'
}
