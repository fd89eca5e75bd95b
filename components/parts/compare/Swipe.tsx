import { useTranslations } from 'use-intl'
import styles from './Swipe.module.css'

interface SwipeProps {
  /** Visible share of the first map, 0 to 1. */
  readonly share: number
  readonly move: (share: number) => void
  /** The two periods in words. */
  readonly before: string
  readonly after: string
}

/** The draggable divider between the two halves of the map; a slider for keyboard and assistive technology. */
export function Swipe({ share, move, before, after }: SwipeProps) {
  const t = useTranslations('compare')
  return (
    <input
      type="range"
      className={styles.edge}
      min={0}
      max={100}
      value={Math.round(share * 100)}
      onChange={({ target }) => move(Number(target.value) / 100)}
      aria-label={t('edge', { first: before, second: after })}
    />
  )
}
