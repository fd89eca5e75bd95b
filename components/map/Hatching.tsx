/** The patterns that CSS fills areas with: known only to a part of the country, and the same when it is pointed at. */
export function Hatching() {
  return (
    <svg width="0" height="0" style={{ position: 'absolute' }} aria-hidden="true" focusable="false">
      <defs>
        <pattern id="hatch" width="12" height="12" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0v12" stroke="var(--acacia)" strokeWidth="1.2" strokeOpacity="0.4" />
        </pattern>
        <pattern id="hatch-strong" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0v7" stroke="var(--laterite)" strokeWidth="2.4" strokeOpacity="0.65" />
        </pattern>
      </defs>
    </svg>
  )
}
