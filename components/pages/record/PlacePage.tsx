import type { Atlas, Place } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { eventsAt } from '@/geodata/domain/select/placeCounts'
import { placeView } from '@/geodata/domain/view/placeView'
import type { Translate } from '../../language/translate'
import { ReportLink } from '../../parts/event/ReportLink'
import { EventList } from '../../parts/list/EventList'
import { placePrecision, withCode } from '../../parts/place/placePrecision'
import { ShareRecord } from '../../parts/share/ShareRecord'
import { Breadcrumbs } from '../../parts/site/Breadcrumbs'
import { Fact, Facts } from '../../parts/site/Facts'
import { Page } from '../../parts/site/Page'
import styles from '../../parts/site/Record.module.css'
import { MapLinks } from './MapLinks'
import { PlaceLinks } from './PlaceLinks'

/** Radius of the link to a place's surroundings, in kilometres. */
const AROUND = 100

interface PlacePageProps {
  readonly atlas: Atlas
  readonly place: Place
  readonly language: Language
  readonly t: Translate
}

/** The page of a place: its precision, other places counted there, and its chronology. */
export function PlacePage({ atlas, place, language, t }: PlacePageProps) {
  const events = eventsAt(atlas, place, atlas.events)
  const regions = place.regions.length === atlas.regions.length ? [] : place.regions
  const regionNames = regions.flatMap((id) => atlas.regions.find((region) => region.id === id)?.name[language] ?? [])
  const spellings = place.spellings.filter((spelling) => spelling !== place.name[language])
  const parent = atlas.places.filter(({ id }) => id === place.within)
  const inside = atlas.places.filter(({ within }) => within === place.id)
  const path = `/places/${place.id}`
  return (
    <Page
      language={language}
      t={t}
      path={path}
      view={placeView(place)}
      share={<ShareRecord language={language} path={path} title={place.name[language]} view={placeView(place)} />}
    >
      <Breadcrumbs language={language} t={t} collection="places" here={place.name[language]} />
      <h1>{place.name[language]}</h1>
      <Facts>
        <Fact term={t('pages.precision')}>{withCode(placePrecision(place, t), place, t)}</Fact>
        <Fact term={t('pages.region')}>{regionNames.length > 0 ? regionNames.join(', ') : null}</Fact>
        <Fact term={t('pages.partOf')}>
          {parent.length > 0 ? <PlaceLinks places={parent} language={language} /> : null}
        </Fact>
        <Fact term={t('pages.inside')}>
          {inside.length > 0 ? <PlaceLinks places={inside} language={language} /> : null}
        </Fact>
        <Fact term={t('pages.spellings')}>{spellings.length > 0 ? spellings.join(', ') : null}</Fact>
        <Fact term={t('pages.placing')}>{place.origin[language]}</Fact>
        <Fact term={t('pages.description')}>{place.note?.[language]}</Fact>
      </Facts>
      <MapLinks
        language={language}
        t={t}
        views={[
          { view: placeView(place), name: t('pages.onMap') },
          ...(place.point
            ? [{ view: { near: { place: place.id, km: AROUND } }, name: t('pages.near', { km: AROUND }) }]
            : []),
        ]}
      />
      <section className={styles.section}>
        <h2>{t('pages.chronology')}</h2>
        <p>{t('pages.count', { count: events.length })}</p>
        <EventList
          atlas={atlas}
          events={events}
          language={language}
          t={t}
          years="h3"
          eventLink={(event) => <a href={`/${language}/events/${event.id}`}>{event.title[language]}</a>}
        />
      </section>
      <p>
        <ReportLink language={language} t={t} record={{ place: place.id }} />
      </p>
    </Page>
  )
}
