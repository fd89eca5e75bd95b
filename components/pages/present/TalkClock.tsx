import { useTranslations } from 'use-intl'
import type { Language } from '@/geodata/domain/language/language'
import { localeOf } from '../../language/locale'
import styles from './Speaker.module.css'
import { clockFace, delay, sceneInTalk } from './stopwatch'
import type { useStopwatch } from './useStopwatch'

interface TalkClockProps {
  readonly scene: number
  readonly count: number
  /** The numbers of hidden scenes. */
  readonly hidden: ReadonlySet<number>
  readonly time: ReturnType<typeof useStopwatch>
  readonly language: Language
}

const MINUTE = 60_000

/** The clock, the elapsed time, and its difference from the plan. */
export function TalkClock({ scene, count, hidden, time, language }: TalkClockProps) {
  const t = useTranslations('present')
  const { now, spent, running, target, press, reset, setTarget } = time
  const talk = sceneInTalk(scene, count, time.from ?? scene, hidden)
  const late = delay(talk.scene, talk.count, spent, target * MINUTE)
  const minutes = clockFace(Math.abs(late))
  const pace = late === 0 ? t('onTime') : late > 0 ? t('behind', { minutes }) : t('ahead', { minutes })
  return (
    <section className={styles.time} aria-label={t('time')}>
      <p className={styles.clock}>
        <span>{t('clock')}</span>
        {now === null
          ? '–'
          : new Intl.DateTimeFormat(localeOf(language), { hour: '2-digit', minute: '2-digit' }).format(now)}
      </p>
      <p className={styles.elapsed} role="timer">
        <span>{t('elapsed')}</span>
        {clockFace(spent)}
      </p>
      <p className={styles.pace} data-late={late > 0 || undefined}>
        <span>{t('pace')}</span>
        {pace}
      </p>
      <label>
        <span>{t('target')}</span>
        <input
          type="number"
          min={1}
          max={600}
          value={target}
          onChange={({ target: { valueAsNumber } }) => valueAsNumber > 0 && setTarget(Math.min(valueAsNumber, 600))}
        />
      </label>
      <button type="button" className="button" onClick={() => press(scene)}>
        {running ? t('stop') : t('start')}
      </button>
      <button type="button" className="button" onClick={reset}>
        {t('reset')}
      </button>
    </section>
  )
}
