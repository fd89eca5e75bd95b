const PATHS = {
  undo: 'M6 3 2.5 6.5 6 10M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6',
  redo: 'm10 3 3.5 3.5L10 10M13 6.5H6.5a3.5 3.5 0 0 0 0 7H10',
  find: 'M11 7a4 4 0 1 1-8 0 4 4 0 0 1 8 0zM10 10l4 4',
  more: 'M2.2 8h2M7 8h2M11.8 8h2',
  up: 'M8 13.5v-11M3.5 7 8 2.5 12.5 7',
  down: 'M8 2.5v11M3.5 9 8 13.5 12.5 9',
} as const

interface IconButtonProps {
  readonly icon: keyof typeof PATHS
  readonly label: string
  /** As in `aria-keyshortcuts`. */
  readonly keys?: string
  /** The same as the keys are called. */
  readonly keyNames?: string
  readonly expanded?: boolean
  /** null if there is nothing to do. */
  readonly act: (() => void) | null
}

/** A button with an icon; it keeps the focus when there is nothing to do any more. */
export function IconButton({ icon, label, keys, keyNames, expanded, act }: IconButtonProps) {
  return (
    <button
      type="button"
      className="button"
      aria-label={label}
      title={keyNames ? `${label} (${keyNames})` : label}
      aria-keyshortcuts={keys}
      aria-expanded={expanded}
      aria-disabled={act === null}
      onClick={() => act?.()}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d={PATHS[icon]} fill="none" stroke="currentColor" strokeWidth="1.7" strokeLinejoin="round" />
      </svg>
    </button>
  )
}
