import type { Extent, Scale } from '@/geodata/domain/cite/comparison'
import type { Language } from '@/geodata/domain/language/language'
import { localeOf } from '../../language/locale'
import styles from './DotPlotRow.module.css'

interface DotPlotRowProps {
  readonly extent: Extent
  readonly scale: Scale
  /** Text on the band of a claim without a number. */
  readonly inWords: string
}

/**
 * One row of a dot plot. A dot is a number, a ring an approximate one, a bar a range, an arrow an open end; a claim
 * without a number has a dashed band over the whole scale. Positions are in per cent, so that text keeps its size.
 */
export function DotPlotRow({ extent, scale, inWords }: DotPlotRowProps) {
  const at = (value: number) => `${((value / scale.max) * 100).toFixed(2)}%`
  return (
    <svg className={styles.row} aria-hidden="true" focusable="false">
      {scale.ticks.map((tick) => (
        <line key={tick} className={styles.rule} x1={at(tick)} x2={at(tick)} y1="0" y2="100%" />
      ))}
      <svg y="50%" width="100%" overflow="visible" aria-hidden="true" focusable="false">
        {extent.form === 'words' && (
          <>
            <rect className={styles.band} x="0" y="-9" width="100%" height="18" rx="3" />
            <text className={styles.inWords} x="50%" textAnchor="middle" dominantBaseline="central">
              {inWords}
            </text>
          </>
        )}
        {extent.form === 'value' && (
          <>
            <line className={styles.lead} x1="0" x2={at(extent.value)} y1="0" y2="0" />
            <circle
              className={styles.dot}
              data-approximate={extent.approximate || undefined}
              cx={at(extent.value)}
              cy="0"
              r="5.5"
            />
          </>
        )}
        {extent.form === 'range' && (
          <>
            <line className={styles.bar} x1={at(extent.low ?? 0)} x2={at(extent.high ?? scale.max)} y1="0" y2="0" />
            {extent.low === null ? <Arrow at="0%" towards={-1} /> : <End at={at(extent.low)} />}
            {extent.high === null ? <Arrow at="100%" towards={1} /> : <End at={at(extent.high)} />}
          </>
        )}
      </svg>
    </svg>
  )
}

/** Maximum total digits of the tick labels in the narrowest column, on a phone. */
const MOST_DIGITS = 9

function End({ at }: { at: string }) {
  return <circle className={styles.dot} cx={at} cy="0" r="5.5" />
}

function Arrow({ at, towards }: { at: string; towards: 1 | -1 }) {
  return (
    <svg x={at} overflow="visible" aria-hidden="true" focusable="false">
      <path className={styles.arrow} d={towards === 1 ? 'M-3-6L6 0l-9 6z' : 'M3-6L-6 0l9 6z'} />
    </svg>
  )
}

/** The axis labels below a dot plot. */
export function ScaleTicks({ scale, language }: { scale: Scale; language: Language }) {
  const compact = new Intl.NumberFormat(localeOf(language), { notation: scale.max >= 10_000 ? 'compact' : 'standard' })
  const written = scale.ticks.map((tick) => compact.format(tick))
  // In a narrow column only the first and last labels are shown.
  const all = written.join('').length <= MOST_DIGITS
  const numbered = scale.ticks.filter((_, i, { length }) => all || i === 0 || i === length - 1)
  return (
    <svg className={styles.track} width="100%" height="20" aria-hidden="true" focusable="false">
      {numbered.map((tick) => (
        <text
          key={tick}
          className={styles.tick}
          x={`${(tick / scale.max) * 100}%`}
          y="10"
          textAnchor="middle"
          dominantBaseline="central"
        >
          {compact.format(tick)}
        </text>
      ))}
    </svg>
  )
}
