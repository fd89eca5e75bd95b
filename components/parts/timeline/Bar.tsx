import { useTranslations } from 'use-intl'
import type { TimeWindow } from '@/geodata/domain/time/window'
import type { Band } from '@/geodata/domain/view/view'
import { dayAt, type Focus, zoomed } from '@/geodata/drawing/timeline/focus'
import { windowWords } from '../../language/words'
import { Button } from '../../ui/Button'
import { useSetting } from '../../view/useExplorer'
import { Icon } from './Icon'
import { bandWords } from './latitudeWords'
import { Player } from './Player'
import { Settings } from './Settings'
import { ShownYears } from './ShownYears'
import type { SetFocus } from './setFocus'
import styles from './Timeline.module.css'
import type { Playback } from './usePlayback'

interface BarProps {
  /** Id of the title. */
  readonly title: string
  /** Whether there is a strip to zoom. */
  readonly zooms: boolean
  readonly playback: Playback
  /** The chosen window and band, or those being dragged. */
  readonly window: TimeWindow | null
  readonly band: Band | null
  /** The visible years. */
  readonly focus: Focus
  readonly span: Focus
  readonly setFocus: SetFocus
  /** Zooms to the chosen window, or to all matching events. */
  readonly fit: () => void
}

/** The bar above the strip: title, playback, current window, zoom and settings. */
export function Bar({ title, zooms, playback, window, band, focus, span, setFocus, fit }: BarProps) {
  const t = useTranslations('timeline')
  const zoom = (factor: number) => setFocus((now) => zoomed(now, factor, dayAt(now, 1, 0.5), span))
  const buttons = {
    wider: () => zoom(1 / 0.5),
    closer: () => zoom(0.5),
    fit,
    whole: () => setFocus(span),
  }
  return (
    <div className={styles.bar}>
      <h2 className={styles.title} id={title}>
        {t('title')}
      </h2>
      <Player playback={playback} />
      <div className={styles.seen}>
        <Readout window={window} band={band} focus={focus} span={span} />
        <div className={styles.tools}>
          <fieldset className={styles.zoom} disabled={!zooms}>
            <legend className="unseen">{t('zoom')}</legend>
            {(['wider', 'closer', 'fit', 'whole'] as const).map((name) => (
              <Button key={name} repeats onClick={buttons[name]} aria-label={t(name)} title={t(name)}>
                <Icon name={name} />
              </Button>
            ))}
          </fieldset>
          <Settings playback={playback} />
        </div>
      </div>
    </div>
  )
}

/** The window and the band, each removable; without a window, the visible years. */
function Readout({ window, band, focus, span }: Pick<BarProps, 'window' | 'band' | 'focus' | 'span'>) {
  return (
    <p className={styles.readout}>
      {!window && <ShownYears focus={focus} span={span} />}
      <Chosen window={window} band={band} />
    </p>
  )
}

/** The window and the band, each removable. */
function Chosen({ window, band }: Pick<BarProps, 'window' | 'band'>) {
  const t = useTranslations()
  const { language, go } = useSetting()
  const time = window && (window.start !== null || window.end !== null) ? windowWords(window, language, t) : null
  const latitudes = band && bandWords(band, language, t)
  return (
    <>
      {time && (
        <Button
          onClick={() => go((now) => ({ ...now, time: null }))}
          aria-label={t('timeline.clearTime', { window: time })}
        >
          {time} <span aria-hidden="true">×</span>
        </Button>
      )}
      {latitudes && (
        <Button
          onClick={() => go((now) => ({ ...now, band: null }))}
          aria-label={t('timeline.clearBand', { band: latitudes })}
        >
          {latitudes} <span aria-hidden="true">×</span>
        </Button>
      )}
    </>
  )
}
