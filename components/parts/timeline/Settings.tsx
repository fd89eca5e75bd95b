import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { BINNED } from '@/geodata/drawing/timeline/lines'
import { PLAY_MODES } from '@/geodata/drawing/timeline/play'
import { Checkbox } from '../../ui/Checkbox'
import { Select } from '../../ui/Select'
import { useSetting } from '../../view/useExplorer'
import { Icon } from './Icon'
import { SPEEDS } from './playChoice'
import { RangeForm } from './RangeForm'
import styles from './Timeline.module.css'
import type { Playback } from './usePlayback'

/** Rarely needed controls: dates and degrees as fields, playback settings, and a list of keys. */
export function Settings({ playback }: { playback: Playback }) {
  const t = useTranslations('timeline')
  const words = useTranslations()
  const { atlas } = useSetting()
  const { choice, choose } = playback
  const { mode, speed } = choice
  const details = useRef<HTMLDetailsElement>(null)
  return (
    <details
      ref={details}
      className={styles.settings}
      onKeyDown={(key) => {
        if (key.key !== 'Escape' || !details.current?.open) return
        key.stopPropagation()
        details.current.open = false
        details.current.querySelector('summary')?.focus()
      }}
    >
      <summary aria-label={t('settings')} title={t('settings')}>
        <Icon name="more" />
      </summary>
      <div className={styles.sheet}>
        <RangeForm />
        <div className={styles.form}>
          <label>
            {t('mode')}
            <Select
              aria-label={t('mode')}
              value={mode}
              choose={(chosen) => choose({ mode: PLAY_MODES.find((one) => one === chosen) ?? mode })}
            >
              {PLAY_MODES.map((one) => (
                <option key={one} value={one}>
                  {t(`modes.${one}`)}
                </option>
              ))}
            </Select>
          </label>
          <label>
            {t('speed')}
            <Select
              aria-label={t('speed')}
              value={speed}
              choose={(chosen) => choose({ speed: SPEEDS.find((one) => String(one) === chosen) ?? speed })}
            >
              {SPEEDS.map((one) => (
                <option key={one} value={one}>
                  {one < 1 ? t('slow', { seconds: 1 / one }) : t('speeds', { stops: one })}
                </option>
              ))}
            </Select>
          </label>
          {(['loop', 'possible'] as const).map((name) => (
            <label key={name} className={styles.check}>
              <Checkbox checked={choice[name]} choose={(on) => choose({ [name]: on })} /> {t(name)}
            </label>
          ))}
        </div>
        <p className={styles.hint} id="timeline-keys">
          {atlas.partial ? words('explore.keys') : t('keys')}
        </p>
        <p className={styles.hint}>
          {atlas.partial ? words('explore.bars') : t('legend', { own: atlas.own ? 'yes' : 'no' })}
        </p>
        {atlas.events.length > BINNED && <p className={styles.hint}>{words('crowd.bars')}</p>}
      </div>
    </details>
  )
}
