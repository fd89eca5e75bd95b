/** The patterns that areas are filled with: known only to a part of the country, and the same when it is pointed at. Ids of their own, for two maps may stand side by side. */
export function Hatching({ id }: { id: string }) {
  return (
    <svg width="0" height="0" style={{ position: 'absolute' }} aria-hidden="true" focusable="false">
      <defs>
        <pattern id={`${id}hatch`} width="12" height="12" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0v12" stroke="var(--acacia)" strokeWidth="1.2" strokeOpacity="0.4" />
        </pattern>
        <pattern
          id={`${id}hatch-strong`}
          width="7"
          height="7"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path d="M0 0v7" stroke="var(--laterite)" strokeWidth="2.4" strokeOpacity="0.65" />
        </pattern>
      </defs>
    </svg>
  )
}

/** What CSS calls the patterns: custom properties for the element that the map stands in. */
export function hatches(id: string): Record<`--${string}`, string> {
  return { '--hatch': `url(#${id}hatch)`, '--hatch-strong': `url(#${id}hatch-strong)` }
}
