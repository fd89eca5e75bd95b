import type { ComponentProps } from 'react'
import styles from './MapView.module.css'

interface ToolProps extends Omit<ComponentProps<'button'>, 'type' | 'children'> {
  /** Accessible name and tooltip; visible text where the tools are collapsed. */
  readonly label: string
  /** The icon as an SVG path, 16 by 16. */
  readonly path: string
  readonly dashed?: boolean
}

/** A button of the map. */
export function Tool({ label, path, dashed = false, ...button }: ToolProps) {
  return (
    <button type="button" aria-label={label} title={label} {...button}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path
          d={path}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.7"
          strokeLinejoin="round"
          {...(dashed ? { strokeDasharray: '3 1.6' } : {})}
        />
      </svg>
      <span className={styles.word} aria-hidden="true">
        {label}
      </span>
    </button>
  )
}
