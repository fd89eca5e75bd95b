import { documentLabel, documentOf } from '@/geodata/domain/cite/citedDocuments'
import type { Atlas, AtlasEvent, Figure } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import type { Translate } from '../../language/translate'
import { valueWords } from '../../parts/event/claim'
import styles from '../../parts/site/Record.module.css'

interface ClaimsProps {
  readonly atlas: Atlas
  readonly claims: readonly { readonly event: AtlasEvent; readonly figure: Figure }[]
  readonly language: Language
  readonly t: Translate
}

/** Figures of several events, each with its event and source. */
export function Claims({ atlas, claims, language, t }: ClaimsProps) {
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('pages.claim.figure')}</th>
          <th scope="col">{t('pages.claim.event')}</th>
        </tr>
      </thead>
      <tbody>
        {claims.map(({ event, figure }) => (
          <tr key={`${event.id} ${JSON.stringify(figure)}`}>
            <th scope="row">
              <span className={styles.value}>{valueWords(atlas, figure, language, t)}</span>{' '}
              {atlas.measures.find(({ id }) => id === figure.measure)?.name[language]}
              {figure.of && <span className={styles.of}> · {figure.of[language]}</span>}
            </th>
            <td>
              <a href={`/${language}/events/${event.id}`}>{event.title[language]}</a>{' '}
              <span className={styles.of}>({labelOf(atlas, figure, language)})</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function labelOf(atlas: Atlas, figure: Figure, language: Language): string {
  const document = documentOf(atlas, figure)
  return document ? documentLabel(document, language) : figure.source
}
