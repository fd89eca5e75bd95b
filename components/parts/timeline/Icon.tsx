const PATHS = {
  play: 'M5 3l9 5-9 5z',
  pause: 'M4 3h3v10H4zM9 3h3v10H9z',
  previous: 'M3 3h2v10H3zM14 3v10L6 8z',
  next: 'M11 3h2v10h-2zM2 3l8 5-8 5z',
  closer: 'M7 3h2v4h4v2H9v4H7V9H3V7h4z',
  wider: 'M3 7h10v2H3z',
  fit: 'M1 3h2v10H1zM13 3h2v10h-2zM4 8l3-3v2h2V5l3 3-3 3V9H7v2z',
  more: 'M3 6.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3zM8 6.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3zM13 6.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3z',
  whole: 'M1 7h14v2H1zM1 4h2v8H1zM13 4h2v8h-2z',
} as const

/** Icons of the timeline's buttons; decorative, since the buttons have labels. */
export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" fill="currentColor" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
