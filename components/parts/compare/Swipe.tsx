import { useTranslations } from 'use-intl'
import styles from './Swipe.module.css'

interface SwipeProps {
  /** How much of the first map is seen, 0 to 1. */
  readonly share: number
  readonly move: (share: number) => void
  /** The two periods in words. */
  readonly before: string
  readonly after: string
}

/** The edge between the two halves of one map, to be pulled; a slider for keys and for assistive technology. */
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
