import { shapeOf } from '@/geodata/kind/shape'
import styles from './KindMark.module.css'

/** The sign of a kind of event, with its name for those who do not see it; a plain dot for a kind that has no sign yet. */
export function KindMark({ kind, label = '', size = 14 }: { kind: string; label?: string; size?: number }) {
  return (
    <svg
      className={styles.mark}
      data-kind={kind}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden={label === ''}
    >
      <title>{label}</title>
      <path d={shapeOf(kind)} />
    </svg>
  )
}
