import { HATCHES, hatchName, LINES_APART, TURNS } from '@/geodata/drawing/mark/hatching'

/**
 * SVG patterns for filling areas: three densities in two directions, and one for open areas. Ids are prefixed, since
 * two maps may be on the page.
 */
export function Hatching({ id }: { id: string }) {
  return (
    <svg width="0" height="0" style={{ position: 'absolute' }} aria-hidden="true" focusable="false">
      <defs>
        {HATCHES.map((hatch) => (
          <Lines
            key={hatchName(hatch)}
            id={`${id}${hatchName(hatch)}`}
            apart={LINES_APART[hatch.density]}
            turn={TURNS[hatch.turn]}
            stroke="var(--acacia)"
            width={1.2}
            opacity={0.5}
          />
        ))}
        <Lines id={`${id}hatch-strong`} apart={7} turn={45} stroke="var(--laterite)" width={2.4} opacity={0.65} />
      </defs>
    </svg>
  )
}

interface LinesProps {
  readonly id: string
  /** In pixels. */
  readonly apart: number
  /** In degrees. */
  readonly turn: number
  readonly stroke: string
  readonly width: number
  readonly opacity: number
}

function Lines({ id, apart, turn, stroke, width, opacity }: LinesProps) {
  return (
    <pattern id={id} width={apart} height={apart} patternUnits="userSpaceOnUse" patternTransform={`rotate(${turn})`}>
      <path d={`M${apart / 2} 0v${apart}`} stroke={stroke} strokeWidth={width} strokeOpacity={opacity} />
    </pattern>
  )
}

/** References to the patterns, as custom properties for the map's container. */
export function hatches(id: string): Record<`--${string}`, string> {
  const names = [...HATCHES.map(hatchName), 'hatch-strong']
  return Object.fromEntries(names.map((name) => [`--${name}`, `url(#${id}${name})`]))
}
