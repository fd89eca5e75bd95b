import { memo } from 'react'
import { citedDocuments, documentLabel } from '@/geodata/domain/cite/citedDocuments'
import type { Atlas, AtlasEvent } from '@/geodata/domain/join/atlas'
import { kindWith, withId } from '@/geodata/domain/join/lookup'
import type { Language } from '@/geodata/domain/language/language'
import { SEMICOLON } from '@/geodata/domain/language/punctuation'
import type { Match } from '@/geodata/domain/select/match'
import { type Span, spans } from '@/geodata/domain/summary/span'
import type { Translate } from '../../language/translate'
import { dateWords, numberWords } from '../../language/words'
import { KindMark } from '../../ui/KindMark'
import styles from './EventTable.module.css'

interface TableRowProps {
  readonly atlas: Atlas
  readonly event: AtlasEvent
  readonly match: Match | 'out'
  readonly language: Language
  readonly t: Translate
  /** Position in a table of which only a part is in the page. */
  readonly at?: number
}

/** One event as a row; on narrow screens each cell shows its label. */
export const TableRow = memo(function TableRow({ atlas, event, match, language, t, at }: TableRowProps) {
  const place = withId(atlas.places, event.place)
  const regions = place?.abroad
    ? [t('filter.abroad')]
    : place?.regions.length === atlas.regions.length
      ? [t('table.allRegions')]
      : atlas.regions.flatMap(({ id, name }) => (place?.regions.includes(id) ? [name[language]] : []))
  const actors = event.actors.flatMap(({ id, role }) => {
    const actor = withId(atlas.actors, id)?.name[language]
    if (actor === undefined) return []
    return [role === 'acts' ? actor : t('table.inRole', { actor, role })]
  })
  const sources = citedDocuments(atlas, event.citations).map((document) => documentLabel(document, language))
  return (
    <tr
      data-possible={match !== 'certain' || undefined}
      // The heading is the first row.
      {...(at === undefined ? {} : { 'data-at': at, 'aria-rowindex': at + 2 })}
    >
      <td data-name={t('table.date')}>
        <time dateTime={event.date}>{dateWords(event.date, language, t)}</time>
      </td>
      <th scope="row">
        <a href={`/${language}/events/${event.id}`}>{event.title[language]}</a>
      </th>
      <td data-name={t('table.place')}>
        {place && <a href={`/${language}/places/${place.id}`}>{place.name[language]}</a>}{' '}
        {place && <span className={styles.aside}>{t(`precision.${place.precision}`)}</span>}
      </td>
      <td data-name={t('table.regions')}>{regions.join(', ')}</td>
      <td data-name={t('table.kind')}>
        <span className={styles.kind}>
          <KindMark kind={kindWith(atlas, event.kind)} status={event.status} />{' '}
          {kindWith(atlas, event.kind)?.name[language]}
        </span>
      </td>
      <td data-name={t('table.status')}>{t(`event.status.${event.status}`)}</td>
      <td data-name={t('table.actors')} data-empty={event.actors.length === 0 || undefined}>
        {actors.join(SEMICOLON[language]) || <None t={t} />}
      </td>
      <td data-name={t('table.figures')} data-empty={event.figures.length === 0 || undefined}>
        {event.figures.length === 0 && <None t={t} />}
        {event.figures.length > 0 && (
          <ul className={styles.figures}>
            {spans(event.figures).map((span) => (
              <li key={`${span.measure} ${span.of?.[language]}`}>
                {t('table.figure', {
                  measure: withId(atlas.measures, span.measure)?.name[language] ?? span.measure,
                  of: span.of?.[language] ?? 'none',
                  span: spanWords(atlas, span, language, t),
                })}
                {span.claims > 1 && (
                  <span className={styles.aside}> ({t('table.claims', { claims: span.claims })})</span>
                )}
              </li>
            ))}
          </ul>
        )}
      </td>
      <td data-name={t('table.sources')}>{sources.join(SEMICOLON[language])}</td>
      <td data-name={t('table.match')}>
        <span className={styles.match}>{match !== 'out' && t(`table.${match}`)}</span>
      </td>
    </tr>
  )
})

/** An empty cell: a dash on screen and a word for screen readers. */
function None({ t }: { t: Translate }) {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="unseen">{t('table.none')}</span>
    </>
  )
}

function spanWords(atlas: Atlas, span: Span, language: Language, t: Translate): string {
  const { measure, low, high, openBelow, openAbove, words } = span
  if (low === null || high === null) return words?.[language] ?? ''
  const unit = withId(atlas.measures, measure)?.unit
  const numbers =
    low === high
      ? numberWords(low, language)
      : t('table.span', { low: numberWords(low, language), high: numberWords(high, language) })
  const value =
    unit === 'percent'
      ? t('event.percent', { value: numbers })
      : unit === 'square-metre'
        ? t('event.squareMetre', { value: numbers })
        : numbers
  if (low === high && openAbove && !openBelow) return t('event.atLeast', { value })
  if (low === high && openBelow && !openAbove) return t('event.atMost', { value })
  if (openAbove) return t('table.above', { span: value })
  return openBelow ? t('table.below', { span: value }) : value
}
