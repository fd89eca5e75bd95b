import { useTranslations } from 'use-intl'
import { UNITS } from '@/geodata/drawing/timeline/calendar'
import { Button } from '../../ui/Button'
import { Select } from '../../ui/Select'
import { Icon } from './Icon'
import styles from './Timeline.module.css'
import type { Playback } from './usePlayback'

/** Play, pause and step through time. */
export function Player({ playback }: { playback: Playback }) {
  const t = useTranslations('timeline')
  const { playing, choice, choose, toggle, next, previous } = playback
  return (
    <fieldset className={styles.player}>
      <legend className="unseen">{t('playback')}</legend>
      <Button repeats onClick={previous} aria-label={t('previous')} title={t('previous')}>
        <Icon name="previous" />
      </Button>
      <Button
        className={styles.play}
        onClick={toggle}
        aria-label={t(playing ? 'pause' : 'play')}
        title={t(playing ? 'pause' : 'play')}
      >
        <Icon name={playing ? 'pause' : 'play'} />
      </Button>
      <Button repeats onClick={next} aria-label={t('next')} title={t('next')}>
        <Icon name="next" />
      </Button>
      <Select
        aria-label={t('unit')}
        value={choice.unit}
        choose={(chosen) => choose({ unit: UNITS.find((one) => one === chosen) ?? choice.unit })}
      >
        {UNITS.map((one) => (
          <option key={one} value={one}>
            {t(`by.${one}`)}
          </option>
        ))}
      </Select>
    </fieldset>
  )
}
