import { partTransform, signOf } from '@/geodata/kind/outline'
import type { Status } from '@/geodata/schema/term'
import styles from './KindMark.module.css'

interface KindMarkProps {
  readonly kind: string
  /** Of the event; a kind by itself is drawn like one that is reported. */
  readonly status?: Status
  /** The kind in words, with the status where no word beside the sign says it, for those who do not see it. */
  readonly label?: string
  readonly size?: number
}

/** The sign of a kind of event, or of an event: the shape says the kind, the outline the status. A plain dot for a kind that has no sign yet. */
export function KindMark({ kind, status = 'reported', label = '', size = 14 }: KindMarkProps) {
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
      {signOf(kind, status).map((part) => (
        <path
          key={part.d}
          d={part.d}
          transform={partTransform(part)}
          {...(part.line !== null && { className: styles.line, strokeWidth: part.line })}
        />
      ))}
    </svg>
  )
}
