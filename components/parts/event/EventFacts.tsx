import type { Atlas, AtlasEvent } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import type { Translate } from '../../language/translate'
import { dateWords, possibleDaysWords } from '../../language/words'
import { recordAddress } from '../../view/recordAddress'
import { withCode } from '../place/placePrecision'
import { PassageLink } from '../source/PassageLink'
import styles from './EventDetails.module.css'
import { precisionWords } from './precisionWords'

interface EventFactsProps {
  readonly atlas: Atlas
  readonly event: AtlasEvent
  readonly language: Language
  readonly t: Translate
}

/** Date and place of an event, how each is known, and differing dates or contested facts. */
export function EventFacts({ atlas, event, language, t }: EventFactsProps) {
  const possibleDays = possibleDaysWords(event, language, t)
  const place = atlas.places.find(({ id }) => id === event.place)
  const regions = place?.regions.length === atlas.regions.length ? [] : (place?.regions ?? [])
  const regionNames = regions.flatMap((id) => atlas.regions.find((region) => region.id === id)?.name[language] ?? [])
  return (
    <dl className={styles.facts}>
      <dt>{t('event.when')}</dt>
      <dd>
        <time dateTime={event.date} title={`EDTF ${event.date}`}>
          {dateWords(event.date, language, t)}
        </time>{' '}
        {/* Where it is said how the date was established, that explains it. */}
        {possibleDays && !event.dating && <span className={styles.region}>{possibleDays} </span>}
        {event.inferred.includes('date') && <span className="tag">{t('event.inferred')}</span>}
        {event.dating && <p className={styles.reasoning}>{event.dating[language]}</p>}
      </dd>
      {event.dates.length > 0 && (
        <>
          <dt>{t('event.dates')}</dt>
          <dd>
            <ul className={styles.dates}>
              {event.dates.map((one) => (
                <li key={`${one.date} ${one.source} ${one.part} ${one.locator}`}>
                  <time dateTime={one.date} title={`EDTF ${one.date}`}>
                    {dateWords(one.date, language, t)}
                  </time>{' '}
                  <small>
                    <PassageLink atlas={atlas} passage={one} language={language} />
                  </small>
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
      <dt>{t('event.whereAt')}</dt>
      <dd>
        {place && <a href={recordAddress(atlas, language, 'places', place.id)}>{place.name[language]}</a>}
        {regionNames.length > 0 && <span className={styles.region}> · {regionNames.join(', ')}</span>}
        {place && (
          <p className={styles.reasoning}>
            {withCode(precisionWords(event, place, t), place, t)}
            {event.siting && <>. {event.siting[language]}</>}
          </p>
        )}
      </dd>
      {event.contested && (
        <>
          <dt>{t('event.contested')}</dt>
          <dd>{event.contested[language]}</dd>
        </>
      )}
    </dl>
  )
}
