import { useTranslations } from 'use-intl'
import { UNITS } from '@/geodata/timeline/unit'
import { Icon } from './Icon'
import styles from './Timeline.module.css'
import type { Playback } from './usePlayback'

/** Play, pause and step through time. */
export function Player({ playback }: { playback: Playback }) {
  const t = useTranslations('timeline')
  const { playing, unit, setUnit, toggle, next, previous } = playback
  return (
    <fieldset className={styles.player}>
      <legend className="unseen">{t('playback')}</legend>
      <button type="button" onClick={previous} aria-label={t('previous')} title={t('previous')}>
        <Icon name="previous" />
      </button>
      <button
        type="button"
        className={styles.play}
        onClick={toggle}
        aria-label={t(playing ? 'pause' : 'play')}
        title={t(playing ? 'pause' : 'play')}
      >
        <Icon name={playing ? 'pause' : 'play'} />
      </button>
      <button type="button" onClick={next} aria-label={t('next')} title={t('next')}>
        <Icon name="next" />
      </button>
      <select
        aria-label={t('unit')}
        value={unit}
        onChange={({ target }) => setUnit(UNITS.find((one) => one === target.value) ?? unit)}
      >
        {UNITS.map((one) => (
          <option key={one} value={one}>
            {t(`by.${one}`)}
          </option>
        ))}
      </select>
    </fieldset>
  )
}
