import { useTranslations } from 'use-intl'
import type { Scene } from '@/geodata/domain/story/story'
import styles from './HideScene.module.css'

interface HideSceneProps {
  readonly scene: Pick<Scene, 'number' | 'heading'>
  readonly hidden: boolean
  readonly hide: (scene: number, hidden: boolean) => void
}

/** The switch that hides a scene in a talk or shows it again. */
export function HideScene({ scene: { number, heading }, hidden, hide }: HideSceneProps) {
  const t = useTranslations('present')
  return (
    <button
      type="button"
      className={styles.hide}
      aria-pressed={hidden}
      aria-label={t('hideScene', { number, heading })}
      title={t('hideScene', { number, heading })}
      onClick={() => hide(number, !hidden)}
    >
      {t('passOver')}
    </button>
  )
}
