import { useTranslations } from 'use-intl'
import { kindWith } from '@/geodata/domain/join/lookup'
import { windowWords } from '../../language/words'
import { KindMark } from '../../ui/KindMark'
import { useSetting } from '../../view/useExplorer'
import { EventLink } from '../event/EventLink'
import styles from './PlayCaption.module.css'
import type { Head } from './usePlayback'
import type { Told } from './usePlayedEvents'

interface PlayCaptionProps extends Told {
  readonly head: Head
  /** Ends playback. */
  readonly end: () => void
}

/** Maximum number of titles beside the date; the list beside the map has the rest. */
const MOST = 3

/**
 * Below the strip: the current stop of playback, its certain events, and buttons. Read out by the timeline's status
 * region, once per stop.
 */
export default function PlayCaption({ head, events, count, end }: PlayCaptionProps) {
  const t = useTranslations('timeline')
  const translate = useTranslations()
  const { atlas, language, go } = useSetting()
  const { window, position, count: steps } = head
  const shown = events.slice(0, MOST)
  const more = (count ?? 0) - shown.length
  return (
    <div className={styles.caption}>
      <p className={styles.when}>
        <strong>{windowWords(window, language, translate)}</strong>{' '}
        <small>{t('step', { position, count: steps })}</small>
      </p>
      <ul className={styles.events}>
        {shown.map((event) => (
          <li key={event.id}>
            <KindMark kind={kindWith(atlas, event.kind)} status={event.status} /> <EventLink event={event} />
          </li>
        ))}
        {more > 0 && <li className={styles.more}>{t('more', { more })}</li>}
        {count === 0 && <li>{t('nothingCertain')}</li>}
      </ul>
      <span className={styles.ways}>
        <button type="button" onClick={() => go((now) => ({ ...now, time: window }))}>
          {t('keep')}
        </button>
        <button type="button" onClick={end} aria-label={t('endPlay')} title={t('endPlay')}>
          ×
        </button>
      </span>
    </div>
  )
}
